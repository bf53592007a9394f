package org.gerch.core.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gerch.core.grant.Example.*;
import static org.gerch.core.kernel.Role.FUND_OFFICER;
import static org.gerch.core.kernel.Role.GRANTEE;
import static org.gerch.core.kernel.Role.TREASURER;

import java.util.List;
import org.gerch.core.fund.FundEvent;
import org.gerch.core.fund.FundEvent.BudgetCommitted;
import org.gerch.core.fund.FundEvent.BudgetReleased;
import org.gerch.core.fund.FundEvent.CallOpened;
import org.gerch.core.fund.FundEvent.FundClosed;
import org.gerch.core.fund.FundRefusal;
import org.gerch.core.fund.FundState;
import org.gerch.core.grant.BudgetedCommand.ApproveGrant;
import org.gerch.core.grant.BudgetedCommand.CancelGrant;
import org.gerch.core.grant.BudgetedCommand.CloseGrant;
import org.gerch.core.grant.BudgetedCommand.ReturnFunds;
import org.gerch.core.grant.GrantEvent.ApplicationCompleted;
import org.gerch.core.grant.GrantEvent.ApplicationReturned;
import org.gerch.core.grant.GrantEvent.ApplicationWithdrawn;
import org.gerch.core.grant.GrantEvent.FundsReturned;
import org.gerch.core.grant.GrantEvent.GrantApproved;
import org.gerch.core.grant.GrantEvent.GrantCancelled;
import org.gerch.core.grant.GrantEvent.GrantClosed;
import org.gerch.core.grant.GrantEvent.GrantRejected;
import org.gerch.core.grant.GrantEvent.SpendingVerified;
import org.gerch.core.kernel.FundId;
import org.gerch.core.kernel.GrantId;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Refusal;
import org.gerch.core.kernel.Story;
import org.junit.jupiter.api.Test;

class BudgetedLawTest {
    private static final Provenance OFFICER = Story.by(FUND_OFFICE, FUND_OFFICER);
    private static final Provenance TREASURY = Story.by(FUND_OFFICE, TREASURER);
    private static final Provenance GRANTEE_ITSELF = Story.by(GROUP_CHAIR, GRANTEE);
    private static final FundState FULL = fund();
    private static final FundState COMMITTED = fund(new BudgetCommitted(GRANT, mnt(700)));
    private static final GrantState REVIEWED_ONE = UNDER_REVIEW.given(REVIEWED).state();
    private static final GrantState HALF_ORDERED = GRANTED.given(ORDERED, PAID).state();
    private static final PaymentId BACK = new PaymentId("T-9");

    @Test
    void an_approval_commits_the_funds_budget_and_approves_the_grant_together() {
        ApproveGrant approve = new ApproveGrant(GRANT, FUND, mnt(700), TEXT);

        recorded(
                decide(FULL, REVIEWED_ONE, approve, OFFICER),
                List.of(new BudgetCommitted(GRANT, mnt(700))),
                new GrantApproved(FUND, mnt(700), TEXT.commitment()));
        assertThat(approve.stream()).isEqualTo("grant/G-1");
        assertThat(approve.fundStream()).isEqualTo("fund/LDF-2026");
    }

    @Test
    void an_approval_may_take_the_last_of_the_budget_and_not_a_tögrög_more() {
        FundState rest = fund(new BudgetCommitted(new GrantId("G-0"), mnt(300)));
        Money tooMuch = Money.of("700.01", "MNT");
        Refusal why = new FundRefusal.ApprovalAboveBudget(tooMuch, mnt(700), mnt(1000), mnt(300));

        recorded(
                decide(rest, REVIEWED_ONE, approve(mnt(700)), OFFICER),
                List.of(new BudgetCommitted(GRANT, mnt(700))),
                APPROVED);
        refused(decide(rest, REVIEWED_ONE, approve(tooMuch), OFFICER), why);
        noting(
                decide(rest, REVIEWED_ONE, approve(tooMuch), Story.imported()),
                why,
                new GrantRefusal.ApprovedAboveRequest(mnt(700), tooMuch));
    }

    @Test
    void what_was_released_may_be_promised_again() {
        FundState state = fund(
                new BudgetCommitted(new GrantId("G-0"), mnt(900)), new BudgetReleased(new GrantId("G-0"), mnt(600)));

        assertThat(decide(state, REVIEWED_ONE, approve(mnt(700)), OFFICER)).isInstanceOf(JointDecision.Accepted.class);
    }

    @Test
    void an_approval_in_another_currency_is_refused() {
        Money dollars = Money.of("1", "USD");

        refused(
                decide(FULL, REVIEWED_ONE, approve(dollars), Story.imported()),
                new FundRefusal.FundCurrencyDiffers("MNT", dollars));
    }

    @Test
    void a_closed_fund_approves_nothing() {
        refused(
                decide(fund(new FundClosed(null)), REVIEWED_ONE, approve(mnt(1)), OFFICER),
                new FundRefusal.FundClosedAlready(FUND));
    }

