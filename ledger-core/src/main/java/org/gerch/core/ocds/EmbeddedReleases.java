package org.gerch.core.ocds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The releases of a record that has no compiled release, merged into one by the standard's rules.
 *
 * <p>They are merged only where all of them are there and their order is known: what a part of them says may have been taken back
 * by another. One at a time is held beside what they make together.
 */
final class EmbeddedReleases {
    /** Merging needs a tree, which takes about a hundred bytes a value. */
    static final int MOST_VALUES = 500_000;

    private static final String RECORD = "the record";
    private static final String RELEASES = "releases";
    private static final int WHOLE = 0;

    private final JsonTape tape;
    private final Remarks remarks;
    private final List<Embedded> releases = new ArrayList<>();
    private @Nullable String ocid;

    private record Embedded(int node, @Nullable Instant date) {}

    private EmbeddedReleases(JsonTape tape, Remarks remarks) {
        this.tape = tape;
        this.remarks = remarks;
        this.ocid = tape.text(tape.member(WHOLE, "ocid"));
    }

    /** Whether this is a record that says how things stand in no other way. */
    static boolean isNeeded(JsonTape tape) {
        return isThere(tape, RELEASES) && !isThere(tape, "compiledRelease") && !isThere(tape, "tender");
    }

    /**
     * Takes the releases of a record.
     *
     * @throws Unusable if they can't be merged, and why
     */
    static EmbeddedReleases of(JsonTape tape, Remarks remarks) {
        EmbeddedReleases embedded = new EmbeddedReleases(tape, remarks);
        embedded.collect();
        return embedded;
    }

    /** What they say together. */
    Part merged() {
        Iterable<ObjectNode> oldestFirst =
                () -> releases.stream().map(this::tree).iterator();
        JsonTape compiled = ReleaseJson.written(Merging.compiled(oldestFirst));
        return Part.root(compiled, WHOLE, remarks);
    }

    private void collect() {
        int list = tape.member(WHOLE, RELEASES);
        if (!tape.is(JsonTape.Kind.ARRAY, list)) {
            throw new Unusable(Said.of("rejected.releases-no-list"));
        }
        if (tape.after(list) - list > MOST_VALUES) {
            throw new Unusable(Said.of("rejected.releases-too-many", MOST_VALUES));
        }
        List<Part> found = Part.root(tape, WHOLE, remarks).parts(RELEASES);
        long linked = found.stream().filter(EmbeddedReleases::isLinked).count();
        if (linked > 0) {
            throw new Unusable(Said.of("rejected.releases-linked", linked, found.size()));
        }
        found.forEach(this::add);
        if (releases.isEmpty()) {
            throw new Unusable(Said.of("rejected.no-releases"));
        }
        if (releases.size() > 1) {
            sort();
        }
    }

    private void add(Part release) {
        String own = release.text("ocid");
        if (ocid == null) {
            ocid = own;
        }
        if (own != null && !own.equals(ocid)) {
            release.unused(Unused.Kind.OTHER_PROCESS, own);
            return;
        }
        releases.add(new Embedded(release.node(), release.instant("date")));
    }

    private void sort() {
        if (releases.stream().anyMatch(release -> release.date() == null)) {
            throw new Unusable(Said.of("rejected.order-unknown"));
        }
        releases.sort(Comparator.comparing(release -> Objects.requireNonNull(release.date())));
    }

    private ObjectNode tree(Embedded release) {
        ObjectNode tree = (ObjectNode) ReleaseJson.tree(tape.bytes(release.node()));
        if (ocid != null) {
            tree.put("ocid", ocid);
        }
        return tree;
    }

    private static boolean isLinked(Part release) {
        return release.has("url") && !release.has("ocid");
    }

    private static boolean isThere(JsonTape tape, String name) {
        int found = tape.member(WHOLE, name);
        return found != JsonTape.NONE && !tape.is(JsonTape.Kind.NULL, found);
    }
}
