package org.gerch.core.tender;

import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.ComplaintId;
import org.gerch.core.kernel.ContractId;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.TenderId;

/** What cannot be true, because it names what is not there or contradicts what is; refused even from a source. */
public sealed interface Impossible extends TenderRefusal {
    @Override
    default Ground ground() {
        return Ground.UNKNOWN_OR_IMPOSSIBLE;
    }

    record TenderUnknown(TenderId tender) implements Impossible {}

    record TenderNotPublished(TenderId tender) implements Impossible {}

    record TenderAlreadyPlanned(TenderId tender) implements Impossible {}

    record TenderAlreadyPublished(TenderId tender) implements Impossible {}

    record TenderAlreadyCancelled(TenderId tender) implements Impossible {}

    record EarlierRoundIsItself(TenderId tender) implements Impossible {}

    record NothingAmended() implements Impossible {}

    record LotUnknown(LotId lot) implements Impossible {}

    record LotNamedTwice(LotId lot) implements Impossible {}

    /** @param field the command's field, such as {@code price} */
    record NegativeAmount(String field, String amount) implements Impossible {}

    record QuestionUnknown(String question) implements Impossible {}

    record QuestionAlreadyAsked(String question) implements Impossible {}

    record BidUnknown(BidId bid) implements Impossible {}

    record BidAlreadySubmitted(BidId bid) implements Impossible {}

    /** A group's word is given once. */
    record BidAlreadyConfirmed(BidId bid, PartyId group) implements Impossible {}

    record BidAlreadyWithdrawn(BidId bid) implements Impossible {}

    record BidAlreadyReturned(BidId bid) implements Impossible {}

    record BidAlreadyOpened(BidId bid) implements Impossible {}

    record BidNamedTwice(BidId bid) implements Impossible {}

    /** Salt and payload do not give the commitment: this is not the bid that was sealed. */
    record CommitmentMismatch(BidId bid) implements Impossible {}

    /** The sealed text is not the canonical JSON of a bid. */
    record SealedBidUnreadable(BidId bid, String why) implements Impossible {}

    /** The ledger holds no salt and payload for it, so it cannot be opened. */
    record EnvelopeMissing(BidId bid) implements Impossible {}

    record NothingToOpen(TenderId tender) implements Impossible {}

    record BidNotOpened(BidId bid) implements Impossible {}

    record NoPriceReadOut(BidId bid) implements Impossible {}

    record CurrencyDiffers(String readOut, String corrected) implements Impossible {}

    record RoundPriceAlreadyReadOut(BidId bid, int round) implements Impossible {}

    record ClarificationUnknown(String clarification) implements Impossible {}

    record ClarificationAlreadyAsked(String clarification) implements Impossible {}

    /** Rejected already; what is added later is a reason, not a rejection. */
    record BidAlreadyRejected(BidId bid) implements Impossible {}

    record BidNotRejected(BidId bid) implements Impossible {}

    /** Neither article nor fact nor document: that puts no reason on file. */
    record NoReasonStated(BidId bid) implements Impossible {}

    record CriterionScoredTwice(String criterion) implements Impossible {}

    record AwardUnknown(AwardId award) implements Impossible {}

    record AwardAlreadyMade(AwardId award) implements Impossible {}

    record AwardNotInForce(AwardId award, Award.Standing standing) implements Impossible {}

    record ComplaintUnknown(ComplaintId complaint) implements Impossible {}

    record ComplaintAlreadyFiled(ComplaintId complaint) implements Impossible {}

    record ComplaintAlreadyDecided(ComplaintId complaint) implements Impossible {}

    /** A dismissed complaint changes nothing. */
    record DismissalChangesNothing(ComplaintId complaint) implements Impossible {}

    record StatementAlreadyFiled(String statement) implements Impossible {}

    record ContractUnknown(ContractId contract) implements Impossible {}

    record ContractAlreadySigned(ContractId contract) implements Impossible {}

    record ContractAlreadyEnded(ContractId contract, Contract.Standing standing) implements Impossible {}

    record PaymentAlreadyRecorded(String payment) implements Impossible {}

    /** Whoever corrects a value must know what stands there. */
    record ValueMismatch(String field, String was) implements Impossible {}
}
