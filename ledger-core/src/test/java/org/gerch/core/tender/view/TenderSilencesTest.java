package org.gerch.core.tender.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gerch.core.view.SilenceKind.COMPLAINT_UNDECIDED;
import static org.gerch.core.view.SilenceKind.NOT_OPENED;
import static org.gerch.core.view.SilenceKind.NOT_PUBLISHED;
import static org.gerch.core.view.SilenceKind.NO_CONTRACT;
import static org.gerch.core.view.SilenceKind.REJECTED_WITHOUT_REASON;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.ComplaintId;
import org.gerch.core.kernel.ContractId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Source;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.party.PartyKind;
import org.gerch.core.rules.RuleBook;
import org.gerch.core.tender.AwardEvent;
import org.gerch.core.tender.BidContent;
import org.gerch.core.tender.ContractEvent;
import org.gerch.core.tender.Criterion;
import org.gerch.core.tender.EvaluationEvent;
import org.gerch.core.tender.Ground;
import org.gerch.core.tender.InvitationEvent;
import org.gerch.core.tender.Method;
import org.gerch.core.tender.ReplyEvent;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.view.Silence;
import org.gerch.core.view.StreamView.Folded;
import org.gerch.core.views.Views;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is waited for in a tender; each test is a short history and what it leaves open. */
class TenderSilencesTest {
    private static final Instant BEGUN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant DEADLINE = BEGUN.plus(Duration.ofDays(30));
    private static final Commitment TEXT = new Commitment("ab".repeat(32));
    private static final BidId BID = new BidId("b");
    private static final AwardId AWARD = new AwardId("a");
    private static final ComplaintId COMPLAINT = new ComplaintId("c");
    private static final TenderEvent REJECTED = new EvaluationEvent.BidRejected(BID, Ground.NONE);
    private static final TenderEvent AWARDED = new AwardEvent.LotAwarded(AWARD, List.of(), BID, List.of(), null, null);
    private static final TenderEvent COMPLAINED = new ReplyEvent.ComplaintFiled(COMPLAINT, null, List.of(), TEXT);

    private final List<Recorded<TenderEvent>> history = new ArrayList<>();
    private @Nullable Source source;

    @Test
    void a_plan_waits_to_be_published_and_a_publication_for_its_opening_from_the_deadline_on() {
        happen(planned());
        assertThat(silences()).containsExactly(new Silence(NOT_PUBLISHED, null, 0, BEGUN));

        happen(published());
        assertThat(silences()).containsExactly(new Silence(NOT_OPENED, null, 1, DEADLINE));
        assertThat(silences().getFirst().hasBegunBy(DEADLINE.minusSeconds(1))).isFalse();
        assertThat(silences().getFirst().hasBegunBy(DEADLINE)).isTrue();
    }

    @Test
    void a_moved_deadline_is_waited_for_instead() {
        Instant later = DEADLINE.plus(Duration.ofDays(10));
        happen(published(), amended(later));
        assertThat(silences()).containsExactly(new Silence(NOT_OPENED, null, 1, later));
    }

    @Test
    void an_opening_ends_the_wait_and_a_later_change_of_the_deadline_begins_none() {
        happen(published(), opened(), amended(DEADLINE.plusSeconds(60)));
        assertThat(silences()).isEmpty();
    }

    @Test
    void a_rejection_without_a_reason_waits_until_one_is_recorded() {
        happen(published(), opened(), REJECTED);
        assertThat(silences())
                .containsExactly(new Silence(
                        REJECTED_WITHOUT_REASON, "b", 2, history.get(2).happenedAt()));

        happen(new EvaluationEvent.RejectionReasonRecorded(BID, Ground.NONE));
        assertThat(silences()).hasSize(1);

        happen(new EvaluationEvent.RejectionReasonRecorded(BID, new Ground("28.4", null, null)));
        assertThat(silences()).isEmpty();
    }

    @Test
    void a_rejection_with_any_part_of_a_reason_is_no_silence() {
        happen(published(), opened(), new EvaluationEvent.BidRejected(BID, new Ground(null, TEXT, null)));
        assertThat(silences()).isEmpty();
    }

    @Test
    void a_rejection_that_is_taken_back_or_made_again_with_a_reason_waits_for_none() {
        happen(published(), opened(), REJECTED);
        for (TenderEvent end : List.of(
                new EvaluationEvent.BidFoundResponsive(BID, false),
                new EvaluationEvent.BidRejected(BID, new Ground("28.4", null, null)))) {
            assertThat(TenderSilences.after(silences(), recorded(end)))
                    .as(end.toString())
                    .isEmpty();
        }
    }

