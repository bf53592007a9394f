package org.gerch.core.json;

import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import tools.jackson.databind.JsonNode;

/**
 * Where two JSON values first differ, in the order of their canonical form.
 *
 * @param pointer the JSON pointer (RFC 6901) of the value
 * @param expected its canonical text in the one; empty where it has none
 * @param found its canonical text in the other, likewise
 */
public record FirstDifference(String pointer, String expected, String found) {

    /** The first difference; none if the values are the same. */
    public static Optional<FirstDifference> between(JsonNode expected, JsonNode found) {
        return between(expected, found, (one, other) -> false);
    }

    /** @param alike pairs of values that count as the same */
    public static Optional<FirstDifference> between(
            JsonNode expected, JsonNode found, BiPredicate<JsonNode, JsonNode> alike) {
        return within("", expected, found, alike);
    }

    private static Optional<FirstDifference> within(
            String pointer, JsonNode expected, JsonNode found, BiPredicate<JsonNode, JsonNode> alike) {
        if (expected.isObject() && found.isObject()) {
            TreeSet<String> names = new TreeSet<>(expected.propertyNames());
            names.addAll(found.propertyNames());
            return names.stream()
                    .flatMap(name ->
                            within(pointer + "/" + escaped(name), expected.path(name), found.path(name), alike)
                                    .stream())
                    .findFirst();
        }
        if (expected.isArray() && found.isArray()) {
            for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
                Optional<FirstDifference> first = within(pointer + "/" + i, expected.path(i), found.path(i), alike);
                if (first.isPresent()) {
                    return first;
                }
            }
            return Optional.empty();
        }
        return expected.equals(found) || alike.test(expected, found)
                ? Optional.empty()
                : Optional.of(new FirstDifference(pointer, text(expected), text(found)));
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() ? "" : CanonicalJson.text(value);
    }
}
