package org.gerch.core.grant.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gerch.core.view.SilenceKind.APPLICATION_UNDECIDED;
import static org.gerch.core.view.SilenceKind.DISPUTE_UNANSWERED;
import static org.gerch.core.view.SilenceKind.NOT_ORDERED;
import static org.gerch.core.view.SilenceKind.NOT_PAID;
import static org.gerch.core.view.SilenceKind.NOT_REPORTED;
import static org.gerch.core.view.SilenceKind.RECEIPT_NOT_CONFIRMED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gerch.core.grant.GrantEvent;
import org.gerch.core.grant.GrantEvent.ApplicationReviewed;
import org.gerch.core.grant.GrantEvent.ApplicationSubmitted;
import org.gerch.core.grant.GrantEvent.DisbursementOrdered;
import org.gerch.core.grant.GrantEvent.GrantApproved;
import org.gerch.core.grant.GrantEvent.GrantClosed;
import org.gerch.core.grant.GrantEvent.GrantRejected;
import org.gerch.core.grant.GrantEvent.PaymentRecorded;
import org.gerch.core.grant.GrantEvent.ReceiptConfirmed;
import org.gerch.core.grant.GrantEvent.ReceiptDisputed;
import org.gerch.core.grant.GrantEvent.SpendingReported;
import org.gerch.core.grant.PaymentId;
import org.gerch.core.grant.Recommendation;
import org.gerch.core.grant.ReportId;
import org.gerch.core.grant.TrancheId;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.FundId;
import org.gerch.core.kernel.GrantId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.rules.RuleBook;
import org.gerch.core.view.Silence;
import org.gerch.core.view.SilenceKind;
import org.gerch.core.view.StreamView.Folded;
import org.gerch.core.views.Views;
import org.junit.jupiter.api.Test;

/** What is waited for in a grant; each test is a short history and what it leaves open. */
class GrantSilencesTest {
    private static final Instant BEGUN = Instant.parse("2026-01-01T00:00:00Z");
    private static final FundId FUND = new FundId("F");
    private static final TrancheId FIRST = new TrancheId("1");
    private static final TrancheId SECOND = new TrancheId("2");

    private Folded<GrantEvent, GrantRow> folded = Views.GRANTS.empty();
    private long position;

    @Test
    void an_application_waits_for_a_decision_since_its_last_step() {
        happen(new ApplicationSubmitted(
                new GrantId("G"), FUND, new PartyId("P"), "Well", money(100), null, null, null));
        assertThat(silences()).containsExactly(new Silence(APPLICATION_UNDECIDED, null, 0, BEGUN));

        happen(new ApplicationReviewed(Recommendation.values()[0], null));
        assertThat(silences())
                .containsExactly(new Silence(APPLICATION_UNDECIDED, null, 1, BEGUN.plus(Duration.ofDays(1))));

        happen(new GrantRejected(null, null));
        assertThat(silences()).isEmpty();
    }

    @Test
    void an_approval_waits_for_its_money_step_by_step() {
        approve(100);
        assertThat(kinds()).containsExactly(NOT_ORDERED);

        happen(new DisbursementOrdered(FIRST, money(40)));
        assertThat(kinds()).containsExactly(NOT_ORDERED, NOT_PAID);

        happen(new PaymentRecorded(FIRST, new PaymentId("p"), money(40)));
        assertThat(kinds()).containsExactly(NOT_ORDERED, RECEIPT_NOT_CONFIRMED);

        happen(new ReceiptConfirmed(FIRST, money(40)));
        assertThat(kinds()).containsExactly(NOT_ORDERED, NOT_REPORTED);

        happen(new SpendingReported(new ReportId("r"), money(40), List.of()));
        assertThat(kinds()).containsExactly(NOT_ORDERED);

        happen(new DisbursementOrdered(SECOND, money(60)));
        assertThat(kinds()).containsExactly(NOT_PAID);
    }

    @Test
    void what_the_grantee_disputes_waits_for_an_answer_and_not_for_a_confirmation() {
        approve(100);
        happen(
                new DisbursementOrdered(FIRST, money(100)),
                new PaymentRecorded(FIRST, new PaymentId("p"), money(100)),
                new ReceiptDisputed(FIRST, null));
        assertThat(silences()).containsExactly(new Silence(DISPUTE_UNANSWERED, "1", 4, BEGUN.plus(Duration.ofDays(4))));

        happen(new ReceiptConfirmed(FIRST, money(100)));
        assertThat(kinds()).containsExactly(NOT_REPORTED);
    }

    @Test
    void in_a_closed_grant_nothing_is_waited_for() {
        approve(100);
        happen(new GrantClosed(FUND, money(100), null));
        assertThat(silences()).isEmpty();
    }

    private void approve(long amount) {
        happen(
                new ApplicationSubmitted(
                        new GrantId("G"), FUND, new PartyId("P"), "Well", money(amount), null, null, null),
                new GrantApproved(FUND, money(amount), null));
    }

    private void happen(GrantEvent... events) {
        for (GrantEvent event : events) {
            Instant at = BEGUN.plus(Duration.ofDays(position));
            UUID id = new UUID(1, position);
            Provenance by = new Provenance(new Actor("office", null), Set.of(), id, id, at, at, null, false, List.of());
            folded = Views.GRANTS.fold(folded, new Recorded<>(position, at, "grant/G", position, id, event, by));
            position++;
        }
    }

    private List<Silence> silences() {
        return Views.GRANTS.rows(folded, RuleBook.EMPTY).getFirst().silences();
    }

    private List<SilenceKind> kinds() {
        return silences().stream().map(Silence::kind).toList();
    }

    private static Money money(long amount) {
        return Money.of(Long.toString(amount), "MNT");
    }
}
