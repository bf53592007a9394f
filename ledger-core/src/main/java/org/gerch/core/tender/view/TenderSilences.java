package org.gerch.core.tender.view;

import static org.gerch.core.view.SilenceKind.COMPLAINT_UNDECIDED;
import static org.gerch.core.view.SilenceKind.NOT_OPENED;
import static org.gerch.core.view.SilenceKind.NOT_PUBLISHED;
import static org.gerch.core.view.SilenceKind.NO_CONTRACT;
import static org.gerch.core.view.SilenceKind.REJECTED_WITHOUT_REASON;

import java.time.Instant;
import java.util.List;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.AwardEvent;
import org.gerch.core.tender.AwardEvent.AwardAnnulled;
import org.gerch.core.tender.AwardEvent.AwardDeclined;
import org.gerch.core.tender.AwardEvent.LotAwarded;
import org.gerch.core.tender.BiddingEvent;
import org.gerch.core.tender.ContractEvent;
import org.gerch.core.tender.ContractEvent.ContractSigned;
import org.gerch.core.tender.EvaluationEvent;
import org.gerch.core.tender.EvaluationEvent.BidRejected;
import org.gerch.core.tender.EvaluationEvent.RejectionReasonRecorded;
import org.gerch.core.tender.Ground;
import org.gerch.core.tender.InvitationEvent;
import org.gerch.core.tender.InvitationEvent.TenderAmended;
import org.gerch.core.tender.InvitationEvent.TenderCancelled;
import org.gerch.core.tender.InvitationEvent.TenderPublished;
import org.gerch.core.tender.ReplyEvent;
import org.gerch.core.tender.ReplyEvent.ComplaintDecided;
import org.gerch.core.tender.ReplyEvent.ComplaintFiled;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.view.Silence;
import org.gerch.core.view.SilenceKind;
import org.jspecify.annotations.Nullable;

/**
 * What is waited for in a tender, event by event.
 *
 * <p>Of an imported tender nothing is: a publication is what its source chose to say one day, and that it says no more is
 * no silence of an office.
 */
public final class TenderSilences {
    private TenderSilences() {}

    /** What is waited for after all of these, in the order of the log. */
    public static List<Silence> of(List<Recorded<TenderEvent>> events) {
        List<Silence> silences = List.of();
        for (Recorded<TenderEvent> recorded : events) {
            silences = after(silences, recorded);
        }
        return silences;
    }

    /** What one more event makes of it. */
    static List<Silence> after(List<Silence> before, Recorded<TenderEvent> recorded) {
        if (recorded.by().imported()) {
            return before;
        }
        return switch (recorded.event()) {
            case InvitationEvent.TenderPlanned ignored ->
                Silence.plus(before, Silence.after(recorded, NOT_PUBLISHED, null));
            case TenderPublished published ->
                due(
                        Silence.without(before, NOT_PUBLISHED),
                        recorded,
                        published.opening() == null ? published.deadline() : published.opening());
            case TenderAmended amended -> amended(before, recorded, amended);
            case EvaluationEvent.BidOpened ignored -> Silence.without(before, NOT_OPENED);
            case BidRejected rejected -> rejected(before, recorded, rejected.bid(), rejected.ground());
            case RejectionReasonRecorded given ->
                given.ground().isStated()
                        ? Silence.without(
                                before, REJECTED_WITHOUT_REASON, given.bid().value())
                        : before;
            case EvaluationEvent.BidFoundResponsive found ->
                Silence.without(before, REJECTED_WITHOUT_REASON, found.bid().value());
            case LotAwarded awarded ->
                Silence.plus(
                        Silence.without(before, NOT_OPENED),
                        Silence.after(recorded, NO_CONTRACT, awarded.award().value()));
            case AwardDeclined declined ->
                Silence.without(before, NO_CONTRACT, declined.award().value());
            case AwardAnnulled annulled ->
                Silence.without(before, NO_CONTRACT, annulled.award().value());
            case ContractSigned signed ->
                Silence.without(before, NO_CONTRACT, signed.award().value());
            case ComplaintFiled filed ->
                Silence.plus(
                        before,
                        Silence.after(
                                recorded, COMPLAINT_UNDECIDED, filed.complaint().value()));
            case ComplaintDecided decided -> decided(before, decided);
            case TenderCancelled cancelled -> cancelled.lots().isEmpty() ? ended(before) : before;
            case InvitationEvent.DocumentsPriced ignored -> before;
            case InvitationEvent.QuestionAsked ignored -> before;
            case InvitationEvent.QuestionAnswered ignored -> before;
            case BiddingEvent.BidSubmitted ignored -> before;
            case BiddingEvent.BidConfirmed ignored -> before;
            case BiddingEvent.BidWithdrawn ignored -> before;
            case BiddingEvent.BidReturnedUnopened ignored -> before;
            case EvaluationEvent.BidPriceCorrected ignored -> before;
            case EvaluationEvent.RoundPriceReadOut ignored -> before;
            case EvaluationEvent.ClarificationAsked ignored -> before;
            case EvaluationEvent.ClarificationGiven ignored -> before;
            case EvaluationEvent.BidScored ignored -> before;
            case AwardEvent.NoticesSent ignored -> before;
            case ContractEvent.ContractAmended ignored -> before;
            case ContractEvent.ContractPaymentRecorded ignored -> before;
            case ContractEvent.DeliveryAccepted ignored -> before;
            case ContractEvent.DeliveryDisputed ignored -> before;
            case ContractEvent.ContractCompleted ignored -> before;
            case ContractEvent.ContractTerminated ignored -> before;
            case ReplyEvent.StatementFiled ignored -> before;
            case TenderEvent.TenderEntryCorrected ignored -> before;
        };
    }

    /** It begins when the time comes, so that it may lie ahead of the event that set it. */
    private static List<Silence> due(List<Silence> before, Recorded<?> recorded, @Nullable Instant opening) {
        return opening == null
                ? before
                : Silence.plus(before, new Silence(NOT_OPENED, null, recorded.position(), opening));
    }

    /** A moved deadline moves the opening only where none was named; whether one was is in what is waited for already. */
    private static List<Silence> amended(List<Silence> before, Recorded<?> recorded, TenderAmended amended) {
        Instant moved = amended.opening() == null ? amended.deadline() : amended.opening();
        boolean waiting = before.stream().anyMatch(silence -> silence.kind() == NOT_OPENED);
        return waiting ? due(before, recorded, moved) : before;
    }

    private static List<Silence> rejected(List<Silence> before, Recorded<?> recorded, BidId bid, Ground ground) {
        return ground.isStated()
                ? Silence.without(before, REJECTED_WITHOUT_REASON, bid.value())
                : Silence.plus(before, Silence.after(recorded, REJECTED_WITHOUT_REASON, bid.value()));
    }

    private static List<Silence> decided(List<Silence> before, ComplaintDecided decided) {
        List<Silence> left =
                Silence.without(before, COMPLAINT_UNDECIDED, decided.complaint().value());
        if (decided.annuls() != null) {
            left = Silence.without(left, NO_CONTRACT, decided.annuls().value());
        }
        for (BidId overturned : decided.overturns()) {
            left = Silence.without(left, REJECTED_WITHOUT_REASON, overturned.value());
        }
        return left;
    }

    /** Nothing will be opened or signed any more; who asked for a reason or a decision still waits. */
    private static List<Silence> ended(List<Silence> before) {
        List<Silence> left = before;
        for (SilenceKind kind : List.of(NOT_PUBLISHED, NOT_OPENED, NO_CONTRACT)) {
            left = Silence.without(left, kind);
        }
        return left;
    }
}
