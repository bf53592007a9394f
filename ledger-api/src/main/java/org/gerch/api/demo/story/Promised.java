package org.gerch.api.demo.story;

import java.util.List;
import org.gerch.core.grant.BudgetedCommand.CloseGrant;
import org.gerch.core.grant.BudgetedCommand.ReturnFunds;
import org.gerch.core.grant.MoneyCommand.ClawBack;
import org.gerch.core.grant.MoneyCommand.ConfirmReceipt;
import org.gerch.core.grant.MoneyCommand.DisputeReceipt;
import org.gerch.core.grant.MoneyCommand.DisputeSpending;
import org.gerch.core.grant.MoneyCommand.OrderDisbursement;
import org.gerch.core.grant.MoneyCommand.RecordPayment;
import org.gerch.core.grant.MoneyCommand.ReportSpending;
import org.gerch.core.grant.MoneyCommand.VerifySpending;
import org.gerch.core.grant.PaymentId;
import org.gerch.core.grant.ReportId;
import org.gerch.core.grant.TrancheId;
import org.gerch.core.kernel.Money;

/** An approved grant and its money; each verb is one tranche's, in percent of what was promised. */
final class Promised {
    private final Course course;
    private final Strand strand;
    private final long promised;
    private int tranches;
    private int reports;
    private int returns;

    Promised(Course course, long promised) {
        this.course = course;
        this.strand = course.strand;
        this.promised = promised;
    }

    Promised ordered(int percent) {
        strand.days(course.dice.between(5, 12));
        tranches++;
        course.byFund(new OrderDisbursement(course.id, tranche(), share(percent)));
        return this;
    }

    Promised paid(int percent) {
        strand.days(course.dice.between(2, 6));
        strand.does(
                Speaker.TREASURY,
                new RecordPayment(course.id, tranche(), new PaymentId("P" + tranches), share(percent)));
        return this;
    }

    /** The treasurer's word arrives weeks after the money left. */
    Promised paidAndToldLater(int percent) {
        strand.days(3);
        strand.doesAndTellsLater(
                15,
                Speaker.TREASURY,
                new RecordPayment(course.id, tranche(), new PaymentId("P" + tranches), share(percent)));
        return this;
    }

    Promised received(int percent) {
        strand.days(course.dice.between(1, 5));
        course.byGroup(new ConfirmReceipt(course.id, tranche(), share(percent)));
        return this;
    }

    /** One digit too many, corrected by two people of the group. */
    Promised receivedWithMistake(int percent) {
        strand.days(2);
        String right = share(percent).plain();
        String mistyped = right + "0";
        Step wrong = strand.does(
                course.grantee(), new ConfirmReceipt(course.id, tranche(), Work.tugrik(Long.parseLong(mistyped))));
        strand.days(1);
        strand.corrects(
                course.grantee(), course.secondOfGroup(), wrong, "amount.amount", mistyped, right, Texts.MISTYPED);
        return this;
    }

    /** The group says that nothing came. */
    Promised notReceived() {
        strand.days(course.dice.between(10, 20));
        course.byGroup(new DisputeReceipt(course.id, tranche(), strand.text(Texts.NOTHING_CAME)));
        return this;
    }

    /** Ordered, paid, received. */
    Promised disbursed(int percent) {
        return ordered(percent).paid(percent).received(percent);
    }

    Promised reported(int percent) {
        strand.days(course.dice.between(15, 30));
        reports++;
        course.byGroup(new ReportSpending(course.id, report(), share(percent), List.of(strand.text(Texts.RECEIPTS))));
        return this;
    }

    Promised verified() {
        strand.days(course.dice.between(4, 9));
        course.byFund(new VerifySpending(course.id, report(), null));
        return this;
    }

    Promised spendingDisputed() {
        strand.days(course.dice.between(4, 9));
        course.byFund(new DisputeSpending(course.id, report(), strand.text(Texts.SUM_DOES_NOT_ADD_UP)));
        return this;
    }

    Promised clawedBack(int percent) {
        strand.days(course.dice.between(5, 10));
        course.byFund(new ClawBack(course.id, share(percent), "F 9.2", strand.text(Texts.NOT_SPENT_AS_AGREED)));
        return this;
    }

    Promised gaveBack(int percent) {
        strand.days(course.dice.between(5, 12));
        returns++;
        strand.does(
                Speaker.TREASURY,
                new ReturnFunds(course.id, course.pot.id(), new PaymentId("R" + returns), share(percent), null));
        return this;
    }

    void closed() {
        strand.days(course.dice.between(2, 6));
        course.byFund(new CloseGrant(course.id, course.pot.id(), null));
    }

    private Money share(int percent) {
        return Work.tugrik(promised / 100 * percent);
    }

    private TrancheId tranche() {
        return new TrancheId("T" + tranches);
    }

    private ReportId report() {
        return new ReportId("S" + reports);
    }
}
