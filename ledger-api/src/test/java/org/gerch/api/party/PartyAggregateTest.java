package org.gerch.api.party;

import static org.gerch.api.testing.Asked.recorded;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.gerch.api.command.CommandRefused;
import org.gerch.api.command.CommandRoute;
import org.gerch.api.testing.Asked;
import org.gerch.api.wiring.StreamOfCommand;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.party.LegalForm;
import org.gerch.core.party.PartyCommand.RegisterParty;
import org.gerch.core.party.PartyEvent.PartyRegistered;
import org.gerch.core.party.PartyKind;
import org.junit.jupiter.api.Test;

class PartyAggregateTest {
    private static final PartyId GROUP = new PartyId("G-1");
    private static final RegisterParty REGISTER =
            new RegisterParty(GROUP, "Green street", PartyKind.CITIZEN_GROUP, LegalForm.INFORMAL, null, List.of());
    private static final PartyRegistered REGISTERED =
            new PartyRegistered(GROUP, "Green street", PartyKind.CITIZEN_GROUP, LegalForm.INFORMAL, null, List.of());

    private final FixtureConfiguration<PartyAggregate> fixture =
            new AggregateTestFixture<>(PartyAggregate.class).registerCommandTargetResolver(new StreamOfCommand());

    @Test
    void a_group_comes_on_record() {
        fixture.givenNoPriorActivity()
                .when(Asked.of(REGISTER, CommandRoute.PARTY))
                .expectEvents(REGISTERED);
    }

    @Test
    void nobody_comes_on_record_twice() {
        fixture.given(recorded(REGISTERED))
                .when(Asked.of(REGISTER, CommandRoute.PARTY))
                .expectException(CommandRefused.class)
                .expectNoEvents();
    }
}
