package org.gerch.core.grant;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.gerch.core.fund.CallId;
import org.gerch.core.fund.ProposalId;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.FundId;
import org.gerch.core.kernel.GrantId;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Place;
import org.jspecify.annotations.Nullable;

/**
 * A grant's history, in the order in which a grant usually lives it.
 *
 * <p>Approved and ordered are what the ledger executes; paid, received and spent are what somebody said, each side for
 * itself.
 */
public sealed interface GrantEvent extends LedgerEvent {

    /**
     * @param applicant the party that asks
     * @param purpose what for, as a public title
     * @param call the call it answers, where there is one
     * @param proposal the neighbours' proposal it carries out, where there is one
     */
    record ApplicationSubmitted(
            GrantId grant,
            FundId fund,
            PartyId applicant,
            String purpose,
            Money amount,
            @Nullable Place place,
            @Nullable CallId call,
            @Nullable ProposalId proposal)
            implements GrantEvent {}

    /** The fund gave it back to be completed. */
    record ApplicationReturned(@Nullable Commitment reason) implements GrantEvent {}

    /** What of the application changed; an absent field stayed as it was. */
    record ApplicationCompleted(
            @Nullable String purpose,
            @Nullable Money amount,
            @Nullable Place place,
            @Nullable Commitment remark) implements GrantEvent {}

    record ApplicationReviewed(
            Recommendation recommendation, @Nullable Commitment remark) implements GrantEvent {}

    record ApplicationWithdrawn(@Nullable Commitment reason) implements GrantEvent {}

    /** Written together with the fund's commitment, in one append. */
    record GrantApproved(
            FundId fund, Money amount, @Nullable Commitment conditions) implements GrantEvent {}

    /** @param article the article of the fund's rules, a code and public */
    record GrantRejected(@Nullable String article, @Nullable Commitment reason) implements GrantEvent {}

    /**
     * An approved grant was dropped before all of it was ordered.
     *
     * @param byGrantee true where the grantee gave it up, false where the fund took it back
     * @param released what goes back to the fund's budget: approved and not ordered
     */
    record GrantCancelled(
            FundId fund,
            boolean byGrantee,
            Money released,
            @Nullable String article,
            @Nullable Commitment reason) implements GrantEvent {}

    record DisbursementOrdered(TrancheId tranche, Money amount) implements GrantEvent {}

    /** The treasurer says that money left. */
    record PaymentRecorded(TrancheId tranche, PaymentId payment, Money amount) implements GrantEvent {}

    /** The grantee says that money arrived. */
    record ReceiptConfirmed(TrancheId tranche, Money amount) implements GrantEvent {}

    /** The grantee says that money did not arrive, or less than was said. */
    record ReceiptDisputed(TrancheId tranche, @Nullable Commitment reason) implements GrantEvent {}

    record SpendingReported(
            ReportId report,
            Money amount,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Commitment> documents) implements GrantEvent {
        public SpendingReported {
            documents = documents == null ? List.of() : List.copyOf(documents);
        }
    }

    record SpendingVerified(ReportId report, @Nullable Commitment remark) implements GrantEvent {}

    record SpendingDisputed(ReportId report, @Nullable Commitment reason) implements GrantEvent {}

    /** The fund asks for money back. */
    record ClawBackOrdered(
            Money amount,
            @Nullable String article,
            @Nullable Commitment reason) implements GrantEvent {}

    /** The treasurer says that money came back; written together with the release of that budget. */
    record FundsReturned(
            FundId fund,
            PaymentId payment,
            Money amount,
            @Nullable Commitment reason) implements GrantEvent {}

    /** @param released what goes back to the fund's budget: approved and never ordered */
    record GrantClosed(
            FundId fund, Money released, @Nullable Commitment remark) implements GrantEvent {}

    /**
     * An earlier entry was wrong; it stays, and this says what is right.
     *
     * @param position the entry's place in the log
     * @param seq its place in this stream
     * @param field the path of the wrong value in the entry's data, such as {@code amount.amount}
     * @param was the value that stands there, as JSON
     * @param value the right one, as JSON
     * @param confirmedBy the second person
     */
    record GrantEntryCorrected(
            long position, long seq, String field, String was, String value, Commitment reason, Actor confirmedBy)
            implements GrantEvent {}
}
