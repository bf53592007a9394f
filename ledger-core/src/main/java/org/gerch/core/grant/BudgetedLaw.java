package org.gerch.core.grant;

import static org.gerch.core.grant.GrantLaw.commitment;

import java.util.List;
import org.gerch.core.fund.CallId;
import org.gerch.core.fund.FundEvent;
import org.gerch.core.fund.FundEvent.BudgetCommitted;
import org.gerch.core.fund.FundEvent.BudgetReleased;
import org.gerch.core.fund.FundEvent.FundOpened;
import org.gerch.core.fund.FundRefusal.ApprovalAboveBudget;
import org.gerch.core.fund.FundRefusal.FundClosedAlready;
import org.gerch.core.fund.FundRefusal.FundCurrencyDiffers;
import org.gerch.core.fund.FundRefusal.FundUnknown;
import org.gerch.core.fund.FundState;
import org.gerch.core.grant.BudgetedCommand.ApproveGrant;
import org.gerch.core.grant.BudgetedCommand.CancelGrant;
import org.gerch.core.grant.BudgetedCommand.CloseGrant;
import org.gerch.core.grant.BudgetedCommand.ReturnFunds;
import org.gerch.core.grant.GrantEvent.FundsReturned;
import org.gerch.core.grant.GrantEvent.GrantApproved;
import org.gerch.core.grant.GrantEvent.GrantCancelled;
import org.gerch.core.grant.GrantEvent.GrantClosed;
import org.gerch.core.grant.GrantRefusal.ApplicantDecides;
import org.gerch.core.grant.GrantRefusal.ApplicationToAnotherFund;
import org.gerch.core.grant.GrantRefusal.ApprovedAboveRequest;
import org.gerch.core.grant.GrantRefusal.ApprovedIncomplete;
import org.gerch.core.grant.GrantRefusal.ApprovedWithoutCall;
import org.gerch.core.grant.GrantRefusal.ApprovedWithoutReview;
import org.gerch.core.grant.GrantRefusal.CancelledWithoutReason;
import org.gerch.core.grant.GrantRefusal.ClosedUnaccounted;
import org.gerch.core.grant.GrantRefusal.GrantEnded;
import org.gerch.core.grant.GrantRefusal.GrantNotApproved;
import org.gerch.core.grant.GrantRefusal.GrantUnknown;
import org.gerch.core.grant.GrantRefusal.NotTheApplicant;
import org.gerch.core.grant.GrantRefusal.PaymentAlreadyRecorded;
import org.gerch.core.grant.GrantRefusal.ReturnedAboveOrdered;
import org.gerch.core.grant.GrantRefusal.ReturnedAbovePaid;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Refusal;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Ruling;

/**
 * What a grant and its fund decide together; pure.
 *
 * <p>The sum committed never exceeds what is allocated: an approval commits its amount, and what a grant no longer needs is
 * released by the same append that says so in the grant.
 */
public final class BudgetedLaw {
    private final FundState fund;
    private final GrantState grant;
    private final Application application;
    private final Provenance by;
    private final Stage stage;
    private final String currency;

    private BudgetedLaw(FundState fund, GrantState grant, Application application, Provenance by, String currency) {
        this.fund = fund;
        this.grant = grant;
        this.application = application;
        this.by = by;
        this.stage = grant.stage();
        this.currency = currency;
    }

    public static JointDecision decide(FundState fund, GrantState grant, BudgetedCommand command, Provenance by) {
        Application application = grant.application();
        FundOpened opening = fund.opening();
        if (application == null) {
            return refused(new GrantUnknown(command.grant()));
        }
        if (opening == null) {
            return refused(new FundUnknown(command.fund()));
        }
        if (!application.fund().equals(command.fund())) {
            return refused(new ApplicationToAnotherFund(application.fund(), command.fund()));
        }
        BudgetedLaw law = new BudgetedLaw(fund, grant, application, by, opening.currency());
        return switch (command) {
            case ApproveGrant approve -> law.approve(approve);
            case CancelGrant cancel -> law.cancel(cancel);
            case ReturnFunds back -> law.takeBack(back);
            case CloseGrant close -> law.close(close);
        };
    }

