package org.gerch.verifier.difference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.PriorityQueue;

/** The first differences of a run, and how many there are. Safe for use by several threads. */
public final class Differences {
    /** A log that differs everywhere must not fill the memory. */
    private static final int KEPT = 1_000;

    private final PriorityQueue<Difference> first = new PriorityQueue<>(Difference.IN_ORDER.reversed());
    private long count;

    public synchronized void add(Difference difference) {
        count++;
        first.add(difference);
        if (first.size() > KEPT) {
            first.remove();
        }
    }

    public void addAll(Collection<Difference> differences) {
        differences.forEach(this::add);
    }

    /** Adds what another collection kept, and counts what it did not. */
    public void addAll(Differences others) {
        List<Difference> kept = others.first();
        addAll(kept);
        countMore(others.count() - kept.size());
    }

    private synchronized void countMore(long further) {
        count += further;
    }

    /** How many there are, also those that are not kept. */
    public synchronized long count() {
        return count;
    }

    /** The first of them, in order. */
    public synchronized List<Difference> first() {
        List<Difference> sorted = new ArrayList<>(first);
        sorted.sort(Difference.IN_ORDER);
        return List.copyOf(sorted);
    }
}
