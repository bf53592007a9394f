package org.gerch.core.verdict;

import java.util.List;
import java.util.Optional;

/** How a tie was decided: on a published rule, for a reason on record, or not as far as is recorded. */
public enum TieBreak {
    PUBLISHED_RULE("found.TIE_BREAK.rule", List.of(Point.PUBLISHED_RULE)),
    REASON_ON_RECORD("found.TIE_BREAK.reason", List.of(Point.REASON)),
    /** The group's bid was rejected, so that there was no tie to decide. */
    BID_REJECTED("found.TIE_BREAK.rejected", List.of(Point.REJECTION)),
    NOT_IN_SOURCE("found.nothing", List.of()),
    NOT_IN_LEDGER("found.nothing", List.of());

    private final String found;
    private final List<Point> points;

    TieBreak(String found, List<Point> points) {
        this.found = found;
        this.points = points;
    }

    /** How the tie of a verdict was decided; nothing of one that finds no tie. */
    static Optional<TieBreak> of(Verdict verdict) {
        if (verdict.kind() != VerdictKind.TIED_LOWEST) {
            return Optional.empty();
        }
        if (verdict.lostOn() != null) {
            return Optional.of(PUBLISHED_RULE);
        }
        if (verdict.reason() != null) {
            return Optional.of(REASON_ON_RECORD);
        }
        if (!verdict.evidence().of(Point.REJECTION).isEmpty()) {
            return Optional.of(BID_REJECTED);
        }
        return Optional.of(verdict.imported() ? NOT_IN_SOURCE : NOT_IN_LEDGER);
    }

    /** What is said where neither a rule nor a reason is told already. */
    Optional<String> sentence(boolean dated) {
        return switch (this) {
            case PUBLISHED_RULE, REASON_ON_RECORD -> Optional.empty();
            case BID_REJECTED -> Optional.of("tie.rejected");
            case NOT_IN_SOURCE -> Optional.of("tie.none.imported");
            case NOT_IN_LEDGER -> Optional.of(dated ? "tie.none.asOf" : "tie.none");
        };
    }

    /** The same in a word, for the list of what was asked. */
    String found() {
        return found;
    }

    /** What that word rests on. */
    List<Point> points() {
        return points;
    }
}
