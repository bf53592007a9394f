package org.gerch.core.opendata;

import java.util.Map;
import org.gerch.core.ocds.Merging;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What must be released so that what was merged before becomes what it should be now. */
final class Change {
    private Change() {}

    /** Merging the answer into {@code before} gives {@code after}; elements of lists don't disappear. */
    static ObjectNode between(ObjectNode before, ObjectNode after) {
        ObjectNode change = OcdsJson.object();
        for (Map.Entry<String, JsonNode> field : after.properties()) {
            JsonNode was = before.path(field.getKey());
            JsonNode now = field.getValue();
            if (!now.equals(was)) {
                change.set(field.getKey(), between(field.getKey(), was, now));
            }
        }
        for (String field : before.propertyNames()) {
            if (!after.has(field)) {
                change.putNull(field);
            }
        }
        if (!change.isEmpty()) {
            keepWhatNamesIt(after, change);
        }
        return change;
    }

    private static JsonNode between(String field, JsonNode was, JsonNode now) {
        if (was instanceof ObjectNode before && now instanceof ObjectNode after) {
            return between(before, after);
        }
        if (was instanceof ArrayNode before && now instanceof ArrayNode after && Merging.isMatchedById(field, after)) {
            return elements(before, after);
        }
        return now.deepCopy();
    }

    private static ArrayNode elements(ArrayNode before, ArrayNode after) {
        ArrayNode changes = after.arrayNode();
        for (JsonNode element : after) {
            ObjectNode same = Merging.sameId(before, element);
            if (same == null) {
                changes.add(element.deepCopy());
            } else if (!same.equals(element)) {
                changes.add(between(same, (ObjectNode) element));
            }
        }
        return changes;
    }

    /** A section without its id would be about nothing, and a contract's award is part of what it is. */
    private static void keepWhatNamesIt(ObjectNode after, ObjectNode change) {
        for (String name : new String[] {"id", "awardID"}) {
            if (after.has(name)) {
                change.set(name, after.get(name));
            }
        }
    }
}