    @Test
    void an_award_waits_for_its_contract_unless_it_falls() {
        happen(published(), opened(), AWARDED);
        assertThat(silences())
                .containsExactly(new Silence(NO_CONTRACT, "a", 2, history.get(2).happenedAt()));

        for (TenderEvent end : List.of(
                new ContractEvent.ContractSigned(new ContractId("k"), AWARD, money()),
                new AwardEvent.AwardDeclined(AWARD, false, null),
                new AwardEvent.AwardAnnulled(AWARD, null, null))) {
            assertThat(TenderSilences.after(silences(), recorded(end)))
                    .as(end.toString())
                    .isEmpty();
        }
    }

    @Test
    void a_complaint_waits_for_its_decision_which_may_end_more_than_the_complaint() {
        happen(published(), opened(), REJECTED, AWARDED, COMPLAINED);
        assertThat(silences())
                .extracting(Silence::kind)
                .containsExactly(REJECTED_WITHOUT_REASON, NO_CONTRACT, COMPLAINT_UNDECIDED);

        happen(new ReplyEvent.ComplaintDecided(COMPLAINT, true, AWARD, List.of(BID), null));
        assertThat(silences()).isEmpty();
    }

    @Test
    void a_cancelled_tender_waits_for_nothing_but_reasons_and_decisions() {
        happen(published(), opened(), REJECTED, AWARDED, COMPLAINED);
        happen(new InvitationEvent.TenderCancelled(List.of(), null, null));
        assertThat(silences()).extracting(Silence::kind).containsExactly(REJECTED_WITHOUT_REASON, COMPLAINT_UNDECIDED);
    }

    @Test
    void what_a_publication_does_not_say_is_no_silence() {
        source = new Source("a publication", "ab".repeat(32), null);
        happen(planned(), published(), opened(), REJECTED, AWARDED, COMPLAINED);
        assertThat(silences()).isEmpty();
    }

    @Test
    void the_tenders_row_lists_them_and_holds_no_age() {
        happen(published(), opened(), REJECTED);
        Folded<TenderEvent, TenderRow> folded = Views.TENDERS.empty();
        for (Recorded<TenderEvent> recorded : history) {
            folded = Views.TENDERS.fold(folded, recorded);
        }
        TenderRow row = Views.TENDERS.rows(folded, RuleBook.EMPTY).getFirst();
        assertThat(row.silences()).isEqualTo(silences());
        assertThat(Silence.earliest(row.silences())).isEqualTo(history.get(2).happenedAt());
    }

    private void happen(TenderEvent... events) {
        for (TenderEvent event : events) {
            history.add(recorded(event));
        }
    }

    private List<Silence> silences() {
        return TenderSilences.of(history);
    }

    /** One event a day. */
    private Recorded<TenderEvent> recorded(TenderEvent event) {
        long position = history.size();
        Instant at = BEGUN.plus(Duration.ofDays(position));
        UUID id = new UUID(1, position);
        Provenance by = new Provenance(new Actor("office", null), Set.of(), id, id, at, at, source, false, List.of());
        return new Recorded<>(position, at, "tender/T-1", position, id, event, by);
    }

    private static TenderEvent planned() {
        return new InvitationEvent.TenderPlanned(new TenderId("T-1"), "Well", new PartyId("B"), null, null, null);
    }

    private static TenderEvent published() {
        return new InvitationEvent.TenderPublished(
                new TenderId("T-1"),
                "Well",
                null,
                new PartyId("B"),
                null,
                null,
                null,
                Method.OPEN,
                null,
                Criterion.PRICE_ONLY,
                List.of(),
                null,
                DEADLINE,
                null,
                List.of(),
                null,
                null,
                null);
    }

    private static TenderEvent amended(Instant deadline) {
        return new InvitationEvent.TenderAmended(null, null, null, null, deadline, null, null, null);
    }

    private static TenderEvent opened() {
        PartyFacts group = new PartyFacts(new PartyId("G"), "G", PartyKind.CITIZEN_GROUP, null, Map.of(), List.of());
        return new EvaluationEvent.BidOpened(
                BID, 0, "ab".repeat(32), "{}", BidContent.at(money()), group, List.of(), null);
    }

    private static Money money() {
        return Money.of("10", "MNT");
    }
}
