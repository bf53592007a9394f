package org.gerch.core.grant;

import static org.gerch.core.grant.GrantLaw.commitment;

import java.util.List;
import java.util.function.Supplier;
import org.gerch.core.grant.GrantEvent.ClawBackOrdered;
import org.gerch.core.grant.GrantEvent.DisbursementOrdered;
import org.gerch.core.grant.GrantEvent.PaymentRecorded;
import org.gerch.core.grant.GrantEvent.ReceiptConfirmed;
import org.gerch.core.grant.GrantEvent.ReceiptDisputed;
import org.gerch.core.grant.GrantEvent.SpendingDisputed;
import org.gerch.core.grant.GrantEvent.SpendingReported;
import org.gerch.core.grant.GrantEvent.SpendingVerified;
import org.gerch.core.grant.GrantRefusal.ApplicantDecides;
import org.gerch.core.grant.GrantRefusal.ClawedBackAbovePaid;
import org.gerch.core.grant.GrantRefusal.GrantCurrencyDiffers;
import org.gerch.core.grant.GrantRefusal.GrantEnded;
import org.gerch.core.grant.GrantRefusal.GrantNotApproved;
import org.gerch.core.grant.GrantRefusal.NotTheApplicant;
import org.gerch.core.grant.GrantRefusal.OrderedAboveApproval;
import org.gerch.core.grant.GrantRefusal.PaidAboveOrdered;
import org.gerch.core.grant.GrantRefusal.PaidAfterEnd;
import org.gerch.core.grant.GrantRefusal.PaymentAlreadyRecorded;
import org.gerch.core.grant.GrantRefusal.ReportAlreadyFiled;
import org.gerch.core.grant.GrantRefusal.ReportUnknown;
import org.gerch.core.grant.GrantRefusal.SpendingAlreadyJudged;
import org.gerch.core.grant.GrantRefusal.SpendingJudgedByApplicant;
import org.gerch.core.grant.GrantRefusal.SpendingWithoutDocuments;
import org.gerch.core.grant.GrantRefusal.TrancheAlreadyOrdered;
import org.gerch.core.grant.GrantRefusal.TrancheUnknown;
import org.gerch.core.grant.MoneyCommand.ClawBack;
import org.gerch.core.grant.MoneyCommand.ConfirmReceipt;
import org.gerch.core.grant.MoneyCommand.DisputeReceipt;
import org.gerch.core.grant.MoneyCommand.DisputeSpending;
import org.gerch.core.grant.MoneyCommand.OrderDisbursement;
import org.gerch.core.grant.MoneyCommand.RecordPayment;
import org.gerch.core.grant.MoneyCommand.ReportSpending;
import org.gerch.core.grant.MoneyCommand.VerifySpending;
import org.gerch.core.kernel.Decision;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Ruling;
import org.gerch.core.kernel.Sealed;

/**
 * The law of a grant's money once it is approved.
 *
 * <p>An order is what the ledger executes, so the sum ordered never exceeds the approval. A payment is the treasurer's
 * word and a receipt the grantee's: they are recorded as said, also where they do not fit the order.
 */
final class MoneyLaw {
    private final GrantState state;
    private final Application application;
    private final Provenance by;
    private final Stage stage;
    private final String currency;

    private MoneyLaw(GrantState state, Application application, Provenance by) {
        this.state = state;
        this.application = application;
        this.by = by;
        this.stage = state.stage();
        this.currency = state.currency(application);
    }

    static Decision<GrantEvent> decide(GrantState state, Application application, MoneyCommand command, Provenance by) {
        MoneyLaw law = new MoneyLaw(state, application, by);
        return switch (command) {
            case OrderDisbursement order -> law.inCurrency(order.amount(), () -> law.order(order));
            case RecordPayment payment -> law.inCurrency(payment.amount(), () -> law.pay(payment));
            case ConfirmReceipt receipt -> law.inCurrency(receipt.amount(), () -> law.receive(receipt));
            case DisputeReceipt dispute -> law.dispute(dispute);
            case ReportSpending report -> law.inCurrency(report.amount(), () -> law.report(report));
            case VerifySpending verify ->
                law.judge(verify.report(), new SpendingVerified(verify.report(), commitment(verify.remark())));
            case DisputeSpending dispute ->
                law.judge(dispute.report(), new SpendingDisputed(dispute.report(), commitment(dispute.reason())));
            case ClawBack claw -> law.inCurrency(claw.amount(), () -> law.clawBack(claw));
        };
    }

