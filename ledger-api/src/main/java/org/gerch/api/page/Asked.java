package org.gerch.api.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What of a list a reader asks for: the filters of the public queries, under the same names.
 *
 * @param terms name to value, in the order of {@link #NAMES}; blank ones are left out
 */
public record Asked(Map<String, String> terms) {
    /** Every name a list understands; several kinds are parted by commas. */
    public static final List<String> NAMES = List.of(
            "verdict",
            "status",
            "overridden",
            "buyer",
            "district",
            "khoroo",
            "fund",
            "imported",
            "flag",
            "from",
            "to",
            "ruleSet",
            "q",
            "position",
            "asOf");

    public static final Asked ALL = new Asked(Map.of());

    /** What the ledger's own users recorded; rates are made of these alone. */
    public static final Asked RECORDED_HERE = ALL.with("imported", "false");

    /** What publications say; counted apart, because they have no field for a reason. */
    public static final Asked IMPORTED = ALL.with("imported", "true");

    public Asked {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = terms.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                ordered.put(name, value);
            }
        }
        terms = Collections.unmodifiableMap(ordered);
    }

    /** The value asked for, or nothing. */
    public String get(String name) {
        return terms.getOrDefault(name, "");
    }

    public boolean has(String name) {
        return terms.containsKey(name);
    }

    public Asked with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(terms);
        changed.put(name, value);
        return new Asked(changed);
    }

    public Asked without(String... names) {
        Map<String, String> fewer = new LinkedHashMap<>(terms);
        List.of(names).forEach(fewer::remove);
        return new Asked(fewer);
    }

    /** The address of a list with these filters. */
    public String at(String path) {
        return terms.isEmpty() ? path : path + "?" + query();
    }

    private String query() {
        return terms.entrySet().stream()
                .map(term -> term.getKey() + "=" + URLEncoder.encode(term.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
