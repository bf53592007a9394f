package org.gerch.core.ocds;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.Corrections;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.tender.TenderEvent.TenderEntryCorrected;

/**
 * One entry of a told history: how it stood, and what corrected it there.
 *
 * @param step the command that records it here
 * @param stood the entry before any correction
 * @param corrected what corrected it, in the order of the ledger that tells it
 */
record ToldChapter(ImportStep step, Recorded<TenderEvent> stood, List<Recorded<TenderEntryCorrected>> corrected) {
    static final int NEVER = -1;

    /** The chapters of a history that was played through the law, one for each of its steps. */
    static List<ToldChapter> of(List<ImportStep> steps, List<Recorded<TenderEvent>> withCorrections) {
        List<Recorded<TenderEvent>> entries = withCorrections.stream()
                .filter(entry -> !(entry.event() instanceof TenderEntryCorrected))
                .toList();
        if (entries.size() != steps.size()) {
            throw new IllegalStateException(steps.size() + " steps made " + entries.size() + " entries");
        }
        List<ToldChapter> chapters = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            long seq = entries.get(i).seq();
            chapters.add(new ToldChapter(
                    steps.get(i),
                    entries.get(i),
                    withCorrections.stream()
                            .flatMap(ToldChapter::correction)
                            .filter(correction -> correction.event().seq() == seq)
                            .toList()));
        }
        return chapters;
    }

    private static Stream<Recorded<TenderEntryCorrected>> correction(Recorded<TenderEvent> entry) {
        return entry.event() instanceof TenderEntryCorrected correction
                ? Stream.of(entry.with(correction))
                : Stream.empty();
    }

    /** How many corrections make of it what is on record here; {@link #NEVER} if it never read so. */
    int correctionsUntil(Recorded<TenderEvent> here) {
        String onRecord = Gist.of(here.event()).fact();
        for (int count = corrected.size(); count >= 0; count--) {
            if (Gist.of(afterCorrections(count)).fact().equals(onRecord)) {
                return count;
            }
        }
        return NEVER;
    }

    /** Whether it happened when what is on record here did, and was taken from a source of the same kind. */
    boolean isFrom(Recorded<TenderEvent> here, Translation translation) {
        return Objects.equals(step.occurredAt(), here.by().occurredAt())
                && step.from(translation.source()).tellsHistory() != here.by().fromSnapshot();
    }

    boolean describesParties(Recorded<TenderEvent> here) {
        String now = Gist.of(afterCorrections(corrected.size())).described();
        return now.equals(Gist.of(here.event()).described());
    }

    private TenderEvent afterCorrections(int count) {
        List<Recorded<TenderEvent>> first = corrected.subList(0, count).stream()
                .map(correction -> correction.<TenderEvent>with(correction.event()))
                .toList();
        return Corrections.among(first).applied(List.of(stood)).getFirst().event();
    }
}
