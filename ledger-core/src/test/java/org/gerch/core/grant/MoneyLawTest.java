package org.gerch.core.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gerch.core.grant.Example.*;
import static org.gerch.core.kernel.Role.AUDITOR;
import static org.gerch.core.kernel.Role.FUND_OFFICER;
import static org.gerch.core.kernel.Role.GRANTEE;

import java.util.List;
import org.gerch.core.grant.GrantEvent.ClawBackOrdered;
import org.gerch.core.grant.GrantEvent.DisbursementOrdered;
import org.gerch.core.grant.GrantEvent.GrantCancelled;
import org.gerch.core.grant.GrantEvent.GrantClosed;
import org.gerch.core.grant.GrantEvent.PaymentRecorded;
import org.gerch.core.grant.GrantEvent.ReceiptConfirmed;
import org.gerch.core.grant.GrantEvent.ReceiptDisputed;
import org.gerch.core.grant.GrantEvent.SpendingDisputed;
import org.gerch.core.grant.GrantEvent.SpendingReported;
import org.gerch.core.grant.GrantEvent.SpendingVerified;
import org.gerch.core.grant.MoneyCommand.ClawBack;
import org.gerch.core.grant.MoneyCommand.ConfirmReceipt;
import org.gerch.core.grant.MoneyCommand.DisputeReceipt;
import org.gerch.core.grant.MoneyCommand.DisputeSpending;
import org.gerch.core.grant.MoneyCommand.OrderDisbursement;
import org.gerch.core.grant.MoneyCommand.RecordPayment;
import org.gerch.core.grant.MoneyCommand.ReportSpending;
import org.gerch.core.grant.MoneyCommand.VerifySpending;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.Money;
import org.junit.jupiter.api.Test;

class MoneyLawTest {
    private static final Money DOLLARS = Money.of("400", "USD");
    private static final GrantCancelled CANCELLED = new GrantCancelled(FUND, false, mnt(300), "9.1", null);

    @Test
    void a_tranche_is_ordered_up_to_the_approval() {
        GRANTED.when(new OrderDisbursement(GRANT, FIRST, mnt(400))).recorded(ORDERED);
        GRANTED.given(ORDERED)
                .when(new OrderDisbursement(GRANT, SECOND, mnt(300)))
                .recorded(new DisbursementOrdered(SECOND, mnt(300)));
    }

    @Test
    void not_a_tögrög_is_ordered_above_the_approval() {
        Money tooMuch = Money.of("300.01", "MNT");
        GrantRefusal why = new GrantRefusal.OrderedAboveApproval(mnt(700), mnt(400), tooMuch);

        GRANTED.given(ORDERED)
                .when(new OrderDisbursement(GRANT, SECOND, tooMuch))
                .refused(why);
        GRANTED.given(ORDERED)
                .when(new OrderDisbursement(GRANT, SECOND, tooMuch))
                .imported()
                .recordedNoting(why);
    }

    @Test
    void a_tranche_is_ordered_once() {
        GRANTED.given(ORDERED)
                .when(new OrderDisbursement(GRANT, FIRST, mnt(1)))
                .imported()
                .refused(new GrantRefusal.TrancheAlreadyOrdered(FIRST));
    }

    @Test
    void nothing_is_ordered_spent_or_asked_back_of_what_nobody_approved() {
        GrantRefusal why = new GrantRefusal.GrantNotApproved(GRANT, Stage.UNDER_REVIEW);

        UNDER_REVIEW
                .when(new OrderDisbursement(GRANT, FIRST, mnt(1)))
                .imported()
                .refused(why);
        UNDER_REVIEW
                .when(new ReportSpending(GRANT, REPORT, mnt(1), null))
                .imported()
                .refused(why);
        UNDER_REVIEW.when(new ClawBack(GRANT, mnt(1), null, null)).imported().refused(why);
    }

    @Test
    void nothing_more_is_ordered_of_a_grant_that_ended() {
        GRANTED.given(ORDERED, CANCELLED)
                .when(new OrderDisbursement(GRANT, SECOND, mnt(1)))
                .refused(new GrantRefusal.GrantEnded(GRANT, Stage.CANCELLED));
        GRANTED.given(ORDERED, new GrantClosed(FUND, mnt(300), null))
                .when(new OrderDisbursement(GRANT, SECOND, mnt(1)))
                .refused(new GrantRefusal.GrantEnded(GRANT, Stage.CLOSED));
    }

