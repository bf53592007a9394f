package org.gerch.core.tender;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.tender.AwardEvent.AwardAnnulled;
import org.gerch.core.tender.AwardEvent.AwardDeclined;
import org.gerch.core.tender.AwardEvent.LotAwarded;
import org.gerch.core.tender.AwardEvent.NoticesSent;
import org.gerch.core.tender.BiddingEvent.BidConfirmed;
import org.gerch.core.tender.BiddingEvent.BidReturnedUnopened;
import org.gerch.core.tender.BiddingEvent.BidSubmitted;
import org.gerch.core.tender.BiddingEvent.BidWithdrawn;
import org.gerch.core.tender.ContractEvent.ContractAmended;
import org.gerch.core.tender.ContractEvent.ContractCompleted;
import org.gerch.core.tender.ContractEvent.ContractPaymentRecorded;
import org.gerch.core.tender.ContractEvent.ContractSigned;
import org.gerch.core.tender.ContractEvent.ContractTerminated;
import org.gerch.core.tender.ContractEvent.DeliveryAccepted;
import org.gerch.core.tender.ContractEvent.DeliveryDisputed;
import org.gerch.core.tender.EvaluationEvent.BidFoundResponsive;
import org.gerch.core.tender.EvaluationEvent.BidOpened;
import org.gerch.core.tender.EvaluationEvent.BidPriceCorrected;
import org.gerch.core.tender.EvaluationEvent.BidRejected;
import org.gerch.core.tender.EvaluationEvent.BidScored;
import org.gerch.core.tender.EvaluationEvent.ClarificationAsked;
import org.gerch.core.tender.EvaluationEvent.ClarificationGiven;
import org.gerch.core.tender.EvaluationEvent.RejectionReasonRecorded;
import org.gerch.core.tender.EvaluationEvent.RoundPriceReadOut;
import org.gerch.core.tender.InvitationEvent.DocumentsPriced;
import org.gerch.core.tender.InvitationEvent.QuestionAnswered;
import org.gerch.core.tender.InvitationEvent.QuestionAsked;
import org.gerch.core.tender.InvitationEvent.TenderAmended;
import org.gerch.core.tender.InvitationEvent.TenderCancelled;
import org.gerch.core.tender.InvitationEvent.TenderPlanned;
import org.gerch.core.tender.InvitationEvent.TenderPublished;
import org.gerch.core.tender.ReplyEvent.ComplaintDecided;
import org.gerch.core.tender.ReplyEvent.ComplaintFiled;
import org.gerch.core.tender.ReplyEvent.StatementFiled;
import org.gerch.core.tender.TenderEvent.TenderEntryCorrected;
import org.gerch.core.tender.TenderState.Planned;
import org.gerch.core.tender.TenderState.Unknown;
import org.jspecify.annotations.Nullable;

/**
 * What each event makes of a tender's state, its history aside.
 *
 * <p>Nothing is judged here and nothing throws: an event that does not fit changes nothing.
 */
final class Evolution {
    private Evolution() {}

    static TenderState after(TenderState state, TenderEvent event, Provenance by) {
        return switch (state) {
            case Unknown unknown -> begun(unknown, event);
            case Planned planned -> planned(planned, event);
            case PublishedTender tender -> after(tender, event, by);
        };
    }

    private static TenderState begun(Unknown unknown, TenderEvent event) {
        return event instanceof TenderPlanned plan
                ? new Planned(unknown.history(), plan, false)
                : event instanceof TenderPublished invitation ? published(invitation) : unknown;
    }

    private static TenderState planned(Planned planned, TenderEvent event) {
        return event instanceof TenderCancelled
                ? new Planned(planned.history(), planned.plan(), true)
                : event instanceof TenderPublished invitation ? published(invitation) : planned;
    }

    private static PublishedTender published(TenderPublished invitation) {
        return PublishedTender.of(Invitation.of(invitation));
    }

