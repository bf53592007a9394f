package org.gerch.api.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The values in which two records differ, each with its JSON pointer (RFC 6901); lists are compared whole. */
final class Differences {
    private Differences() {}

    /** Appends {@code {"path","was","is"}} for each, with the place of both before its own; an absent value is null. */
    static void between(List<String> place, JsonNode was, JsonNode is, ArrayNode changes) {
        compare(place, was, is, changes);
    }

    private static void compare(List<String> path, JsonNode was, JsonNode is, ArrayNode changes) {
        if (was.equals(is)) {
            return;
        }
        if (was.isObject() && is.isObject()) {
            Set<String> names = new LinkedHashSet<>(was.propertyNames());
            names.addAll(is.propertyNames());
            for (String name : names) {
                List<String> deeper = new ArrayList<>(path);
                deeper.add(name);
                compare(deeper, was.path(name), is.path(name), changes);
            }
            return;
        }
        ObjectNode change = changes.addObject();
        StringBuilder pointer = new StringBuilder();
        path.forEach(part -> pointer.append('/').append(part.replace("~", "~0").replace("/", "~1")));
        change.put("path", pointer.toString());
        change.set("was", was.isMissingNode() ? change.nullNode() : was);
        change.set("is", is.isMissingNode() ? change.nullNode() : is);
    }
}
