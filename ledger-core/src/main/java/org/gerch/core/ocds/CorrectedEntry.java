package org.gerch.core.ocds;

import java.util.List;
import java.util.stream.Stream;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.Corrections;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.tender.TenderEvent.TenderEntryCorrected;

/**
 * An entry of a stream and all that it was corrected to.
 *
 * @param stood the entry before any correction
 * @param corrections of it, in the order of the stream
 */
record CorrectedEntry(Recorded<TenderEvent> stood, List<Recorded<TenderEntryCorrected>> corrections) {

    /** All entries of a stream but its corrections, which go with what they cite. */
    static List<CorrectedEntry> among(List<Recorded<TenderEvent>> stream) {
        List<Recorded<TenderEntryCorrected>> corrections =
                stream.stream().flatMap(CorrectedEntry::correction).toList();
        return stream.stream()
                .filter(entry -> !(entry.event() instanceof TenderEntryCorrected))
                .map(entry -> new CorrectedEntry(
                        entry,
                        corrections.stream()
                                .filter(correction -> correction.event().seq() == entry.seq())
                                .toList()))
                .toList();
    }

    /** How it read after so many of its corrections. */
    Gist after(int count) {
        List<Recorded<TenderEvent>> first = corrections.subList(0, count).stream()
                .map(correction -> correction.<TenderEvent>with(correction.event()))
                .toList();
        return Gist.of(
                Corrections.among(first).applied(List.of(stood)).getFirst().event());
    }

    /** How it reads. */
    Gist now() {
        return after(corrections.size());
    }

    private static Stream<Recorded<TenderEntryCorrected>> correction(Recorded<TenderEvent> entry) {
        return entry.event() instanceof TenderEntryCorrected correction
                ? Stream.of(entry.with(correction))
                : Stream.empty();
    }
}