    @Test
    void an_unknown_grant_or_fund_approves_nothing_even_imported() {
        refused(
                decide(FULL, GrantState.UNKNOWN, approve(mnt(1)), Story.imported()),
                new GrantRefusal.GrantUnknown(GRANT));
        refused(
                decide(FundState.UNKNOWN, REVIEWED_ONE, approve(mnt(1)), Story.imported()),
                new FundRefusal.FundUnknown(FUND));
    }

    @Test
    void a_grant_is_not_approved_from_a_fund_it_did_not_apply_to() {
        FundId other = new FundId("LDF-2025");

        refused(
                decide(FULL, REVIEWED_ONE, new ApproveGrant(GRANT, other, mnt(1), null), Story.imported()),
                new GrantRefusal.ApplicationToAnotherFund(FUND, other));
    }

    @Test
    void an_application_is_decided_once() {
        GrantState rejected = UNDER_REVIEW.given(new GrantRejected("7.2", null)).state();

        refused(
                decide(COMMITTED, GRANTED.state(), approve(mnt(1)), Story.imported()),
                new GrantRefusal.GrantAlreadyDecided(GRANT, Stage.APPROVED));
        refused(
                decide(FULL, rejected, approve(mnt(1)), OFFICER),
                new GrantRefusal.GrantAlreadyDecided(GRANT, Stage.REJECTED));
    }

    @Test
    void what_was_withdrawn_is_not_approved() {
        GrantState withdrawn =
                UNDER_REVIEW.given(new ApplicationWithdrawn(null)).state();

        refused(
                decide(FULL, withdrawn, approve(mnt(1)), OFFICER),
                new GrantRefusal.ApplicationNoLongerOpen(GRANT, Stage.WITHDRAWN));
    }

    @Test
    void who_applied_does_not_decide() {
        refused(
                decide(FULL, REVIEWED_ONE, approve(mnt(1)), Story.by(GROUP_CHAIR, FUND_OFFICER)),
                new GrantRefusal.ApplicantDecides(GROUP));
    }

    @Test
    void an_approval_that_skips_a_step_is_recorded_and_marked() {
        GrantState returned =
                UNDER_REVIEW.given(REVIEWED, new ApplicationReturned(null)).state();
        GrantState unknownCall = NOTHING.given(applied(CALL), REVIEWED).state();

        noting(
                decide(FULL, UNDER_REVIEW.state(), approve(mnt(700)), OFFICER),
                new GrantRefusal.ApprovedWithoutReview(GRANT));
        noting(decide(FULL, returned, approve(mnt(700)), OFFICER), new GrantRefusal.ApprovedIncomplete(GRANT));
        noting(
                decide(FULL, REVIEWED_ONE, approve(mnt(701)), OFFICER),
                new GrantRefusal.ApprovedAboveRequest(mnt(700), mnt(701)));
        noting(decide(FULL, unknownCall, approve(mnt(700)), OFFICER), new GrantRefusal.ApprovedWithoutCall(CALL));
        noting(decide(fund(new CallOpened(CALL, null, Story.NOON)), unknownCall, approve(mnt(700)), OFFICER));
    }

    @Test
    void a_request_in_another_currency_is_not_compared_with_the_approval() {
        GrantState asked = UNDER_REVIEW
                .given(REVIEWED, new ApplicationCompleted(null, Money.of("1", "USD"), null, null))
                .state();

        noting(decide(FULL, asked, approve(mnt(700)), OFFICER));
    }

    @Test
    void a_dropped_grant_gives_back_what_was_not_ordered() {
        recorded(
                decide(COMMITTED, HALF_ORDERED, new CancelGrant(GRANT, FUND, "9.1", null), OFFICER),
                List.of(new BudgetReleased(GRANT, mnt(300))),
                new GrantCancelled(FUND, false, mnt(300), "9.1", null));
    }

    @Test
    void a_grantee_gives_its_own_grant_up_without_a_reason() {
        recorded(
                decide(COMMITTED, GRANTED.state(), new CancelGrant(GRANT, FUND, null, null), GRANTEE_ITSELF),
                List.of(new BudgetReleased(GRANT, mnt(700))),
                new GrantCancelled(FUND, true, mnt(700), null, null));
        refused(
                decide(
                        COMMITTED,
                        GRANTED.state(),
                        new CancelGrant(GRANT, FUND, null, null),
                        Story.by(OTHER_GROUP, GRANTEE)),
                new GrantRefusal.NotTheApplicant(GROUP));
    }

    @Test
    void a_fund_that_drops_a_grant_without_a_reason_is_marked() {
        noting(
                decide(COMMITTED, GRANTED.state(), new CancelGrant(GRANT, FUND, null, null), OFFICER),
                new GrantRefusal.CancelledWithoutReason(GRANT));
    }

    @Test
    void money_that_came_back_may_be_promised_again() {
        recorded(
                decide(COMMITTED, HALF_ORDERED, back(mnt(400)), TREASURY),
                List.of(new BudgetReleased(GRANT, mnt(400))),
                new FundsReturned(FUND, BACK, mnt(400), TEXT.commitment()));
    }

