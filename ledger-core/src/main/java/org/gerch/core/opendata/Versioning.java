package org.gerch.core.opendata;

import java.util.List;
import java.util.Map;
import org.gerch.core.ocds.Merging;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The standard's merge routine, towards a versioned release: each value with all it ever was, and which release said so.
 *
 * @see <a href="https://standard.open-contracting.org/1.1/en/schema/merging/">Merging</a>
 */
final class Versioning {
    /** Has no fields by the standard, so its schema of versioned releases wants the whole of it as one value. */
    private static final String OPEN_OBJECT = "details";

    private final ObjectNode release;

    private Versioning(ObjectNode release) {
        this.release = release;
    }

    /** The history that releases of one tender, oldest first, tell. */
    static ObjectNode versioned(List<ObjectNode> releases) {
        ObjectNode versioned = OcdsJson.object();
        versioned.set("ocid", releases.getLast().path("ocid"));
        for (ObjectNode release : releases) {
            new Versioning(release).into(versioned);
        }
        return versioned;
    }

    private void into(ObjectNode versioned) {
        for (Map.Entry<String, JsonNode> field : release.properties()) {
            if (!Merging.OMITTED.contains(field.getKey()) && !field.getKey().equals("ocid")) {
                merge(versioned, field.getKey(), field.getValue());
            }
        }
    }

    private void merge(ObjectNode versioned, String field, JsonNode value) {
        if (value instanceof ObjectNode object && !field.equals(OPEN_OBJECT)) {
            if (!object.isEmpty()) {
                ObjectNode known =
                        versioned.get(field) instanceof ObjectNode before ? before : versioned.putObject(field);
                object.properties().forEach(inner -> merge(known, inner.getKey(), inner.getValue()));
            }
        } else if (value instanceof ArrayNode list && Merging.isMatchedById(field, list)) {
            if (!list.isEmpty()) {
                ArrayNode known = versioned.get(field) instanceof ArrayNode before ? before : versioned.putArray(field);
                list.forEach(element -> element(known, (ObjectNode) element));
            }
        } else {
            literal(versioned, field, value);
        }
    }

    /** An element's id is what it is matched by, and never changes. */
    private void element(ArrayNode known, ObjectNode element) {
        ObjectNode same = Merging.sameId(known, element);
        ObjectNode versioned = same == null ? known.addObject() : same;
        element.properties().forEach(field -> {
            if (field.getKey().equals("id")) {
                versioned.set("id", field.getValue());
            } else {
                merge(versioned, field.getKey(), field.getValue());
            }
        });
    }

    private void literal(ObjectNode versioned, String field, JsonNode value) {
        ArrayNode values = versioned.get(field) instanceof ArrayNode before ? before : versioned.putArray(field);
        if (!values.isEmpty() && values.get(values.size() - 1).path("value").equals(value)) {
            return;
        }
        ObjectNode entry = values.addObject();
        entry.set("releaseID", release.path("id"));
        entry.set("releaseDate", release.path("date"));
        entry.set("releaseTag", release.path("tag"));
        entry.set("value", value);
    }
}
