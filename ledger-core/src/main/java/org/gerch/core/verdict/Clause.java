package org.gerch.core.verdict;

import java.util.List;

/**
 * A part of a sentence and the events it rests on.
 *
 * @param text with the spaces and punctuation that join it to its neighbours
 * @param positions in the log, ascending; empty for words that state no fact
 */
public record Clause(String text, List<Long> positions) {
    public Clause {
        positions = List.copyOf(positions);
    }
}
