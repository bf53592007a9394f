package org.gerch.core.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The events a verdict rests on, by what each is cited for.
 *
 * @param cited positions in the log, ascending
 */
public record Evidence(Map<Point, List<Long>> cited) {
    /** As canonical JSON has them, so that a row need not be sorted when it is written. */
    private static final List<Point> BY_NAME =
            Stream.of(Point.values()).sorted(Comparator.comparing(Point::name)).toList();

    public Evidence {
        Map<Point, List<Long>> sorted = new LinkedHashMap<>();
        for (Point point : BY_NAME) {
            List<Long> positions = cited.get(point);
            if (positions != null) {
                sorted.put(point, positions);
            }
        }
        cited = Collections.unmodifiableMap(sorted);
    }

    /** What is cited for this point; empty where nothing is. */
    public List<Long> of(Point point) {
        return cited.getOrDefault(point, List.of());
    }

    /** The same and more. */
    Evidence with(Point point, Collection<Long> positions) {
        Collector more = new Collector();
        cited.forEach(more::cite);
        more.cite(point, positions);
        return more.collected();
    }

    /** The same, with what belongs to a position beside it wherever it is cited. */
    Evidence with(Map<Long, List<Long>> beside) {
        if (beside.isEmpty()) {
            return this;
        }
        Collector more = new Collector();
        cited.forEach((point, positions) -> {
            more.cite(point, positions);
            positions.forEach(position -> more.cite(point, beside.getOrDefault(position, List.of())));
        });
        return more.collected();
    }

    /** Every position once, ascending. */
    public SortedSet<Long> all() {
        SortedSet<Long> all = new TreeSet<>();
        cited.values().forEach(all::addAll);
        return all;
    }

    static final class Collector {
        private final Map<Point, List<Long>> found = new EnumMap<>(Point.class);

        void cite(Point point, long position) {
            found.computeIfAbsent(point, none -> new ArrayList<>()).add(position);
        }

        void cite(Point point, Collection<Long> positions) {
            positions.forEach(position -> cite(point, position));
        }

        Evidence collected() {
            found.replaceAll((point, positions) -> ascending(positions));
            return new Evidence(found);
        }

        private static List<Long> ascending(List<Long> positions) {
            for (int index = 1; index < positions.size(); index++) {
                if (positions.get(index - 1) >= positions.get(index)) {
                    return List.copyOf(new TreeSet<>(positions));
                }
            }
            return List.copyOf(positions);
        }
    }
}
