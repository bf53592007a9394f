package org.gerch.core.ocds;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gerch.core.ocds.Unused.Kind;

/** Counts what can't be used by its kind, and keeps the first few of each to show. Not for several threads at once. */
public final class UnusedParts {
    private static final int SHOWN = 3;

    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    private final Map<Kind, List<Place>> first = new EnumMap<>(Kind.class);

    /** @param file and what stands between its name and the line; empty where there is only one */
    private record Place(String file, long line, Unused part) {
        Place in(String where) {
            return new Place(where + file, line, part);
        }

        String in(OcdsWords words) {
            return file + words.line(line) + " " + part.place();
        }
    }

    /**
     * Counts one more.
     *
     * @return whether it is among the first of its kind
     */
    public boolean add(long line, Unused unused) {
        counts.merge(unused.kind(), 1L, Long::sum);
        return show(new Place("", line, unused));
    }

    /** Counts all that another run found in a file, after those here. */
    public void add(String where, UnusedParts later) {
        later.counts.forEach((kind, count) -> counts.merge(kind, count, Long::sum));
        later.first.values().forEach(places -> places.forEach(place -> show(place.in(where))));
    }

    public Map<Kind, Long> counts() {
        return Map.copyOf(counts);
    }

    /** A line for each kind that occurs: how often, what is wrong, where the first of them stand. */
    public List<String> lines(OcdsWords words) {
        List<String> lines = new ArrayList<>();
        counts.forEach((kind, count) -> {
            List<Place> places = first.getOrDefault(kind, List.of());
            String more = count > places.size() ? ", ..." : "";
            String named = places.stream().map(place -> place.in(words)).collect(Collectors.joining(", "));
            lines.add(words.counted(kind, count) + " (" + named + more + ")");
        });
        return lines;
    }

    private boolean show(Place place) {
        List<Place> places = first.computeIfAbsent(place.part().kind(), none -> new ArrayList<>());
        return places.size() < SHOWN && places.add(place);
    }
}
