package org.gerch.core.ocds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Source;
import org.gerch.core.tender.Corrections;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.tender.TenderEvent.TenderEntryCorrected;

/**
 * Puts back what corrections changed: the entries as they stood, and behind them the corrections.
 *
 * <p>Whoever judges then says, as the ledger does, what a verdict rests on.
 */
final class LedgerCorrections {
    private static final UUID NONE = new UUID(0, 0);
    private static final Actor SECOND_PERSON = new Actor("office", null);
    private static final Commitment NO_REASON = new Commitment("0".repeat(64));

    private final Source source;
    private final List<ToldCorrection> corrections;

    LedgerCorrections(Source source, List<ToldCorrection> corrections) {
        this.source = source;
        this.corrections = corrections;
    }

    /** @param right the history with the right values, at least one event */
    List<Recorded<TenderEvent>> putBack(List<Recorded<TenderEvent>> right) {
        String stream = right.getFirst().stream();
        Map<Long, Long> seqs = new HashMap<>();
        List<Recorded<TenderEvent>> all = new ArrayList<>();
        Stream.concat(right.stream(), corrections.stream().map(told -> correction(told, stream)))
                .sorted(Comparator.comparingLong(Recorded::position))
                .forEach(entry -> {
                    seqs.put(entry.position(), (long) all.size());
                    all.add(numbered(entry, seqs));
                });
        return Corrections.among(all).undone(all);
    }

    private Recorded<TenderEvent> correction(ToldCorrection told, String stream) {
        ToldEntry entry = told.entry();
        TenderEvent event = new TenderEntryCorrected(
                told.cited(), -1, told.field(), told.was(), told.value(), NO_REASON, SECOND_PERSON);
        return new Recorded<>(entry.position(), entry.at(), stream, -1, NONE, event, entry.by(source));
    }

    /** Gives an entry its place in the stream, and a correction that of the entry it cites, which comes before it. */
    private static Recorded<TenderEvent> numbered(Recorded<TenderEvent> entry, Map<Long, Long> seqs) {
        TenderEvent event = entry.event() instanceof TenderEntryCorrected cites
                ? new TenderEntryCorrected(
                        cites.position(),
                        seqs.getOrDefault(cites.position(), -1L),
                        cites.field(),
                        cites.was(),
                        cites.value(),
                        cites.reason(),
                        cites.confirmedBy())
                : entry.event();
        return new Recorded<>(
                entry.position(),
                entry.at(),
                entry.stream(),
                seqs.getOrDefault(entry.position(), -1L),
                entry.id(),
                event,
                entry.by());
    }
}
