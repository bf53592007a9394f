package org.gerch.core.ocds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.gerch.core.kernel.LotId;
import org.gerch.core.ocds.Unused.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a list of a release says under one id.
 *
 * <p>Said twice in the same words it is said once. Where it is said again with other content, what all agree on holds and the rest
 * is unknown: which of them is right can't be told from outside.
 *
 * @param said at least one, each different from the others
 */
record Entry(String id, List<Part> said) {

    /** The entries of a list by their ids, in the order of the list; what has no id is numbered. */
    static List<Entry> of(List<Part> parts, String kind) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Part part : parts) {
            String named = part.text("id");
            String id = named == null ? kind + "-" + part.number() : named;
            Entry before = entries.putIfAbsent(id, new Entry(id, List.of(part)));
            if (before != null && before.said.stream().noneMatch(part::sameAs)) {
                part.unused(Kind.CONTRADICTION, id);
                List<Part> all = new ArrayList<>(before.said);
                all.add(part);
                entries.put(id, new Entry(id, all));
            }
        }
        return List.copyOf(entries.values());
    }

    Part first() {
        return said.getFirst();
    }

    /** Whether all say the same of it. */
    boolean agreesOn(Function<Part, @Nullable Object> field) {
        if (said.size() == 1) {
            return true;
        }
        Object one = field.apply(first());
        return said.stream().allMatch(part -> Objects.equals(field.apply(part), one));
    }

    /** What all say of it; absent where they don't agree. */
    <T> @Nullable T agreed(Function<Part, @Nullable T> field) {
        T one = field.apply(first());
        return said.size() == 1 || said.stream().allMatch(part -> Objects.equals(field.apply(part), one)) ? one : null;
    }

    /** Every lot that any of them names. */
    List<LotId> lots() {
        if (said.size() == 1) {
            return first().lots();
        }
        Set<LotId> lots = new LinkedHashSet<>();
        said.forEach(part -> lots.addAll(part.lots()));
        return List.copyOf(lots);
    }
}
