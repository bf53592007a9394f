package org.gerch.core.ocds;

import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.LedgerCommand;
import org.gerch.core.kernel.Source;
import org.gerch.core.tender.EvaluationCommand.Envelope;
import org.gerch.core.tender.EvaluationCommand.OpenBids;
import org.jspecify.annotations.Nullable;

/**
 * A command that an import issues.
 *
 * @param occurredAt when it happened as the source says; absent where no date of the source is meant for it
 * @param told where and when the ledger that the source is has it on record; absent for a source that is none
 */
public record ImportStep(
        LedgerCommand command,
        @Nullable Instant occurredAt,
        @Nullable ToldEntry told) {
    /** The position of an envelope's commitment until it stands in a log. */
    static final long NOT_YET_PLACED = -1;

    public ImportStep(LedgerCommand command, @Nullable Instant occurredAt) {
        this(command, occurredAt, null);
    }

    /**
     * Where an import has it from.
     *
     * @param release the publication it stands in
     */
    public Source from(Source release) {
        boolean recordedThere = told != null && (!told.imported() || told.fromLedger());
        return recordedThere ? release.asLedger() : release;
    }

    /** The same step, with its envelopes citing where the bids' commitments stand. */
    public ImportStep placed(ToLongFunction<BidId> positionOfSubmission) {
        if (!(command instanceof OpenBids open)) {
            return this;
        }
        List<Envelope> placed = open.envelopes().stream()
                .map(envelope -> new Envelope(
                        envelope.bid(),
                        positionOfSubmission.applyAsLong(envelope.bid()),
                        envelope.content(),
                        envelope.tenderer(),
                        envelope.members(),
                        envelope.onBehalfOf()))
                .toList();
        return new ImportStep(new OpenBids(open.tender(), open.bids(), placed), occurredAt, told);
    }
}