    @Test
    void who_applied_orders_no_payment_and_asks_nothing_back() {
        GrantRefusal why = new GrantRefusal.ApplicantDecides(GROUP);

        GRANTED.when(new OrderDisbursement(GRANT, FIRST, mnt(1)))
                .by(GROUP_CHAIR, FUND_OFFICER)
                .refused(why);
        GRANTED.when(new ClawBack(GRANT, mnt(1), null, null))
                .by(GROUP_CHAIR, FUND_OFFICER)
                .refused(why);
    }

    @Test
    void another_currency_has_no_sum_with_the_grants() {
        GrantRefusal why = new GrantRefusal.GrantCurrencyDiffers("MNT", DOLLARS);

        GRANTED.when(new OrderDisbursement(GRANT, FIRST, DOLLARS)).imported().refused(why);
        GRANTED.given(ORDERED)
                .when(new RecordPayment(GRANT, FIRST, PAYMENT, DOLLARS))
                .imported()
                .refused(why);
        GRANTED.given(ORDERED)
                .when(new ConfirmReceipt(GRANT, FIRST, DOLLARS))
                .imported()
                .refused(why);
        GRANTED.when(new ReportSpending(GRANT, REPORT, DOLLARS, null))
                .imported()
                .refused(why);
        GRANTED.when(new ClawBack(GRANT, DOLLARS, null, null)).imported().refused(why);
    }

