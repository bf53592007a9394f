package org.gerch.core.tender.view;

import java.util.List;
import java.util.Optional;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Source;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.tender.TenderEvent.TenderAmended;
import org.gerch.core.tender.TenderEvent.TenderEntryCorrected;
import org.gerch.core.tender.TenderEvent.TenderPlanned;
import org.gerch.core.tender.TenderEvent.TenderPublished;
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
            case TenderEvent.BidSubmitted ignored ->
                row.map(known -> TenderDraft.of(known).oneMoreBid().at(recorded));
            case TenderEvent.BidOpened ignored -> reached(row, TenderStatus.OPENED, recorded);
            case TenderEvent.LotAwarded ignored -> reached(row, TenderStatus.AWARDED, recorded);
            case TenderEvent.AwardDeclined ignored -> reached(row, TenderStatus.OPENED, recorded);
            case TenderEvent.AwardAnnulled ignored -> reached(row, TenderStatus.OPENED, recorded);
            case TenderEvent.ContractSigned ignored -> reached(row, TenderStatus.CONTRACTED, recorded);
            case TenderEvent.ContractCompleted ignored -> reached(row, TenderStatus.COMPLETED, recorded);
            case TenderEvent.ContractTerminated ignored -> reached(row, TenderStatus.TERMINATED, recorded);
            case TenderEvent.TenderCancelled cancelled ->
                cancelled.lots().isEmpty() ? reached(row, TenderStatus.CANCELLED, recorded) : stepped(row, recorded);
            case TenderEvent.DocumentsPriced ignored -> stepped(row, recorded);
            case TenderEvent.QuestionAsked ignored -> stepped(row, recorded);
            case TenderEvent.QuestionAnswered ignored -> stepped(row, recorded);
            case TenderEvent.BidWithdrawn ignored -> stepped(row, recorded);
            case TenderEvent.BidReturnedUnopened ignored -> stepped(row, recorded);
            case TenderEvent.BidPriceCorrected ignored -> stepped(row, recorded);
            case TenderEvent.RoundPriceReadOut ignored -> stepped(row, recorded);
            case TenderEvent.ClarificationAsked ignored -> stepped(row, recorded);
            case TenderEvent.ClarificationGiven ignored -> stepped(row, recorded);
            case TenderEvent.BidRejected ignored -> stepped(row, recorded);
            case TenderEvent.RejectionReasonRecorded ignored -> stepped(row, recorded);
            case TenderEvent.BidFoundResponsive ignored -> stepped(row, recorded);
            case TenderEvent.BidScored ignored -> stepped(row, recorded);
            case TenderEvent.NoticesSent ignored -> stepped(row, recorded);
            case TenderEvent.ComplaintFiled ignored -> stepped(row, recorded);
            case TenderEvent.ComplaintDecided ignored -> stepped(row, recorded);
            case TenderEvent.ContractAmended ignored -> stepped(row, recorded);
            case TenderEvent.ContractPaymentRecorded ignored -> stepped(row, recorded);
            case TenderEvent.DeliveryAccepted ignored -> stepped(row, recorded);
            case TenderEvent.DeliveryDisputed ignored -> stepped(row, recorded);
            case TenderEvent.StatementFiled ignored -> stepped(row, recorded);
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
