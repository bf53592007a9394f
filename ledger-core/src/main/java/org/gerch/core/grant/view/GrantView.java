package org.gerch.core.grant.view;

import java.util.Optional;
import org.gerch.core.grant.GrantEvent;
import org.gerch.core.grant.GrantEvent.ApplicationCompleted;
import org.gerch.core.grant.GrantEvent.ApplicationReturned;
import org.gerch.core.grant.GrantEvent.ApplicationReviewed;
import org.gerch.core.grant.GrantEvent.ApplicationSubmitted;
import org.gerch.core.grant.GrantEvent.ApplicationWithdrawn;
import org.gerch.core.grant.GrantEvent.ClawBackOrdered;
import org.gerch.core.grant.GrantEvent.DisbursementOrdered;
import org.gerch.core.grant.GrantEvent.FundsReturned;
import org.gerch.core.grant.GrantEvent.GrantApproved;
import org.gerch.core.grant.GrantEvent.GrantCancelled;
import org.gerch.core.grant.GrantEvent.GrantClosed;
import org.gerch.core.grant.GrantEvent.GrantEntryCorrected;
import org.gerch.core.grant.GrantEvent.GrantRejected;
import org.gerch.core.grant.GrantEvent.PaymentRecorded;
import org.gerch.core.grant.GrantEvent.ReceiptConfirmed;
import org.gerch.core.grant.GrantEvent.ReceiptDisputed;
import org.gerch.core.grant.GrantEvent.SpendingDisputed;
import org.gerch.core.grant.GrantEvent.SpendingReported;
import org.gerch.core.grant.GrantEvent.SpendingVerified;
import org.gerch.core.kernel.Recorded;
import org.jspecify.annotations.Nullable;

/** Folds a grant's events into its row. */
public final class GrantView {
    private GrantView() {}

    /** What one more event makes of a grant's row. */
    public static @Nullable GrantRow step(@Nullable GrantRow row, Recorded<GrantEvent> recorded) {
        if (recorded.event() instanceof ApplicationSubmitted submitted) {
            return GrantDraft.of(submitted, recorded).at(recorded);
        }
        return Optional.ofNullable(row)
                .map(known -> next(GrantDraft.of(known), recorded).at(recorded))
                .orElse(null);
    }

    private static GrantDraft next(GrantDraft draft, Recorded<GrantEvent> recorded) {
        return switch (recorded.event()) {
            case ApplicationSubmitted ignored -> draft;
            case ApplicationReturned ignored -> draft.reach(GrantStatus.RETURNED);
            case ApplicationCompleted completed -> draft.complete(completed).reach(GrantStatus.APPLIED);
            case ApplicationReviewed ignored -> draft.reach(GrantStatus.REVIEWED);
            case ApplicationWithdrawn ignored -> draft.reach(GrantStatus.WITHDRAWN);
            case GrantApproved approved ->
                draft.approve(approved.amount(), recorded.happenedAt()).reach(GrantStatus.APPROVED);
            case GrantRejected ignored -> draft.reach(GrantStatus.REJECTED);
            case GrantCancelled ignored -> draft.reach(GrantStatus.CANCELLED);
            case DisbursementOrdered order -> draft.order(order.amount()).reach(GrantStatus.DISBURSING);
            case PaymentRecorded payment -> draft.pay(payment.amount()).reach(GrantStatus.DISBURSING);
            case ReceiptConfirmed receipt -> draft.receive(receipt.amount()).reach(GrantStatus.DISBURSING);
            case ReceiptDisputed ignored -> draft.dispute();
            case SpendingReported report -> draft.report(report.amount()).reach(GrantStatus.REPORTED);
            case SpendingVerified ignored -> draft;
            case SpendingDisputed ignored -> draft.dispute();
            case ClawBackOrdered ignored -> draft;
            case FundsReturned back -> draft.giveBack(back.amount());
            case GrantClosed ignored -> draft.reach(GrantStatus.CLOSED);
            case GrantEntryCorrected ignored -> draft;
        };
    }
}
