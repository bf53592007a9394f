package org.gerch.core.tender;

import java.util.Map;
import java.util.Set;
import org.gerch.core.kernel.BidId;

/**
 * What was asked and said around the tender; only the identifiers matter to the law.
 *
 * @param clarifications asked of bids, by their id
 */
public record Correspondence(Set<String> questions, Map<String, BidId> clarifications, Set<String> statements) {
    static final Correspondence NONE = new Correspondence(Set.of(), Map.of(), Set.of());

    Correspondence asked(String question) {
        return new Correspondence(Ordered.with(questions, question), clarifications, statements);
    }

    Correspondence asked(String clarification, BidId of) {
        return new Correspondence(questions, Ordered.with(clarifications, clarification, of), statements);
    }

    Correspondence stated(String statement) {
        return new Correspondence(questions, clarifications, Ordered.with(statements, statement));
    }
}