    private static PublishedTender after(PublishedTender tender, TenderEvent event, Provenance by) {
        return switch (event) {
            case TenderAmended amended -> amended(tender, amended);
            case TenderCancelled cancelled -> tender.with(tender.invitation().cancelled(cancelled));
            case QuestionAsked asked -> tender.with(tender.correspondence().asked(asked.question()));
            case BidSubmitted submitted -> tender.with(waiting(tender, submitted, by));
            case BidConfirmed confirmed -> tender.changing(confirmed.bid(), bid -> confirmed(bid, confirmed));
            case BidWithdrawn withdrawn -> tender.changing(withdrawn.bid(), Bid::withdrawn);
            case BidReturnedUnopened returned -> tender.changing(returned.bid(), bid -> returned(bid, returned));
            case BidOpened opened ->
                tender.changing(opened.bid(), bid -> opened(bid, opened)).openedAt(by.judgedAt());
            case BidPriceCorrected corrected -> tender.changing(corrected.bid(), bid -> bid.priced(corrected.to()));
            case RoundPriceReadOut read -> tender.changing(read.bid(), bid -> bid.priced(read.price()));
            case ClarificationAsked asked ->
                tender.with(tender.correspondence().asked(asked.clarification(), asked.bid()));
            case BidRejected rejected -> tender.changing(rejected.bid(), Bid::rejected);
            case BidFoundResponsive found -> tender.changing(found.bid(), Bid::foundResponsive);
            case LotAwarded awarded -> tender.with(inForce(awarded, by.judgedAt()));
            case AwardDeclined declined ->
                tender.changing(
                        declined.award(),
                        award -> award.now(declined.lapsed() ? Award.Standing.LAPSED : Award.Standing.DECLINED));
            case AwardAnnulled annulled ->
                tender.changing(annulled.award(), award -> award.now(Award.Standing.ANNULLED));
            case NoticesSent sent ->
                tender.changing(sent.award(), award -> award.standstillUntil(sent.standstillEnds()));
            case ComplaintFiled filed -> tender.with(new Complaint.Pending(filed.complaint(), filed.complainant()));
            case ComplaintDecided decided -> decided(tender, decided);
            case ContractSigned signed ->
                tender.with(new Contract(
                        signed.contract(), signed.award(), signed.price(), Map.of(), Contract.Standing.RUNNING));
            case ContractAmended amended ->
                tender.changing(amended.contract(), contract -> contract.amendedTo(amended.price()));
            case ContractPaymentRecorded paid ->
                tender.changing(paid.contract(), contract -> contract.paid(paid.payment(), paid.amount()));
            case ContractCompleted completed ->
                tender.changing(completed.contract(), contract -> contract.now(Contract.Standing.COMPLETED));
            case ContractTerminated terminated ->
                tender.changing(terminated.contract(), contract -> contract.now(Contract.Standing.TERMINATED));
            case StatementFiled filed -> tender.with(tender.correspondence().stated(filed.statement()));
            case TenderPlanned ignored -> tender;
            case TenderPublished ignored -> tender;
            case DocumentsPriced ignored -> tender;
            case QuestionAnswered ignored -> tender;
            case ClarificationGiven ignored -> tender;
            case RejectionReasonRecorded ignored -> tender;
            case BidScored ignored -> tender;
            case DeliveryAccepted ignored -> tender;
            case DeliveryDisputed ignored -> tender;
            case TenderEntryCorrected ignored -> tender;
        };
    }

    private static PublishedTender amended(PublishedTender tender, TenderAmended amended) {
        Map<BidId, Bid> bids = new LinkedHashMap<>();
        tender.bids()
                .forEach((id, bid) -> bids.put(id, bid.with(bid.submission().under(amended.deadline()))));
        return tender.with(tender.invitation().amended(amended)).withBids(bids);
    }

    private static Bid waiting(PublishedTender tender, BidSubmitted submitted, Provenance by) {
        return new Bid.Waiting(new Bid.Submission(
                submitted.bid(),
                submitted.lots(),
                submitted.tenderer(),
                submitted.commitment(),
                by.judgedAt(),
                Timing.isAfter(by, tender.invitation().deadline()),
                Set.of()));
    }

    private static Bid confirmed(Bid bid, BidConfirmed event) {
        return bid.with(bid.submission().confirmed(event.group().party()));
    }

    /** A bid that had been withdrawn before it was handed back stays withdrawn. */
    private static Bid returned(Bid bid, BidReturnedUnopened returned) {
        return bid instanceof Bid.Withdrawn ? bid : new Bid.Returned(bid.submission(), returned.reason());
    }

    /** A source may tell of opening a bid that had left; it stays withdrawn, and its price is known. */
    private static Bid opened(Bid bid, BidOpened event) {
        List<PartyFacts> others = Stream.concat(event.members().stream(), Stream.ofNullable(event.onBehalfOf()))
                .toList();
        Bid.Finding finding = bid.isRejected() ? Bid.Finding.REJECTED : Bid.Finding.NONE;
        Bid opened = new Bid.Opened(
                bid.submission(),
                event.content(),
                event.tenderer(),
                others,
                event.content().price(),
                finding);
        return bid instanceof Bid.Withdrawn ? opened.withdrawn() : opened;
    }

    private static Award inForce(LotAwarded awarded, @Nullable Instant at) {
        List<PartyId> suppliers =
                awarded.suppliers().stream().map(PartyFacts::party).toList();
        return new Award(awarded.award(), awarded.lots(), awarded.bid(), suppliers, Award.Standing.IN_FORCE, at, null);
    }

    private static PublishedTender decided(PublishedTender tender, ComplaintDecided decided) {
        PublishedTender after = tender.with(new Complaint.Decided(decided.complaint(), decided.upheld()));
        if (decided.annuls() != null) {
            after = after.changing(decided.annuls(), award -> award.now(Award.Standing.ANNULLED));
        }
        for (BidId bid : decided.overturns()) {
            after = after.changing(bid, Bid::reinstated);
        }
        return after;
    }
}
