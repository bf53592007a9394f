package org.gerch.core.verdict;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The events a verdict rests on, by what each is cited for.
 *
 * @param cited positions in the log, ascending
 */
public record Evidence(Map<Point, List<Long>> cited) {
    /** As canonical JSON has them, so that a row need not be sorted when it is written. */
    private static final Comparator<Point> BY_NAME = Comparator.comparing(Point::name);

    public Evidence {
        SortedMap<Point, List<Long>> sorted = new TreeMap<>(BY_NAME);
        sorted.putAll(cited);
        cited = Collections.unmodifiableSortedMap(sorted);
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

    /** Every position once, ascending. */
    public SortedSet<Long> all() {
        SortedSet<Long> all = new TreeSet<>();
        cited.values().forEach(all::addAll);
        return all;
    }

    static final class Collector {
        private final Map<Point, TreeSet<Long>> found = new EnumMap<>(Point.class);

        void cite(Point point, long position) {
            found.computeIfAbsent(point, none -> new TreeSet<>()).add(position);
        }

        void cite(Point point, Collection<Long> positions) {
            positions.forEach(position -> cite(point, position));
        }

        Evidence collected() {
            Map<Point, List<Long>> cited = new EnumMap<>(Point.class);
            found.forEach((point, positions) -> cited.put(point, List.copyOf(positions)));
            return new Evidence(cited);
        }
    }
}
