package org.gerch.core.tender.view;

import java.util.List;
import java.util.Optional;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Source;
import org.gerch.core.tender.AwardEvent;
import org.gerch.core.tender.BiddingEvent;
import org.gerch.core.tender.ContractEvent;
import org.gerch.core.tender.EvaluationEvent;
import org.gerch.core.tender.InvitationEvent;
import org.gerch.core.tender.InvitationEvent.TenderAmended;
import org.gerch.core.tender.InvitationEvent.TenderPlanned;
import org.gerch.core.tender.InvitationEvent.TenderPublished;
import org.gerch.core.tender.ReplyEvent;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.tender.TenderEvent.TenderEntryCorrected;
import org.gerch.core.view.Silence;
import org.jspecify.annotations.Nullable;

/** Folds a tender's events into its row. */
public final class TenderView {
    private TenderView() {}

    /** What one more event makes of a tender's row. */
    public static @Nullable TenderRow step(@Nullable TenderRow row, Recorded<TenderEvent> recorded) {
        return fold(Optional.ofNullable(row), recorded).orElse(null);
    }

    private static Optional<TenderRow> fold(Optional<TenderRow> row, Recorded<TenderEvent> recorded) {
        return switch (recorded.event()) {
            case TenderPlanned planned -> Optional.of(planned(planned, recorded));
            case TenderPublished published ->
                Optional.of(published(published, row.map(TenderRow::silences).orElse(List.of()), recorded));
            case TenderAmended amended ->
                row.map(known -> TenderDraft.of(known).amend(amended).at(recorded));
            case TenderEntryCorrected ignored -> stepped(row, recorded);
            case BiddingEvent.BidSubmitted ignored ->
                row.map(known -> TenderDraft.of(known).oneMoreBid().at(recorded));
            case EvaluationEvent.BidOpened ignored -> reached(row, TenderStatus.OPENED, recorded);
            case AwardEvent.LotAwarded ignored -> reached(row, TenderStatus.AWARDED, recorded);
            case AwardEvent.AwardDeclined ignored -> reached(row, TenderStatus.OPENED, recorded);
            case AwardEvent.AwardAnnulled ignored -> reached(row, TenderStatus.OPENED, recorded);
            case ContractEvent.ContractSigned ignored -> reached(row, TenderStatus.CONTRACTED, recorded);
            case ContractEvent.ContractCompleted ignored -> reached(row, TenderStatus.COMPLETED, recorded);
            case ContractEvent.ContractTerminated ignored -> reached(row, TenderStatus.TERMINATED, recorded);
            case InvitationEvent.TenderCancelled cancelled ->
                cancelled.lots().isEmpty() ? reached(row, TenderStatus.CANCELLED, recorded) : stepped(row, recorded);
            case InvitationEvent.DocumentsPriced ignored -> stepped(row, recorded);
            case InvitationEvent.QuestionAsked ignored -> stepped(row, recorded);
            case InvitationEvent.QuestionAnswered ignored -> stepped(row, recorded);
            case BiddingEvent.BidConfirmed ignored -> stepped(row, recorded);
            case BiddingEvent.BidWithdrawn ignored -> stepped(row, recorded);
            case BiddingEvent.BidReturnedUnopened ignored -> stepped(row, recorded);
            case EvaluationEvent.BidPriceCorrected ignored -> stepped(row, recorded);
            case EvaluationEvent.RoundPriceReadOut ignored -> stepped(row, recorded);
            case EvaluationEvent.ClarificationAsked ignored -> stepped(row, recorded);
            case EvaluationEvent.ClarificationGiven ignored -> stepped(row, recorded);
            case EvaluationEvent.BidRejected ignored -> stepped(row, recorded);
            case EvaluationEvent.RejectionReasonRecorded ignored -> stepped(row, recorded);
            case EvaluationEvent.BidFoundResponsive ignored -> stepped(row, recorded);
            case EvaluationEvent.BidScored ignored -> stepped(row, recorded);
            case AwardEvent.NoticesSent ignored -> stepped(row, recorded);
            case ReplyEvent.ComplaintFiled ignored -> stepped(row, recorded);
            case ReplyEvent.ComplaintDecided ignored -> stepped(row, recorded);
            case ContractEvent.ContractAmended ignored -> stepped(row, recorded);
            case ContractEvent.ContractPaymentRecorded ignored -> stepped(row, recorded);
            case ContractEvent.DeliveryAccepted ignored -> stepped(row, recorded);
            case ContractEvent.DeliveryDisputed ignored -> stepped(row, recorded);
            case ReplyEvent.StatementFiled ignored -> stepped(row, recorded);
        };
    }

    private static Optional<TenderRow> stepped(Optional<TenderRow> row, Recorded<TenderEvent> recorded) {
        return row.map(known -> TenderDraft.of(known).at(recorded));
    }

    private static Optional<TenderRow> reached(
            Optional<TenderRow> row, TenderStatus status, Recorded<TenderEvent> recorded) {
        return row.map(known -> TenderDraft.of(known).reach(status).at(recorded));
    }

    private static TenderRow planned(TenderPlanned planned, Recorded<TenderEvent> recorded) {
        return new TenderRow(
                planned.tender().value(),
                planned.title(),
                planned.buyer(),
                null,
                planned.proposedBy(),
                planned.place(),
                null,
                null,
                planned.estimatedCost(),
                null,
                0,
                0,
                TenderStatus.PLANNED,
                recorded.happenedAt(),
                recorded.position(),
                recorded.happenedAt(),
                sourceOf(recorded),
                recorded.by().demonstration(),
                TenderSilences.after(List.of(), recorded));
    }

    private static TenderRow published(
            TenderPublished published, List<Silence> before, Recorded<TenderEvent> recorded) {
        return new TenderRow(
                published.tender().value(),
                published.title(),
                published.buyer(),
                published.buyerName(),
                published.proposedBy(),
                published.place(),
                published.method(),
                published.criterion(),
                published.estimatedCost(),
                published.deadline(),
                published.lots().size(),
                0,
                TenderStatus.PUBLISHED,
                recorded.happenedAt(),
                recorded.position(),
                recorded.happenedAt(),
                sourceOf(recorded),
                recorded.by().demonstration(),
                TenderSilences.after(before, recorded));
    }

    private static @Nullable String sourceOf(Recorded<?> recorded) {
        Source source = recorded.by().source();
        return source == null ? null : source.name();
    }
}