    private JointDecision approve(ApproveGrant approve) {
        Money amount = approve.amount();
        if (!amount.currency().equals(currency)) {
            return refused(new FundCurrencyDiffers(currency, amount));
        }
        Money requested = application.amount();
        Money available = fund.available(currency);
        CallId call = application.call();
        Ruling ruling = ApplicationLaw.whileUndecided(stage, approve, application, by)
                .refuseIf(fund.closed(), () -> new FundClosedAlready(approve.fund()))
                .refuseIf(
                        amount.isAbove(available),
                        () -> new ApprovalAboveBudget(
                                amount, available, fund.allocated(currency), fund.committed(currency)))
                .noteIf(!grant.isReviewed(), () -> new ApprovedWithoutReview(approve.grant()))
                .noteIf(grant.isIncomplete(), () -> new ApprovedIncomplete(approve.grant()))
                .noteIf(
                        amount.sharesCurrency(requested) && amount.isAbove(requested),
                        () -> new ApprovedAboveRequest(requested, amount));
        if (call != null) {
            ruling.noteIf(!fund.hasCall(call), () -> new ApprovedWithoutCall(call));
        }
        return JointDecision.of(
                List.of(new BudgetCommitted(approve.grant(), amount)),
                ruling.accept(new GrantApproved(approve.fund(), amount, commitment(approve.conditions()))));
    }

    private JointDecision cancel(CancelGrant cancel) {
        boolean byGrantee = application.isBy(by);
        boolean silent = cancel.article() == null && cancel.reason() == null;
        Money rest = grant.unordered(currency);
        return JointDecision.of(
                released(cancel, rest),
                approved(cancel)
                        .refuseIf(stage != Stage.APPROVED, () -> new GrantEnded(cancel.grant(), stage))
                        .refuseIf(
                                !byGrantee && !by.roles().contains(Role.FUND_OFFICER),
                                () -> new NotTheApplicant(application.applicant()))
                        .noteIf(!byGrantee && silent, () -> new CancelledWithoutReason(cancel.grant()))
                        .accept(new GrantCancelled(
                                cancel.fund(), byGrantee, rest, cancel.article(), commitment(cancel.reason()))));
    }

    private JointDecision takeBack(ReturnFunds back) {
        if (!back.amount().currency().equals(currency)) {
            return refused(new FundCurrencyDiffers(currency, back.amount()));
        }
        Money before = grant.returned(currency);
        Money after = before.plus(back.amount());
        Money ordered = grant.ordered(currency);
        Money paid = grant.paid(currency);
        return JointDecision.of(
                released(back, back.amount()),
                approved(back)
                        .refuseIf(grant.hasPayment(back.payment()), () -> new PaymentAlreadyRecorded(back.payment()))
                        .refuseIf(
                                after.isAbove(ordered), () -> new ReturnedAboveOrdered(ordered, before, back.amount()))
                        .noteIf(after.isAbove(paid), () -> new ReturnedAbovePaid(paid, after))
                        .accept(new FundsReturned(
                                back.fund(), back.payment(), back.amount(), commitment(back.reason()))));
    }

    private JointDecision close(CloseGrant close) {
        Money rest = grant.unordered(currency);
        Money paid = grant.paid(currency);
        Money accounted = grant.verified(currency).plus(grant.returned(currency));
        return JointDecision.of(
                released(close, rest),
                approved(close)
                        .refuseIf(stage == Stage.CLOSED, () -> new GrantEnded(close.grant(), stage))
                        .refuseIf(application.isBy(by), () -> new ApplicantDecides(application.applicant()))
                        .noteIf(accounted.isBelow(paid), () -> new ClosedUnaccounted(paid, accounted))
                        .accept(new GrantClosed(close.fund(), rest, commitment(close.remark()))));
    }

    private Ruling approved(BudgetedCommand command) {
        return Ruling.on(by).refuseIf(!stage.wasApproved(), () -> new GrantNotApproved(command.grant(), stage));
    }

    private static List<FundEvent> released(BudgetedCommand command, Money amount) {
        return amount.isPositive() ? List.of(new BudgetReleased(command.grant(), amount)) : List.of();
    }

    private static JointDecision refused(Refusal why) {
        return new JointDecision.Refused(why);
    }
}
