package org.gerch.api.imports;

import java.util.List;
import org.gerch.core.ocds.OcdsWords;
import org.gerch.core.ocds.Said;
import org.gerch.core.ocds.Unused;

/** What became of one release. */
sealed interface ReleaseOutcome {
    ImportSummary counted();

    /** What whoever imports should know. */
    List<String> remarks(OcdsWords words);

    /** What of the release could not be used. */
    List<Unused> unused();

    /**
     * Something was new.
     *
     * @param unlike how the release differs from what is on record, where no event can say it
     */
    record Recorded(int events, List<Said> unlike, List<Unused> unused) implements ReleaseOutcome {
        @Override
        public ImportSummary counted() {
            return new ImportSummary(1, 0, 0, events);
        }

        @Override
        public List<String> remarks(OcdsWords words) {
            return unlike.stream().map(words::say).toList();
        }
    }

    /** The ledger holds all of it. */
    record Unchanged(List<Said> unlike, List<Unused> unused) implements ReleaseOutcome {
        @Override
        public ImportSummary counted() {
            return new ImportSummary(0, 1, 0, 0);
        }

        @Override
        public List<String> remarks(OcdsWords words) {
            return unlike.stream().map(words::say).toList();
        }
    }

    /** @param reason in words the rest of a sentence, such as {@code "has no ocid"} */
    record Rejected(Said reason) implements ReleaseOutcome {
        @Override
        public ImportSummary counted() {
            return new ImportSummary(0, 0, 1, 0);
        }

        @Override
        public List<String> remarks(OcdsWords words) {
            return List.of(words.rejected(reason));
        }

        @Override
        public List<Unused> unused() {
            return List.of();
        }
    }
}
