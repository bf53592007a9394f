package org.gerch.core.ocds;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gerch.core.ocds.Unused.Kind;

/** Counts what can't be used by its kind, and keeps the first few of each to show. Not for several threads at once. */
public final class UnusedParts {
    private static final int SHOWN = 3;

    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    private final Map<Kind, List<String>> first = new EnumMap<>(Kind.class);

    /**
     * Counts one more.
     *
     * @param where the file or line it stands in
     * @return whether it is among the first of its kind
     */
    public boolean add(String where, Unused unused) {
        counts.merge(unused.kind(), 1L, Long::sum);
        String value = unused.value() == null ? "" : " “" + unused.value() + "”";
        return show(unused.kind(), where + " " + unused.path() + value);
    }

    /** Counts all that another run found, after those here. */
    public void add(String where, UnusedParts later) {
        later.counts.forEach((kind, count) -> counts.merge(kind, count, Long::sum));
        later.first.forEach((kind, places) -> places.forEach(place -> show(kind, where + place)));
    }

    public Map<Kind, Long> counts() {
        return Map.copyOf(counts);
    }

    /** A line for each kind that occurs: how often, what is wrong, where the first of them stand. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        counts.forEach((kind, count) -> {
            List<String> places = first.getOrDefault(kind, List.of());
            String more = count > places.size() ? ", ..." : "";
            lines.add(kind.counted(count) + " (" + String.join(", ", places) + more + ")");
        });
        return lines;
    }

    private boolean show(Kind kind, String place) {
        List<String> places = first.computeIfAbsent(kind, none -> new ArrayList<>());
        return places.size() < SHOWN && places.add(place);
    }
}
