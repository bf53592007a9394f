package org.gerch.core.ocds;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what of one release can't be used; the same place is named once, however often it is read. */
final class Remarks {
    private Set<Unused> found = Set.of();

    void add(Unused unused) {
        if (found.isEmpty()) {
            found = new LinkedHashSet<>();
        }
        found.add(unused);
    }

    List<Unused> all() {
        return List.copyOf(found);
    }
}
