package org.gerch.api.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The filters of a list by one name, with how many rows each would leave. */
public record StatusFacets(String path, Asked asked, Words words) {

    /**
     * Links for every value that has rows, after one for all of them.
     *
     * @param name the parameter
     * @param prefix of the keys of the values' words; empty where a value is its own word
     * @param at which of a count's values it is
     */
    public List<Facet> of(String name, String prefix, List<Rows.Count> counts, int at) {
        Map<String, Long> rows = new LinkedHashMap<>();
        counts.forEach(count -> rows.merge(count.of().get(at), count.rows(), Long::sum));
        long all = rows.values().stream().mapToLong(Long::longValue).sum();
        List<Facet> facets = new ArrayList<>();
        facets.add(facet(words.say("facet.all"), all, asked.without(name), !asked.has(name)));
        rows.forEach((value, many) -> {
            if (!value.isEmpty()) {
                String word = prefix.isEmpty() ? value : words.say(prefix + value);
                facets.add(facet(
                        word, many, asked.with(name, value), asked.get(name).equals(value)));
            }
        });
        return facets.size() > 2 ? facets : List.of();
    }

    private Facet facet(String word, long rows, Asked narrowed, boolean current) {
        return new Facet(Html.NONE, word, Notation.grouped(rows), narrowed.at(path), current);
    }
}
