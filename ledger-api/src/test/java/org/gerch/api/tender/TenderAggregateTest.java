package org.gerch.api.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gerch.api.testing.Asked.recorded;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.gerch.api.command.CommandRefused;
import org.gerch.api.command.CommandRoute;
import org.gerch.api.testing.Asked;
import org.gerch.api.wiring.StreamOfCommand;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.tender.BiddingCommand.WithdrawBid;
import org.gerch.core.tender.Criterion;
import org.gerch.core.tender.InvitationCommand.AskQuestion;
import org.gerch.core.tender.InvitationCommand.PublishTender;
import org.gerch.core.tender.InvitationEvent.QuestionAsked;
import org.gerch.core.tender.InvitationEvent.TenderPublished;
import org.gerch.core.tender.Method;
import org.gerch.store.ErasableRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shell alone: what the law decided becomes events, and nothing else does. */
class TenderAggregateTest {
    private static final TenderId TENDER = new TenderId("UB-1");
    private static final TenderPublished PUBLISHED = new TenderPublished(
            TENDER,
            "Footpath",
            null,
            new PartyId("BUYER"),
            null,
            null,
            null,
            Method.OPEN,
            null,
            Criterion.PRICE_ONLY,
            List.of(),
            null,
            null,
            null,
            List.of(),
            null,
            null,
            null);
    private static final PublishTender PUBLISH = new PublishTender(
            TENDER,
            "Footpath",
            null,
            new PartyId("BUYER"),
            null,
            null,
            null,
            Method.OPEN,
            null,
            Criterion.PRICE_ONLY,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);

    private final FixtureConfiguration<TenderAggregate> fixture = new AggregateTestFixture<>(TenderAggregate.class);

    @BeforeEach
    void nothing_needs_to_be_gathered() {
        TenderGathering gathering = mock(TenderGathering.class);
        when(gathering.complete(any(), any(), any())).thenAnswer(call -> call.getArgument(0));
        fixture.registerInjectableResource(gathering).registerCommandTargetResolver(new StreamOfCommand());
    }

    @Test
    void a_published_tender_is_recorded_in_its_own_stream() {
        fixture.givenNoPriorActivity()
                .when(Asked.of(PUBLISH, CommandRoute.TENDER))
                .expectSuccessfulHandlerExecution()
                .expectEvents(PUBLISHED);
    }

    @Test
    void a_refusal_records_nothing() {
        fixture.given(recorded(PUBLISHED))
                .when(Asked.of(PUBLISH, CommandRoute.TENDER))
                .expectException(CommandRefused.class)
                .expectNoEvents();
    }

    @Test
    void a_text_goes_to_the_erasable_table_and_only_its_commitment_into_the_event() {
        Sealed text = new Sealed(Sealed.Domain.TEXT, "ab".repeat(32), "May we bid as a group?");

        fixture.given(recorded(PUBLISHED))
                .when(Asked.of(new AskQuestion(TENDER, "q1", text), CommandRoute.TENDER))
                .expectSuccessfulHandlerExecution()
                .expectEvents(new QuestionAsked("q1", text.commitment()));
        List<?> erasable = (List<?>) fixture.getEventStore()
                .readEvents("tender/UB-1")
                .asStream()
                .reduce((first, second) -> second)
                .orElseThrow()
                .getMetaData()
                .get(ErasableRow.METADATA_KEY);
        assertThat(erasable).hasSize(1);
    }

    @Test
    void a_command_to_a_tender_that_nobody_published_is_refused() {
        fixture.givenNoPriorActivity()
                .when(Asked.of(new WithdrawBid(TENDER, new BidId("b"), null, null), CommandRoute.TENDER))
                .expectException(CommandRefused.class)
                .expectNoEvents();
    }
}
