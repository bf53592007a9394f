package org.gerch.core.replay;

import static org.gerch.core.replay.Unseen.TEXT;
import static org.gerch.core.replay.Unseen.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.replay.FeatureLaw.Citation;
import org.gerch.core.tender.AwardCommand;
import org.gerch.core.tender.AwardEvent;
import org.gerch.core.tender.BiddingCommand;
import org.gerch.core.tender.BiddingEvent;
import org.gerch.core.tender.BiddingEvent.BidSubmitted;
import org.gerch.core.tender.ContractCommand;
import org.gerch.core.tender.ContractEvent;
import org.gerch.core.tender.EvaluationCommand;
import org.gerch.core.tender.EvaluationCommand.Envelope;
import org.gerch.core.tender.EvaluationCommand.OpenBids;
import org.gerch.core.tender.EvaluationEvent;
import org.gerch.core.tender.EvaluationEvent.BidOpened;
import org.gerch.core.tender.History;
import org.gerch.core.tender.InvitationCommand;
import org.gerch.core.tender.InvitationEvent;
import org.gerch.core.tender.ReplyCommand;
import org.gerch.core.tender.ReplyEvent;
import org.gerch.core.tender.TenderCommand;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.tender.TenderEvent.TenderEntryCorrected;
import org.gerch.core.tender.TenderState;

/** Which command an event of a tender's comes from. */
final class TenderCommands {
    private final TenderId tender;

    private TenderCommands(TenderId tender) {
        this.tender = tender;
    }

    /** The command that these events come from, if any; only an opening has more than one. */
    static TenderCommand of(String id, List<TenderEvent> events) {
        TenderId tender = new TenderId(id);
        return events.getFirst() instanceof BidOpened
                ? opening(tender, events)
                : new TenderCommands(tender).of(events.getFirst());
    }

    /** Where the entry stands that an event names: the bid that was sealed, or the entry that was wrong. */
    static Optional<Citation> citation(TenderState state, TenderEvent event) {
        return event instanceof BidOpened opened
                ? submission(state, opened)
                : event instanceof TenderEntryCorrected corrected
                        ? FeatureLaw.corrected(corrected.position(), corrected.seq())
                        : Optional.empty();
    }

    private static Optional<Citation> submission(TenderState state, BidOpened opened) {
        long seq = 0;
        for (History.Entry entry : state.history().entries()) {
            if (entry.event() instanceof BidSubmitted submitted
                    && submitted.bid().equals(opened.bid())) {
                return Optional.of(new Citation("/data/commitmentPosition", opened.commitmentPosition(), seq));
            }
            seq++;
        }
        return Optional.empty();
    }

    private static OpenBids opening(TenderId tender, List<TenderEvent> events) {
        List<BidOpened> opened = events.stream()
                .flatMap(event -> event instanceof BidOpened bid ? Stream.of(bid) : Stream.empty())
                .toList();
        return new OpenBids(
                tender,
                opened.stream().map(BidOpened::bid).toList(),
                opened.stream().map(TenderCommands::envelope).toList());
    }

    private static Envelope envelope(BidOpened opened) {
        return new Envelope(
                opened.bid(),
                opened.commitmentPosition(),
                new Sealed(Sealed.Domain.BID, opened.salt(), opened.payload()),
                opened.tenderer(),
                opened.members(),
                opened.onBehalfOf());
    }

