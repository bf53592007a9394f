package org.gerch.api.imports;

import java.util.List;
import org.gerch.core.ocds.Unused;

/** What became of one release. */
sealed interface ReleaseOutcome {
    ImportSummary counted();

    /** What whoever imports should know. */
    List<String> remarks();

    /** What of the release could not be used. */
    List<Unused> unused();

    /** Something was new. */
    record Recorded(int events, List<String> remarks, List<Unused> unused) implements ReleaseOutcome {
        @Override
        public ImportSummary counted() {
            return new ImportSummary(1, 0, 0, events);
        }
    }

    /** The ledger holds all of it. */
    record Unchanged(List<String> remarks, List<Unused> unused) implements ReleaseOutcome {
        @Override
        public ImportSummary counted() {
            return new ImportSummary(0, 1, 0, 0);
        }
    }

    /** @param reason the rest of a sentence, such as {@code "has no ocid"} */
    record Rejected(String reason) implements ReleaseOutcome {
        @Override
        public ImportSummary counted() {
            return new ImportSummary(0, 0, 1, 0);
        }

        @Override
        public List<String> remarks() {
            return List.of("rejected: " + reason);
        }

        @Override
        public List<Unused> unused() {
            return List.of();
        }
    }
}
