package org.gerch.core.grant.view;

import static org.gerch.core.view.SilenceKind.APPLICATION_UNDECIDED;
import static org.gerch.core.view.SilenceKind.DISPUTE_UNANSWERED;
import static org.gerch.core.view.SilenceKind.NOT_ORDERED;
import static org.gerch.core.view.SilenceKind.NOT_PAID;
import static org.gerch.core.view.SilenceKind.NOT_REPORTED;
import static org.gerch.core.view.SilenceKind.RECEIPT_NOT_CONFIRMED;

import java.util.List;
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
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.view.Silence;
import org.gerch.core.view.SilenceKind;
import org.jspecify.annotations.Nullable;

/** What is waited for in a grant, event by event. */
final class GrantSilences {
    private GrantSilences() {}

    /**
     * What one more event makes of it.
     *
     * @param sums the grant's amounts with the event
     */
    static List<Silence> after(List<Silence> before, Recorded<GrantEvent> recorded, Sums sums) {
        return switch (recorded.event()) {
            case ApplicationSubmitted ignored -> undecided(recorded);
            case ApplicationReturned ignored -> undecided(recorded);
            case ApplicationCompleted ignored -> undecided(recorded);
            case ApplicationReviewed ignored -> undecided(recorded);
            case ApplicationWithdrawn ignored -> List.of();
            case GrantRejected ignored -> List.of();
            case GrantCancelled ignored -> List.of();
            case GrantClosed ignored -> List.of();
            case GrantApproved ignored ->
                owed(
                        Silence.without(before, APPLICATION_UNDECIDED),
                        recorded,
                        NOT_ORDERED,
                        sums.approved(),
                        sums.ordered());
            case DisbursementOrdered ignored ->
                owed(
                        owed(before, recorded, NOT_ORDERED, sums.approved(), sums.ordered()),
                        recorded,
                        NOT_PAID,
                        sums.ordered(),
                        sums.paid());
            case PaymentRecorded paid -> {
                String tranche = paid.tranche().value();
                List<Silence> told = Silence.plus(before, Silence.after(recorded, RECEIPT_NOT_CONFIRMED, tranche));
                yield sums.ordered().isAbove(sums.paid()) ? told : Silence.without(told, NOT_PAID);
            }
            case ReceiptConfirmed received -> {
                String tranche = received.tranche().value();
                List<Silence> spoken = Silence.without(
                        Silence.without(before, RECEIPT_NOT_CONFIRMED, tranche), DISPUTE_UNANSWERED, tranche);
                yield owed(spoken, recorded, NOT_REPORTED, sums.received(), sums.reported());
            }
            case ReceiptDisputed disputed -> {
                String tranche = disputed.tranche().value();
                yield Silence.plus(
                        Silence.without(before, RECEIPT_NOT_CONFIRMED, tranche),
                        Silence.after(recorded, DISPUTE_UNANSWERED, tranche));
            }
            case SpendingReported ignored ->
                sums.received().isAbove(sums.reported()) ? before : Silence.without(before, NOT_REPORTED);
            case SpendingVerified ignored -> before;
            case SpendingDisputed ignored -> before;
            case ClawBackOrdered ignored -> before;
            case FundsReturned ignored -> before;
            case GrantEntryCorrected ignored -> before;
        };
    }

    /** The amounts that say whether something is still to come. */
    record Sums(@Nullable Money approved, Money ordered, Money paid, Money received, Money reported) {}

    private static List<Silence> undecided(Recorded<?> recorded) {
        return List.of(Silence.after(recorded, APPLICATION_UNDECIDED, null));
    }

    private static List<Silence> owed(
            List<Silence> before, Recorded<?> recorded, SilenceKind kind, @Nullable Money due, Money done) {
        return due != null && due.isAbove(done)
                ? Silence.plus(before, Silence.after(recorded, kind, null))
                : Silence.without(before, kind);
    }
}