    @Test
    void every_amount_is_above_zero() {
        assertThatThrownBy(() -> new OrderDisbursement(GRANT, FIRST, mnt(0))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new RecordPayment(GRANT, FIRST, PAYMENT, mnt(0)))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new ConfirmReceipt(GRANT, FIRST, mnt(-1))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new ReportSpending(GRANT, REPORT, mnt(0), null))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new ClawBack(GRANT, mnt(0), null, null)).isInstanceOf(Malformed.class);
    }

    @Test
    void the_treasurer_says_what_was_paid() {
        GRANTED.given(ORDERED)
                .when(new RecordPayment(GRANT, FIRST, PAYMENT, mnt(400)))
                .recorded(PAID);
    }

    @Test
    void a_payment_above_the_order_is_recorded_and_marked() {
        GRANTED.given(ORDERED, PAID)
                .when(new RecordPayment(GRANT, FIRST, new PaymentId("T-2"), mnt(1)))
                .recordedNoting(new GrantRefusal.PaidAboveOrdered(FIRST, mnt(400), mnt(401)));
    }

    @Test
    void a_payment_after_the_end_is_recorded_and_marked() {
        GRANTED.given(ORDERED, CANCELLED)
                .when(new RecordPayment(GRANT, FIRST, PAYMENT, mnt(400)))
                .recordedNoting(new GrantRefusal.PaidAfterEnd(GRANT, Stage.CANCELLED));
    }

    @Test
    void a_payment_is_recorded_once_and_for_a_tranche_that_was_ordered() {
        GRANTED.given(ORDERED, PAID)
                .when(new RecordPayment(GRANT, FIRST, PAYMENT, mnt(1)))
                .imported()
                .refused(new GrantRefusal.PaymentAlreadyRecorded(PAYMENT));
        GRANTED.when(new RecordPayment(GRANT, FIRST, PAYMENT, mnt(1)))
                .imported()
                .refused(new GrantRefusal.TrancheUnknown(FIRST));
    }

    @Test
    void the_grantee_says_what_arrived_also_where_the_treasurer_said_nothing() {
        GRANTED.given(ORDERED)
                .when(new ConfirmReceipt(GRANT, FIRST, mnt(390)))
                .by(GROUP_CHAIR, GRANTEE)
                .recorded(new ReceiptConfirmed(FIRST, mnt(390)));
    }

    @Test
    void the_grantee_says_that_nothing_arrived() {
        GRANTED.given(ORDERED, PAID)
                .when(new DisputeReceipt(GRANT, FIRST, TEXT))
                .by(GROUP_CHAIR, GRANTEE)
                .recorded(new ReceiptDisputed(FIRST, TEXT.commitment()));
    }

    @Test
    void nobody_else_says_so_and_of_no_tranche_that_was_not_ordered() {
        GrantRefusal why = new GrantRefusal.NotTheApplicant(GROUP);

        GRANTED.given(ORDERED)
                .when(new ConfirmReceipt(GRANT, FIRST, mnt(400)))
                .by(OTHER_GROUP, GRANTEE)
                .refused(why);
        GRANTED.given(ORDERED)
                .when(new DisputeReceipt(GRANT, FIRST, null))
                .by(FUND_OFFICE, GRANTEE)
                .refused(why);
        GRANTED.when(new ConfirmReceipt(GRANT, FIRST, mnt(400)))
                .by(GROUP_CHAIR, GRANTEE)
                .refused(new GrantRefusal.TrancheUnknown(FIRST));
        GRANTED.when(new DisputeReceipt(GRANT, FIRST, null))
                .by(GROUP_CHAIR, GRANTEE)
                .refused(new GrantRefusal.TrancheUnknown(FIRST));
    }

    @Test
    void spending_is_reported_with_documents_that_the_log_only_commits_to() {
        GRANTED.when(new ReportSpending(GRANT, REPORT, mnt(400), List.of(TEXT)))
                .by(GROUP_CHAIR, GRANTEE)
                .recorded(new SpendingReported(REPORT, mnt(400), List.of(TEXT.commitment())));
        assertThat(new ReportSpending(GRANT, REPORT, mnt(400), List.of(TEXT)).sealed())
                .containsExactly(TEXT);
    }

    @Test
    void a_report_without_documents_is_marked() {
        GRANTED.when(new ReportSpending(GRANT, REPORT, mnt(400), null))
                .by(GROUP_CHAIR, GRANTEE)
                .recordedNoting(new GrantRefusal.SpendingWithoutDocuments(REPORT));
    }

    @Test
    void a_report_is_the_grantees_and_filed_once() {
        GRANTED.when(new ReportSpending(GRANT, REPORT, mnt(400), List.of(TEXT)))
                .by(OTHER_GROUP, GRANTEE)
                .refused(new GrantRefusal.NotTheApplicant(GROUP));
        GRANTED.given(REPORTED)
                .when(new ReportSpending(GRANT, REPORT, mnt(400), List.of(TEXT)))
                .imported()
                .refused(new GrantRefusal.ReportAlreadyFiled(REPORT));
    }

    @Test
    void a_report_is_verified_or_disputed_and_the_latest_judgement_counts() {
        SpendingVerified verified = new SpendingVerified(REPORT, null);
        SpendingDisputed disputed = new SpendingDisputed(REPORT, TEXT.commitment());

        GRANTED.given(REPORTED)
                .when(new VerifySpending(GRANT, REPORT, null))
                .by(FUND_OFFICE, AUDITOR)
                .recorded(verified);
        GRANTED.given(REPORTED, verified)
                .when(new DisputeSpending(GRANT, REPORT, TEXT))
                .recorded(disputed);
        assertThat(GRANTED.given(REPORTED, verified).state().verified("MNT")).isEqualTo(mnt(400));
        assertThat(GRANTED.given(REPORTED, verified, disputed).state().verified("MNT"))
                .isEqualTo(mnt(0));
    }

    @Test
    void the_same_judgement_again_says_nothing() {
        GRANTED.given(REPORTED, new SpendingVerified(REPORT, null))
                .when(new VerifySpending(GRANT, REPORT, null))
                .refused(new GrantRefusal.SpendingAlreadyJudged(REPORT));
    }

    @Test
    void a_report_nobody_filed_is_not_judged() {
        GRANTED.when(new VerifySpending(GRANT, REPORT, null))
                .imported()
                .refused(new GrantRefusal.ReportUnknown(REPORT));
    }

    @Test
    void who_judges_its_own_spending_is_marked() {
        GRANTED.given(REPORTED)
                .when(new VerifySpending(GRANT, REPORT, null))
                .by(GROUP_CHAIR, AUDITOR)
                .recordedNoting(new GrantRefusal.SpendingJudgedByApplicant(GROUP));
    }

    @Test
    void the_fund_asks_money_back() {
        GRANTED.given(ORDERED, PAID)
                .when(new ClawBack(GRANT, mnt(400), "9.1", TEXT))
                .recorded(new ClawBackOrdered(mnt(400), "9.1", TEXT.commitment()));
    }

    @Test
    void asking_back_more_than_was_paid_is_marked() {
        GRANTED.given(ORDERED, PAID)
                .when(new ClawBack(GRANT, mnt(401), "9.1", null))
                .recordedNoting(new GrantRefusal.ClawedBackAbovePaid(mnt(400), mnt(401)));
    }

    @Test
    void sums_are_of_each_tranche_and_of_all() {
        GrantState state = GRANTED.given(
                        ORDERED,
                        new DisbursementOrdered(SECOND, mnt(300)),
                        PAID,
                        new PaymentRecorded(SECOND, new PaymentId("T-2"), mnt(100)),
                        new ReceiptConfirmed(FIRST, mnt(390)),
                        new ReceiptConfirmed(SECOND, mnt(100)))
                .state();

        assertThat(state.ordered("MNT")).isEqualTo(mnt(700));
        assertThat(state.paid("MNT")).isEqualTo(mnt(500));
        assertThat(state.paid(SECOND, "MNT")).isEqualTo(mnt(100));
        assertThat(state.received("MNT")).isEqualTo(mnt(490));
    }
}