    private TenderCommand of(TenderEvent event) {
        return switch (event) {
            case InvitationEvent.TenderPlanned planned ->
                new InvitationCommand.PlanTender(
                        planned.tender(),
                        planned.title(),
                        planned.buyer(),
                        planned.proposedBy(),
                        planned.place(),
                        planned.estimatedCost(),
                        planned.method());
            case InvitationEvent.TenderPublished published -> published(published);
            case InvitationEvent.TenderAmended amended -> amended(amended);
            case InvitationEvent.DocumentsPriced documents ->
                new InvitationCommand.PriceDocuments(tender, documents.price());
            case InvitationEvent.QuestionAsked asked ->
                new InvitationCommand.AskQuestion(tender, asked.question(), TEXT);
            case InvitationEvent.QuestionAnswered answered ->
                new InvitationCommand.AnswerQuestion(tender, answered.question(), TEXT);
            case InvitationEvent.TenderCancelled cancelled ->
                new InvitationCommand.CancelTender(
                        tender, cancelled.lots(), cancelled.article(), text(cancelled.reason()));
            case BidSubmitted submitted ->
                new BiddingCommand.SubmitBid(
                        tender,
                        submitted.bid(),
                        submitted.lots(),
                        submitted.tenderer(),
                        Unseen.BID.commitment(),
                        Unseen.BID,
                        submitted.onRecord());
            case BiddingEvent.BidConfirmed confirmed ->
                new BiddingCommand.ConfirmBid(
                        tender, confirmed.bid(), confirmed.group().party(), confirmed.group());
            case BiddingEvent.BidWithdrawn withdrawn ->
                new BiddingCommand.WithdrawBid(tender, withdrawn.bid(), text(withdrawn.reason()), withdrawn.tenderer());
            case BiddingEvent.BidReturnedUnopened returned ->
                new BiddingCommand.ReturnBidUnopened(
                        tender, returned.bid(), returned.reason(), text(returned.detail()), returned.tenderer());
            case BidOpened opened -> opening(tender, List.of(opened));
            case EvaluationEvent.BidPriceCorrected corrected ->
                new EvaluationCommand.CorrectBidPrice(
                        tender, corrected.bid(), corrected.to(), text(corrected.reason()));
            case EvaluationEvent.RoundPriceReadOut read ->
                new EvaluationCommand.ReadOutRoundPrice(tender, read.bid(), read.round(), read.price());
            case EvaluationEvent.ClarificationAsked asked ->
                new EvaluationCommand.AskClarification(tender, asked.clarification(), asked.bid(), TEXT);
            case EvaluationEvent.ClarificationGiven given ->
                new EvaluationCommand.GiveClarification(tender, given.clarification(), TEXT);
            case EvaluationEvent.BidRejected rejected ->
                new EvaluationCommand.RejectBid(
                        tender,
                        rejected.bid(),
                        rejected.ground().article(),
                        text(rejected.ground().factReliedOn()),
                        text(rejected.ground().document()),
                        rejected.ground().kind());
            case EvaluationEvent.RejectionReasonRecorded recorded ->
                new EvaluationCommand.RecordRejectionReason(
                        tender,
                        recorded.bid(),
                        recorded.ground().article(),
                        text(recorded.ground().factReliedOn()),
                        text(recorded.ground().document()),
                        recorded.ground().kind());
            case EvaluationEvent.BidFoundResponsive found ->
                new EvaluationCommand.FindBidResponsive(tender, found.bid(), found.fromStatus());
            case EvaluationEvent.BidScored scored ->
                new EvaluationCommand.ScoreBid(tender, scored.bid(), scored.scores(), scored.total());
            case AwardEvent.LotAwarded awarded -> awarded(awarded);
            case AwardEvent.AwardDeclined declined ->
                new AwardCommand.DeclineAward(tender, declined.award(), declined.lapsed(), text(declined.reason()));
            case AwardEvent.AwardAnnulled annulled ->
                new AwardCommand.AnnulAward(tender, annulled.award(), annulled.article(), text(annulled.reason()));
            case AwardEvent.NoticesSent sent ->
                new AwardCommand.SendNotices(tender, sent.award(), sent.standstillEnds(), text(sent.reason()));
            case ReplyEvent.ComplaintFiled filed ->
                new ReplyCommand.FileComplaint(tender, filed.complaint(), filed.complainant(), filed.lots(), TEXT);
            case ReplyEvent.ComplaintDecided decided ->
                new ReplyCommand.DecideComplaint(
                        tender,
                        decided.complaint(),
                        decided.upheld(),
                        decided.annuls(),
                        decided.overturns(),
                        text(decided.reason()));
            case ReplyEvent.StatementFiled filed ->
                new ReplyCommand.FileStatement(tender, filed.statement(), filed.party(), TEXT);
            case ContractEvent.ContractSigned signed ->
                new ContractCommand.SignContract(tender, signed.contract(), signed.award(), signed.price());
            case ContractEvent.ContractAmended amended ->
                new ContractCommand.AmendContract(
                        tender,
                        amended.contract(),
                        amended.price(),
                        amended.scopeChanged(),
                        amended.completionBy(),
                        text(amended.reason()));
            case ContractEvent.ContractPaymentRecorded paid ->
                new ContractCommand.RecordContractPayment(tender, paid.contract(), paid.payment(), paid.amount());
            case ContractEvent.DeliveryAccepted accepted ->
                new ContractCommand.AcceptDelivery(tender, accepted.contract(), text(accepted.remark()));
            case ContractEvent.DeliveryDisputed disputed ->
                new ContractCommand.DisputeDelivery(tender, disputed.contract(), text(disputed.reason()));
            case ContractEvent.ContractCompleted completed ->
                new ContractCommand.CompleteContract(tender, completed.contract());
            case ContractEvent.ContractTerminated terminated ->
                new ContractCommand.TerminateContract(tender, terminated.contract(), text(terminated.reason()));
            case TenderEntryCorrected corrected ->
                new TenderCommand.CorrectTenderEntry(
                        tender,
                        corrected.position(),
                        corrected.seq(),
                        corrected.field(),
                        corrected.was(),
                        corrected.value(),
                        TEXT,
                        corrected.confirmedBy());
        };
    }

    private static TenderCommand published(InvitationEvent.TenderPublished published) {
        return new InvitationCommand.PublishTender(
                published.tender(),
                published.title(),
                published.description(),
                published.buyer(),
                published.buyerName(),
                published.proposedBy(),
                published.place(),
                published.method(),
                published.invited(),
                published.criterion(),
                published.weights(),
                published.estimatedCost(),
                published.deadline(),
                published.opening(),
                published.lots(),
                published.conditions(),
                published.earlierRound(),
                published.awardRules());
    }

    private TenderCommand amended(InvitationEvent.TenderAmended amended) {
        return new InvitationCommand.AmendTender(
                tender,
                amended.title(),
                amended.criterion(),
                amended.weights(),
                amended.estimatedCost(),
                amended.deadline(),
                amended.opening(),
                amended.conditions(),
                text(amended.rationale()),
                amended.awardRules());
    }

    private TenderCommand awarded(AwardEvent.LotAwarded awarded) {
        return new AwardCommand.AwardLot(
                tender,
                awarded.award(),
                awarded.lots(),
                awarded.bid(),
                awarded.suppliers().stream().map(PartyFacts::party).toList(),
                awarded.price(),
                text(awarded.reason()),
                awarded.suppliers(),
                awarded.categories());
    }
}
