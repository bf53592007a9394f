package org.gerch.core.verdict.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.EvaluationEvent.BidRejected;
import org.gerch.core.tender.EvaluationEvent.RejectionReasonRecorded;
import org.gerch.core.verdict.EventTypes;
import org.gerch.core.verdict.LotFacts;

/** The reason for a rejection was put on file after the rejection. */
final class ReasonAddedLater implements Indicator {
    private static final EventTypes NEEDED = EventTypes.of(RejectionReasonRecorded.class);

    @Override
    public String code() {
        return "G002";
    }

    @Override
    public boolean needsHistory() {
        return true;
    }

    @Override
    public EventTypes needs() {
        return NEEDED;
    }

    @Override
    public Optional<Flag> on(LotFacts lot, Settings settings) {
        return lot.all(RejectionReasonRecorded.class).stream()
                .filter(reason -> reason.event().ground().isStated())
                .flatMap(reason -> bare(lot, reason).stream().map(rejected -> flag(rejected, reason)))
                .max(Comparator.comparingLong(
                        flag -> Long.parseLong(flag.facts().get("days"))));
    }

    /** The rejection it was added to, where that stated nothing itself. */
    private static Optional<Recorded<BidRejected>> bare(LotFacts lot, Recorded<RejectionReasonRecorded> reason) {
        List<Recorded<BidRejected>> before = lot.all(BidRejected.class).stream()
                .filter(rejected -> rejected.event().bid().equals(reason.event().bid()))
                .filter(rejected -> rejected.position() < reason.position())
                .toList();
        return before.stream()
                .max(Comparator.comparingLong(Recorded::position))
                .filter(rejected -> !rejected.event().ground().isStated());
    }

    /** Days by the ledger's own clock: when a reason is said to have been found is not when it was put on file. */
    private Flag flag(Recorded<BidRejected> rejected, Recorded<RejectionReasonRecorded> reason) {
        return Flag.of(this)
                .with("days", Days.between(rejected.at(), reason.at()).orElse(0L))
                .resting(rejected)
                .resting(reason)
                .flag();
    }
}
