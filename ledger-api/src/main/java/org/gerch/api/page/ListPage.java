package org.gerch.api.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list as a table: the first cell of a row heads it, figures stand right.
 *
 * @param path the list's own address, which its form asks again
 * @param facets filters as links, each group under a word; empty for none
 * @param rows one cell for each column
 * @param empty what stands in place of a table without rows
 */
public record ListPage(
        Section section,
        String title,
        Html kick,
        Html lede,
        String path,
        Asked asked,
        List<Group> facets,
        String caption,
        List<Column> columns,
        List<List<Html>> rows,
        Listing listing,
        @Nullable Html empty)
        implements Page {

    /** Filters of one kind. */
    public record Group(String label, List<Facet> facets) {}

    /** @param figures whether the column holds figures */
    public record Column(String label, boolean figures) {}

    @Override
    public String template() {
        return "list";
    }
}
