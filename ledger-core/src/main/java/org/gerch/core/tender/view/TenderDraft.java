package org.gerch.core.tender.view;

import java.time.Instant;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.Criterion;
import org.gerch.core.tender.InvitationEvent.TenderAmended;
import org.gerch.core.tender.TenderEvent;
import org.jspecify.annotations.Nullable;

/** The fields of a row that later events change. */
record TenderDraft(
        TenderRow known,
        String title,
        @Nullable Criterion criterion,
        @Nullable Money estimatedCost,
        @Nullable Instant deadline,
        int bids,
        TenderStatus status) {

    static TenderDraft of(TenderRow row) {
        return new TenderDraft(
                row, row.title(), row.criterion(), row.estimatedCost(), row.deadline(), row.bids(), row.status());
    }

    TenderDraft amend(TenderAmended amended) {
        return new TenderDraft(
                known,
                amended.title() == null ? title : amended.title(),
                amended.criterion() == null ? criterion : amended.criterion(),
                amended.estimatedCost() == null ? estimatedCost : amended.estimatedCost(),
                amended.deadline() == null ? deadline : amended.deadline(),
                bids,
                status);
    }

    TenderDraft oneMoreBid() {
        return new TenderDraft(known, title, criterion, estimatedCost, deadline, bids + 1, status);
    }

    TenderDraft reach(TenderStatus reached) {
        return new TenderDraft(known, title, criterion, estimatedCost, deadline, bids, reached);
    }

    TenderRow at(Recorded<TenderEvent> recorded) {
        return new TenderRow(
                known.id(),
                title,
                known.buyer(),
                known.buyerName(),
                known.proposedBy(),
                known.place(),
                known.method(),
                criterion,
                estimatedCost,
                deadline,
                known.lots(),
                bids,
                status,
                known.begun(),
                recorded.position(),
                recorded.happenedAt(),
                known.source(),
                known.demonstration(),
                TenderSilences.after(known.silences(), recorded));
    }
}
