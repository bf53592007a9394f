package org.gerch.store;

import java.util.ArrayList;
import java.util.List;

/** Counts differences and keeps the first ones; of the rest a report would not become clearer. */
final class Findings {
    private final List<Difference> first = new ArrayList<>();
    private long count;

    void add(Difference difference) {
        count++;
        if (first.size() < DatabaseReport.NAMED) {
            first.add(difference);
        }
    }

    long count() {
        return count;
    }

    List<Difference> first() {
        return first;
    }

    /** Whether a leaf is among those that are named. */
    boolean names(long position) {
        return first.stream().anyMatch(difference -> Long.valueOf(position).equals(difference.position()));
    }
}
