package org.gerch.projections.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gerch.projections.reading.FacetTable.Facet;
import org.jspecify.annotations.Nullable;

/** Numbers for the values of facets, given once and kept; zero stands for no value. */
final class FacetCodes {
    static final int NO_VALUE = 0;
    static final int UNKNOWN = -1;

    private final List<Map<String, Integer>> codes = Arrays.stream(Facet.values())
            .<Map<String, Integer>>map(facet -> new ConcurrentHashMap<>())
            .toList();

    /** The number of a value, a new one where it is seen for the first time. */
    int of(Facet facet, @Nullable String value) {
        if (value == null) {
            return NO_VALUE;
        }
        Map<String, Integer> known = codes.get(facet.ordinal());
        return known.computeIfAbsent(value, fresh -> known.size() + 1);
    }

    /** The number of a value that is asked for; {@link #UNKNOWN} where no row ever had it. */
    int asked(Facet facet, String value) {
        return codes.get(facet.ordinal()).getOrDefault(value, UNKNOWN);
    }
}
