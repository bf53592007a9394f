package org.gerch.api.query;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Place;
import tools.jackson.databind.JsonNode;

/** Writes items as CSV (RFC 4180): one line each, nested values as columns of their own, lists in one cell. */
final class Csv {
    private static final Set<Class<?>> NESTED = Set.of(Money.class, Place.class, Actor.class);
    private static final String LINE_END = "\r\n";

    private Csv() {}

    /** The columns of a row's record. */
    static List<String> columns(Class<? extends Record> row) {
        List<String> columns = new ArrayList<>();
        for (RecordComponent component : row.getRecordComponents()) {
            if (NESTED.contains(component.getType())) {
                Arrays.stream(component.getType().getRecordComponents())
                        .forEach(part -> columns.add(component.getName() + "." + part.getName()));
            } else {
                columns.add(component.getName());
            }
        }
        return columns;
    }

    static String head(List<String> columns) {
        return String.join(",", columns) + LINE_END;
    }

    static String line(List<String> columns, JsonNode item) {
        return columns.stream().map(column -> cell(at(item, column))).collect(Collectors.joining(",")) + LINE_END;
    }

    private static JsonNode at(JsonNode item, String column) {
        JsonNode found = item;
        for (String part : column.split("\\.")) {
            found = found.path(part);
        }
        return found;
    }

    private static String cell(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            return quoted(StreamSupport.stream(value.spliterator(), false)
                    .map(each -> each.isValueNode() ? each.asString() : each.toString())
                    .collect(Collectors.joining(" ")));
        }
        return value.isObject() ? quoted(value.toString()) : quoted(value.asString());
    }

    private static String quoted(String text) {
        String safe = beginsAFormula(text) ? "'" + text : text;
        return safe.chars().anyMatch(character -> ",\"\r\n".indexOf(character) >= 0)
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }

    /** A spreadsheet would run it; a negative number is none. */
    private static boolean beginsAFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !text.matches("-[0-9]+(\\.[0-9]+)?");
    }
}