    private Decision<GrantEvent> order(OrderDisbursement order) {
        Money approved = state.approved(currency);
        Money before = state.ordered(currency);
        return approved(order)
                .refuseIf(stage != Stage.APPROVED, () -> new GrantEnded(order.grant(), stage))
                .refuseIf(application.isBy(by), () -> new ApplicantDecides(application.applicant()))
                .refuseIf(state.order(order.tranche()) != null, () -> new TrancheAlreadyOrdered(order.tranche()))
                .refuseIf(
                        before.plus(order.amount()).isAbove(approved),
                        () -> new OrderedAboveApproval(approved, before, order.amount()))
                .accept(new DisbursementOrdered(order.tranche(), order.amount()));
    }

    private Decision<GrantEvent> pay(RecordPayment payment) {
        DisbursementOrdered order = state.order(payment.tranche());
        if (order == null) {
            return new Decision.Refused<>(new TrancheUnknown(payment.tranche()));
        }
        Money paid = state.paid(payment.tranche(), currency).plus(payment.amount());
        return Ruling.on(by)
                .refuseIf(state.hasPayment(payment.payment()), () -> new PaymentAlreadyRecorded(payment.payment()))
                .noteIf(
                        paid.isAbove(order.amount()),
                        () -> new PaidAboveOrdered(payment.tranche(), order.amount(), paid))
                .noteIf(stage != Stage.APPROVED, () -> new PaidAfterEnd(payment.grant(), stage))
                .accept(new PaymentRecorded(payment.tranche(), payment.payment(), payment.amount()));
    }

    private Decision<GrantEvent> receive(ConfirmReceipt receipt) {
        return ofTranche(receipt.tranche()).accept(new ReceiptConfirmed(receipt.tranche(), receipt.amount()));
    }

    private Decision<GrantEvent> dispute(DisputeReceipt dispute) {
        return ofTranche(dispute.tranche())
                .accept(new ReceiptDisputed(dispute.tranche(), commitment(dispute.reason())));
    }

    private Decision<GrantEvent> report(ReportSpending report) {
        List<Sealed> documents = report.documents() == null ? List.of() : report.documents();
        return byApplicant(approved(report))
                .refuseIf(state.hasReport(report.report()), () -> new ReportAlreadyFiled(report.report()))
                .noteIf(documents.isEmpty(), () -> new SpendingWithoutDocuments(report.report()))
                .accept(new SpendingReported(
                        report.report(),
                        report.amount(),
                        documents.stream().map(Sealed::commitment).toList()));
    }

    private Decision<GrantEvent> judge(ReportId report, GrantEvent judgement) {
        GrantEvent before = state.judgement(report);
        return Ruling.on(by)
                .refuseIf(!state.hasReport(report), () -> new ReportUnknown(report))
                .refuseIf(
                        before != null && before.getClass() == judgement.getClass(),
                        () -> new SpendingAlreadyJudged(report))
                .noteIf(application.isBy(by), () -> new SpendingJudgedByApplicant(application.applicant()))
                .accept(judgement);
    }

    private Decision<GrantEvent> clawBack(ClawBack claw) {
        Money paid = state.paid(currency);
        return approved(claw)
                .refuseIf(application.isBy(by), () -> new ApplicantDecides(application.applicant()))
                .noteIf(claw.amount().isAbove(paid), () -> new ClawedBackAbovePaid(paid, claw.amount()))
                .accept(new ClawBackOrdered(claw.amount(), claw.article(), commitment(claw.reason())));
    }

    private Ruling approved(GrantCommand command) {
        return Ruling.on(by).refuseIf(!stage.wasApproved(), () -> new GrantNotApproved(command.grant(), stage));
    }

    private Ruling ofTranche(TrancheId tranche) {
        return byApplicant(Ruling.on(by).refuseIf(state.order(tranche) == null, () -> new TrancheUnknown(tranche)));
    }

    private Ruling byApplicant(Ruling ruling) {
        return ruling.refuseIf(!application.isBy(by), () -> new NotTheApplicant(application.applicant()));
    }

    /** Amounts of two currencies have no sum, so this comes before every rule about sums. */
    private Decision<GrantEvent> inCurrency(Money amount, Supplier<Decision<GrantEvent>> then) {
        return amount.currency().equals(currency)
                ? then.get()
                : new Decision.Refused<>(new GrantCurrencyDiffers(currency, amount));
    }
}
