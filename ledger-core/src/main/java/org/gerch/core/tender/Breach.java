package org.gerch.core.tender;

import java.time.Instant;
import java.util.List;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.ContractId;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;

/** What was done against a rule and is recorded all the same: a ledger that refuses misdeeds hides them. */
public sealed interface Breach extends TenderRefusal {

    record PublishedAfterDeadline(Instant deadline, Instant attemptedAt) implements Breach {}

    record OpeningBeforeDeadline(Instant opening, Instant deadline) implements Breach {}

    /** Something was still done to a tender or lot that had ended without an award. */
    record AfterCancellation(List<LotId> lots) implements Breach {}

    record DeadlineChangedAfterOpening(Instant openedAt, Instant attemptedAt) implements Breach {}

    record DeadlineChangedAfterItPassed(Instant deadline, Instant attemptedAt) implements Breach {}

    /** Bids that were in time stay in time. */
    record DeadlineBroughtForward(Instant from, Instant to) implements Breach {}

    record CriteriaChangedAfterOpening(Instant openedAt, Instant attemptedAt) implements Breach {}

    record EstimateChangedAfterOpening(Instant openedAt, Instant attemptedAt) implements Breach {}

    record CancelledAfterAward(AwardId award) implements Breach {}

    /** The bid is on record and late; a bid received exactly at the deadline is in time. */
    record DeadlinePassed(Instant deadline, Instant attemptedAt) implements Breach {}

    record WithdrawnAfterDeadline(Instant deadline, Instant attemptedAt) implements Breach {}

    record ReturnedAsLateThoughInTime(BidId bid) implements Breach {}

    record OpenedLateBid(BidId bid) implements Breach {}

    record PriceCorrectedAfterAward(Instant decidedAt, Instant attemptedAt) implements Breach {}

    /** A price was read out in a round that the invitation does not have. */
    record RoundNotPublished(int round) implements Breach {}

    record RoundAfterAward(Instant decidedAt, Instant attemptedAt) implements Breach {}

    record RejectedUnopened(BidId bid) implements Breach {}

    record RejectedAfterAward(Instant decidedAt, Instant attemptedAt) implements Breach {}

    record ScoredAfterAward(Instant decidedAt, Instant attemptedAt) implements Breach {}

    record ScoredByUnpublishedCriterion(String criterion) implements Breach {}

    record AwardedBeforeDeadline(Instant deadline, Instant attemptedAt) implements Breach {}

    record AwardToLateBid(BidId bid) implements Breach {}

    record AwardToRejectedBid(BidId bid) implements Breach {}

    record AwardToUnopenedBid(BidId bid) implements Breach {}

    record AwardToWithdrawnBid(BidId bid) implements Breach {}

    record AwardForLotsNotBidFor(BidId bid, List<LotId> lots) implements Breach {}

    /** The award names a bid and a supplier that has no part in it. */
    record AwardToAnotherThanTenderer(BidId bid, PartyId tenderer) implements Breach {}

    /** A second award while one is in force; frameworks may mean it, so both stand on record. */
    record LotAlreadyAwarded(List<LotId> lots, AwardId inForce) implements Breach {}

    record NoticesWithoutAwardInForce(AwardId award, Award.Standing standing) implements Breach {}

    record StandstillShortened(Instant from, Instant to) implements Breach {}

    record ComplaintDecidedByBuyer(PartyId buyer) implements Breach {}

    record ComplaintDecidedByComplainant(PartyId complainant) implements Breach {}

    record ContractWithoutAwardInForce(AwardId award, Award.Standing standing) implements Breach {}

    record ContractBeforeStandstillEnded(Instant standstillEnds, Instant attemptedAt) implements Breach {}

    record ContractAmendedAfterItsEnd(ContractId contract, Contract.Standing standing) implements Breach {}

    record PaidMoreThanContracted(Money contracted, Money paid) implements Breach {}

    record PaidInAnotherCurrency(String contracted, String paid) implements Breach {}
}
