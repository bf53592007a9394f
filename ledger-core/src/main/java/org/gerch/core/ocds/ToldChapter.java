package org.gerch.core.ocds;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * One entry of a told history.
 *
 * @param step the command that records it here
 * @param there the entry as the ledger that tells it has it
 */
record ToldChapter(ImportStep step, CorrectedEntry there) {
    static final int NEVER = -1;

    /**
     * The chapters of a history that was played through the law.
     *
     * @param steps of which the law makes one entry each
     */
    static List<ToldChapter> of(List<ImportStep> steps, List<CorrectedEntry> entries) {
        if (entries.size() != steps.size()) {
            throw new Unusable(Said.of("rejected.history-steps", steps.size(), entries.size()));
        }
        return IntStream.range(0, steps.size())
                .mapToObj(i -> new ToldChapter(steps.get(i), entries.get(i)))
                .toList();
    }

    /** How many of its corrections are in what is on record here; {@link #NEVER} if that is another entry. */
    int correctionsIn(CorrectedEntry here) {
        int all = there.corrections().size();
        for (int count = all; count >= 0; count--) {
            if (there.after(count).fact().equals(here.now().fact())) {
                return count;
            }
        }
        // An export from before what was corrected here on the word of a later one.
        boolean readSo = IntStream.range(0, here.corrections().size())
                .anyMatch(count -> here.after(count).fact().equals(there.now().fact()));
        return readSo ? all : NEVER;
    }

    /** Whether it happened when what is on record here did, and was taken from a source of the same kind. */
    boolean isFrom(CorrectedEntry here, Translation translation) {
        return Objects.equals(step.occurredAt(), here.stood().by().occurredAt())
                && step.from(translation.source()).tellsHistory()
                        != here.stood().by().fromSnapshot();
    }
}
