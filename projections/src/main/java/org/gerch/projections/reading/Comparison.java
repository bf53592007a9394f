package org.gerch.projections.reading;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gerch.core.verdict.rule.Compared;

/**
 * What came of comparing all lots, tenderers and buyers with each other.
 *
 * @param parties of each indicator about parties, for each kind it asks about
 * @param lots of each indicator about lots
 */
public record Comparison(List<Compared> parties, List<Lots> lots) {
    public Comparison {
        parties = List.copyOf(parties);
        lots = List.copyOf(lots);
    }

    /**
     * The lots beyond a limit.
     *
     * @param compared has the limit, and no parties
     * @param values of the lots beyond it, by the id of the lot's row
     */
    public record Lots(Compared compared, SortedMap<String, Double> values) {
        public Lots {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        }
    }
}
