package org.gerch.core.replay;

import static org.gerch.core.replay.Unseen.TEXT;
import static org.gerch.core.replay.Unseen.text;

import java.util.Optional;
import org.gerch.core.grant.ApplicationCommand;
import org.gerch.core.grant.BudgetedCommand;
import org.gerch.core.grant.GrantCommand;
import org.gerch.core.grant.GrantEvent;
import org.gerch.core.grant.MoneyCommand;
import org.gerch.core.kernel.GrantId;

/** Which command an event of a grant's comes from. */
final class GrantCommands {
    private GrantCommands() {}

    static GrantCommand of(String id, GrantEvent event) {
        GrantId grant = new GrantId(id);
        return switch (event) {
            case GrantEvent.ApplicationSubmitted submitted ->
                new ApplicationCommand.ApplyForGrant(
                        submitted.grant(),
                        submitted.fund(),
                        submitted.applicant(),
                        submitted.purpose(),
                        submitted.amount(),
                        submitted.place(),
                        submitted.call(),
                        submitted.proposal());
            case GrantEvent.ApplicationReturned returned ->
                new ApplicationCommand.ReturnApplication(grant, text(returned.reason()));
            case GrantEvent.ApplicationCompleted completed ->
                new ApplicationCommand.CompleteApplication(
                        grant, completed.purpose(), completed.amount(), completed.place(), text(completed.remark()));
            case GrantEvent.ApplicationReviewed reviewed ->
                new ApplicationCommand.ReviewApplication(grant, reviewed.recommendation(), text(reviewed.remark()));
            case GrantEvent.ApplicationWithdrawn withdrawn ->
                new ApplicationCommand.WithdrawApplication(grant, text(withdrawn.reason()));
            case GrantEvent.GrantRejected rejected ->
                new ApplicationCommand.RejectGrant(grant, rejected.article(), text(rejected.reason()));
            case GrantEvent.DisbursementOrdered ordered ->
                new MoneyCommand.OrderDisbursement(grant, ordered.tranche(), ordered.amount());
            case GrantEvent.PaymentRecorded paid ->
                new MoneyCommand.RecordPayment(grant, paid.tranche(), paid.payment(), paid.amount());
            case GrantEvent.ReceiptConfirmed received ->
                new MoneyCommand.ConfirmReceipt(grant, received.tranche(), received.amount());
            case GrantEvent.ReceiptDisputed disputed ->
                new MoneyCommand.DisputeReceipt(grant, disputed.tranche(), text(disputed.reason()));
            case GrantEvent.SpendingReported reported ->
                new MoneyCommand.ReportSpending(
                        grant,
                        reported.report(),
                        reported.amount(),
                        reported.documents().stream().map(document -> TEXT).toList());
            case GrantEvent.SpendingVerified verified ->
                new MoneyCommand.VerifySpending(grant, verified.report(), text(verified.remark()));
            case GrantEvent.SpendingDisputed disputed ->
                new MoneyCommand.DisputeSpending(grant, disputed.report(), text(disputed.reason()));
            case GrantEvent.ClawBackOrdered ordered ->
                new MoneyCommand.ClawBack(grant, ordered.amount(), ordered.article(), text(ordered.reason()));
            case GrantEvent.GrantEntryCorrected corrected ->
                new GrantCommand.CorrectGrantEntry(
                        grant,
                        corrected.position(),
                        corrected.seq(),
                        corrected.field(),
                        corrected.was(),
                        corrected.value(),
                        TEXT,
                        corrected.confirmedBy());
            case GrantEvent.GrantApproved approved ->
                new BudgetedCommand.ApproveGrant(
                        grant, approved.fund(), approved.amount(), text(approved.conditions()));
            case GrantEvent.GrantCancelled cancelled ->
                new BudgetedCommand.CancelGrant(grant, cancelled.fund(), cancelled.article(), text(cancelled.reason()));
            case GrantEvent.FundsReturned returned ->
                new BudgetedCommand.ReturnFunds(
                        grant, returned.fund(), returned.payment(), returned.amount(), text(returned.reason()));
            case GrantEvent.GrantClosed closed ->
                new BudgetedCommand.CloseGrant(grant, closed.fund(), text(closed.remark()));
        };
    }

    /** The command that moves a fund's budget too, where the event comes from such a one. */
    static Optional<BudgetedCommand> budgeted(String id, GrantEvent event) {
        return of(id, event) instanceof BudgetedCommand command ? Optional.of(command) : Optional.empty();
    }
}
