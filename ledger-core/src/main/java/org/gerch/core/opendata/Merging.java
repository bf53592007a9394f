package org.gerch.core.opendata;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The standard's merge routine, towards a compiled release: later values replace earlier ones, null removes.
 *
 * <p>Objects in a list are matched by their ids, unless the list is replaced as a whole.
 *
 * @see <a href="https://standard.open-contracting.org/1.1/en/schema/merging/">Merging</a>
 */
final class Merging {
    /** {@code omitWhenMerged}: about the release itself. */
    static final Set<String> OMITTED = Set.of("id", "date", "tag", "ledger");

    /** {@code wholeListMerge}, or objects without ids; of each of these names there is one kind of list only. */
    static final Set<String> WHOLE_LISTS = Set.of("classifications", "weights", "scores");

    private Merging() {}

    /** The state that releases of one tender, oldest first, leave behind. */
    static ObjectNode compiled(List<ObjectNode> releases) {
        ObjectNode compiled = OcdsJson.object();
        ObjectNode last = releases.getLast();
        String ocid = last.path("ocid").stringValue();
        String date = last.path("date").stringValue();
        compiled.put("ocid", ocid);
        compiled.put("id", ocid + "-" + date);
        compiled.put("date", date);
        compiled.putArray("tag").add("compiled");
        releases.forEach(release -> into(compiled, release));
        return compiled;
    }

    /** Merges one release, or the body of one. */
    static void into(ObjectNode merged, ObjectNode release) {
        for (Map.Entry<String, JsonNode> field : release.properties()) {
            if (!OMITTED.contains(field.getKey())) {
                merge(merged, field.getKey(), field.getValue());
            }
        }
    }

    /** Whether a list's elements are matched by id; else the list is a value like any other. */
    static boolean isMatchedById(String field, JsonNode value) {
        if (!value.isArray() || WHOLE_LISTS.contains(field)) {
            return false;
        }
        for (JsonNode element : value) {
            if (!element.isObject()) {
                return false;
            }
        }
        return true;
    }

    /** The element with the same id; absent where none has it, or there is no id to look for. */
    static @Nullable ObjectNode sameId(ArrayNode elements, JsonNode element) {
        JsonNode id = element.path("id");
        if (!id.isMissingNode()) {
            for (JsonNode other : elements) {
                if (id.equals(other.path("id"))) {
                    return (ObjectNode) other;
                }
            }
        }
        return null;
    }

    private static void merge(ObjectNode merged, String field, JsonNode value) {
        if (value.isNull()) {
            merged.remove(field);
        } else if (value instanceof ObjectNode object) {
            ObjectNode known = merged.get(field) instanceof ObjectNode before ? before : OcdsJson.object();
            fields(known, object);
            if (!known.isEmpty()) {
                merged.set(field, known);
            }
        } else if (value instanceof ArrayNode list && isMatchedById(field, list)) {
            ArrayNode known = merged.get(field) instanceof ArrayNode before
                    ? before
                    : OcdsJson.object().arrayNode();
            list.forEach(element -> element(known, (ObjectNode) element));
            if (!known.isEmpty()) {
                merged.set(field, known);
            }
        } else {
            merged.set(field, value.deepCopy());
        }
    }

    private static void element(ArrayNode known, ObjectNode element) {
        ObjectNode same = sameId(known, element);
        fields(same == null ? known.addObject() : same, element);
    }

    private static void fields(ObjectNode merged, ObjectNode value) {
        value.properties().forEach(field -> merge(merged, field.getKey(), field.getValue()));
    }
}
