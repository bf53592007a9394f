package org.gerch.core.ocds;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The standard's merge routine, towards a compiled release: later values replace earlier ones, null removes.
 *
 * <p>Objects in a list are matched by their ids, unless the list is replaced as a whole.
 *
 * @see <a href="https://standard.open-contracting.org/1.1/en/schema/merging/">Merging</a>
 */
public final class Merging {
    /** {@code omitWhenMerged}: about the release itself. */
    public static final Set<String> OMITTED = Set.of("id", "date", "tag", "ledger");

    /** {@code wholeListMerge}, or objects without ids; of each of these names there is one kind of list only. */
    public static final Set<String> WHOLE_LISTS = Set.of(
            "classifications",
            "weights",
            "scores",
            "additionalIdentifiers",
            "additionalClassifications",
            "discounts",
            "provenLater");

    private Merging() {}

    /**
     * The state that releases of one process leave behind.
     *
     * @param releases oldest first, at least one; each is asked for once, so that they need not all be held
     */
    public static ObjectNode compiled(Iterable<ObjectNode> releases) {
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        String date = "";
        for (ObjectNode release : releases) {
            into(merged, release);
            date = release.path("date").asString("");
        }
        String ocid = merged.path("ocid").asString("");
        ObjectNode compiled = JsonNodeFactory.instance.objectNode();
        compiled.put("ocid", ocid);
        compiled.put("id", date.isEmpty() ? ocid : ocid + "-" + date);
        if (!date.isEmpty()) {
            compiled.put("date", date);
        }
        compiled.putArray("tag").add("compiled");
        compiled.setAll(merged);
        return compiled;
    }

    /** Merges one release, or the body of one. */
    public static void into(ObjectNode merged, ObjectNode release) {
        for (Map.Entry<String, JsonNode> field : release.properties()) {
            if (!OMITTED.contains(field.getKey())) {
                merge(merged, field.getKey(), field.getValue());
            }
        }
    }

    /** Whether a list's elements are matched by id; else the list is a value like any other. */
    public static boolean isMatchedById(String field, JsonNode value) {
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
    public static @Nullable ObjectNode sameId(ArrayNode elements, JsonNode element) {
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
            ObjectNode known =
                    merged.get(field) instanceof ObjectNode before ? before : JsonNodeFactory.instance.objectNode();
            fields(known, object);
            if (!known.isEmpty()) {
                merged.set(field, known);
            }
        } else if (value instanceof ArrayNode list && isMatchedById(field, list)) {
            ArrayNode known =
                    merged.get(field) instanceof ArrayNode before ? before : JsonNodeFactory.instance.arrayNode();
            elements(known, list);
            if (!known.isEmpty()) {
                merged.set(field, known);
            }
        } else {
            merged.set(field, value.deepCopy());
        }
    }

    /** By a map of ids: publishers have lists of many thousand. */
    private static void elements(ArrayNode known, ArrayNode list) {
        Map<JsonNode, ObjectNode> byId = new HashMap<>();
        for (JsonNode before : known) {
            if (before instanceof ObjectNode object && object.has("id")) {
                byId.putIfAbsent(object.path("id"), object);
            }
        }
        for (JsonNode element : list) {
            JsonNode id = element.path("id");
            ObjectNode same = byId.get(id);
            if (same == null) {
                same = known.addObject();
                if (!id.isMissingNode()) {
                    byId.put(id, same);
                }
            }
            fields(same, (ObjectNode) element);
        }
    }

    private static void fields(ObjectNode merged, ObjectNode value) {
        value.properties().forEach(field -> merge(merged, field.getKey(), field.getValue()));
    }
}
