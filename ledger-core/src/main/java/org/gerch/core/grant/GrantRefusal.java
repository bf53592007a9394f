package org.gerch.core.grant;

import org.gerch.core.fund.CallId;
import org.gerch.core.kernel.FundId;
import org.gerch.core.kernel.GrantId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Refusal;

/** Everything the law of grants can find against a command. */
public sealed interface GrantRefusal extends Refusal {

    /** Contradicts what is on record, or names what is not; refused even from a source. */
    sealed interface Impossible extends GrantRefusal {
        @Override
        default Ground ground() {
            return Ground.UNKNOWN_OR_IMPOSSIBLE;
        }
    }

    /** What the ledger itself would execute and therefore refuses; a source is believed, with a note. */
    sealed interface Forbidden extends GrantRefusal {}

    /** Done against a rule and recorded all the same: a ledger that refuses misdeeds hides them. */
    sealed interface Breach extends GrantRefusal {}

    record GrantUnknown(GrantId grant) implements Impossible {}

    record GrantAlreadyAppliedFor(GrantId grant) implements Impossible {}

    /** One application, one decision. */
    record GrantAlreadyDecided(GrantId grant, Stage stage) implements Impossible {}

    /** Nothing is ordered, spent or given back of what nobody approved. */
    record GrantNotApproved(GrantId grant, Stage stage) implements Impossible {}

    record NothingCompleted(GrantId grant) implements Impossible {}

    record ApplicationToAnotherFund(FundId appliedTo, FundId named) implements Impossible {}

    record GrantCurrencyDiffers(String currency, Money amount) implements Impossible {}

    record TrancheUnknown(TrancheId tranche) implements Impossible {}

    record TrancheAlreadyOrdered(TrancheId tranche) implements Impossible {}

    record PaymentAlreadyRecorded(PaymentId payment) implements Impossible {}

    record ReportUnknown(ReportId report) implements Impossible {}

    record ReportAlreadyFiled(ReportId report) implements Impossible {}

    /** Only the applicant's own organisation says this; whose word it is otherwise nobody could tell. */
    record NotTheApplicant(PartyId applicant) implements Forbidden {}

    /** Who applied does not decide, nor order what is paid. */
    record ApplicantDecides(PartyId applicant) implements Forbidden {}

    record ApplicationNoLongerOpen(GrantId grant, Stage stage) implements Forbidden {}

    /** Cancelled or closed: no more is ordered. */
    record GrantEnded(GrantId grant, Stage stage) implements Forbidden {}

    /** @param ordered what was ordered before this tranche */
    record OrderedAboveApproval(Money approved, Money ordered, Money tranche) implements Forbidden {}

    /** @param returned what came back before */
    record ReturnedAboveOrdered(Money ordered, Money returned, Money amount) implements Forbidden {}

    /** The same judgement on a report again. */
    record SpendingAlreadyJudged(ReportId report) implements Forbidden {}

    /** A side corrects its own word only, or the registrar does. */
    record NotYourEntry(long seq) implements Forbidden {}

    record ReviewedAfterDecision(GrantId grant, Stage stage) implements Breach {}

    record ReviewedByApplicant(PartyId applicant) implements Breach {}

    record ApprovedWithoutReview(GrantId grant) implements Breach {}

    /** It was given back to be completed, and nothing came. */
    record ApprovedIncomplete(GrantId grant) implements Breach {}

    record ApprovedAboveRequest(Money requested, Money approved) implements Breach {}

    /** The application names a call that this fund never opened. */
    record ApprovedWithoutCall(CallId call) implements Breach {}

    record RejectedWithoutReason(GrantId grant) implements Breach {}

    record CancelledWithoutReason(GrantId grant) implements Breach {}

    /** @param paid with this payment */
    record PaidAboveOrdered(TrancheId tranche, Money ordered, Money paid) implements Breach {}

    record PaidAfterEnd(GrantId grant, Stage stage) implements Breach {}

    record SpendingWithoutDocuments(ReportId report) implements Breach {}

    record SpendingJudgedByApplicant(PartyId applicant) implements Breach {}

    record ClawedBackAbovePaid(Money paid, Money amount) implements Breach {}

    /** @param returned with this return */
    record ReturnedAbovePaid(Money paid, Money returned) implements Breach {}

    /** Closed, and not all that was paid is shown to be spent or given back. */
    record ClosedUnaccounted(Money paid, Money accounted) implements Breach {}
}