    @Test
    void no_more_comes_back_than_was_ordered() {
        GrantState some = GRANTED.given(ORDERED, PAID, returned(mnt(300))).state();

        refused(
                decide(COMMITTED, some, new ReturnFunds(GRANT, FUND, new PaymentId("T-10"), mnt(101), null), TREASURY),
                new GrantRefusal.ReturnedAboveOrdered(mnt(400), mnt(300), mnt(101)));
    }

    @Test
    void more_coming_back_than_was_paid_is_marked() {
        noting(
                decide(COMMITTED, GRANTED.given(ORDERED).state(), back(mnt(400)), TREASURY),
                new GrantRefusal.ReturnedAbovePaid(mnt(0), mnt(400)));
    }

    @Test
    void a_return_is_recorded_once_and_in_the_funds_currency() {
        Money dollars = Money.of("1", "USD");

        refused(
                decide(COMMITTED, GRANTED.given(ORDERED, PAID, returned(mnt(1))).state(), back(mnt(1)), TREASURY),
                new GrantRefusal.PaymentAlreadyRecorded(BACK));
        refused(
                decide(COMMITTED, HALF_ORDERED, back(dollars), TREASURY),
                new FundRefusal.FundCurrencyDiffers("MNT", dollars));
        assertThatThrownBy(() -> back(mnt(0))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> approve(mnt(0))).isInstanceOf(Malformed.class);
    }

    @Test
    void a_closed_grant_gives_back_what_was_never_ordered() {
        GrantState accounted = GRANTED.given(ORDERED, PAID, REPORTED, new SpendingVerified(REPORT, null))
                .state();

        recorded(
                decide(COMMITTED, accounted, new CloseGrant(GRANT, FUND, null), OFFICER),
                List.of(new BudgetReleased(GRANT, mnt(300))),
                new GrantClosed(FUND, mnt(300), null));
    }

    @Test
    void what_a_cancelled_grant_gave_back_is_not_given_back_again() {
        GrantState cancelled = GRANTED.given(new GrantCancelled(FUND, false, mnt(700), "9.1", null))
                .state();

        recorded(
                decide(fund(), cancelled, new CloseGrant(GRANT, FUND, null), OFFICER),
                List.of(),
                new GrantClosed(FUND, mnt(0), null));
    }

    @Test
    void closing_with_money_unaccounted_for_is_marked() {
        noting(
                decide(COMMITTED, HALF_ORDERED, new CloseGrant(GRANT, FUND, null), OFFICER),
                new GrantRefusal.ClosedUnaccounted(mnt(400), mnt(0)));
    }

    @Test
    void who_applied_does_not_close() {
        refused(
                decide(COMMITTED, HALF_ORDERED, new CloseGrant(GRANT, FUND, null), Story.by(GROUP_CHAIR, FUND_OFFICER)),
                new GrantRefusal.ApplicantDecides(GROUP));
    }

    @Test
    void what_was_never_approved_is_neither_dropped_nor_returned_nor_closed() {
        Refusal why = new GrantRefusal.GrantNotApproved(GRANT, Stage.UNDER_REVIEW);

        refused(decide(FULL, REVIEWED_ONE, new CancelGrant(GRANT, FUND, "9.1", null), OFFICER), why);
        refused(decide(FULL, REVIEWED_ONE, back(mnt(1)), TREASURY), why);
        refused(decide(FULL, REVIEWED_ONE, new CloseGrant(GRANT, FUND, null), OFFICER), why);
    }

    @Test
    void what_ended_does_not_end_again() {
        GrantState closed = GRANTED.given(new GrantClosed(FUND, mnt(700), null)).state();
        Refusal why = new GrantRefusal.GrantEnded(GRANT, Stage.CLOSED);

        refused(decide(FULL, closed, new CancelGrant(GRANT, FUND, "9.1", null), OFFICER), why);
        refused(decide(FULL, closed, new CloseGrant(GRANT, FUND, null), OFFICER), why);
    }

    private static ApproveGrant approve(Money amount) {
        return new ApproveGrant(GRANT, FUND, amount, null);
    }

    private static ReturnFunds back(Money amount) {
        return new ReturnFunds(GRANT, FUND, BACK, amount, TEXT);
    }

    private static FundsReturned returned(Money amount) {
        return new FundsReturned(FUND, BACK, amount, null);
    }

    private static JointDecision decide(FundState fund, GrantState grant, BudgetedCommand command, Provenance by) {
        return BudgetedLaw.decide(fund, grant, command, by);
    }

    private static void recorded(JointDecision decision, List<FundEvent> onFund, GrantEvent onGrant) {
        assertThat(decision).isEqualTo(new JointDecision.Accepted(onFund, List.of(onGrant), List.of()));
    }

    private static void noting(JointDecision decision, Refusal... broken) {
        assertThat(decision).isInstanceOf(JointDecision.Accepted.class);
        assertThat(((JointDecision.Accepted) decision).contraryTo()).containsExactly(broken);
    }

    private static void refused(JointDecision decision, Refusal why) {
        assertThat(decision).isEqualTo(new JointDecision.Refused(why));
    }
}
