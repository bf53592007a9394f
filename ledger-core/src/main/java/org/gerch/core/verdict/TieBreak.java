package org.gerch.core.verdict;

import java.util.List;
import java.util.Optional;

/** How a tie was decided: on a published rule, for a reason on record, or not as far as is recorded. */
final class TieBreak {
    private TieBreak() {}

    /** What is said where neither a rule nor a reason is told already. */
    static Optional<String> sentence(Verdict verdict, boolean dated) {
        if (verdict.lostOn() != null || verdict.reason() != null) {
            return Optional.empty();
        }
        if (isRejected(verdict)) {
            return Optional.of("tie.rejected");
        }
        if (verdict.imported()) {
            return Optional.of("tie.none.imported");
        }
        return Optional.of(dated ? "tie.none.asOf" : "tie.none");
    }

    /** The same in a word, for the list of what was asked. */
    static String found(Verdict verdict) {
        if (verdict.lostOn() != null) {
            return "found.TIE_BREAK.rule";
        }
        if (verdict.reason() != null) {
            return "found.TIE_BREAK.reason";
        }
        return isRejected(verdict) ? "found.TIE_BREAK.rejected" : "found.nothing";
    }

    static List<Point> points(Verdict verdict) {
        if (verdict.lostOn() != null) {
            return List.of(Point.PUBLISHED_RULE);
        }
        return verdict.reason() != null ? List.of(Point.REASON) : List.of(Point.REJECTION);
    }

    private static boolean isRejected(Verdict verdict) {
        return !verdict.evidence().of(Point.REJECTION).isEmpty();
    }
}
