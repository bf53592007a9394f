package org.gerch.api.page;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asks of a list: filters, a moment, and where to go on.
 *
 * @param moment at most as far as the list's view has come
 * @param cursor where the page before ended; absent for the first page
 */
public record Lists(Asked asked, Moment moment, @Nullable String cursor) {
    /** How many rows a page shows. */
    public static final int PAGE = 25;

    /** Reads a request's parameters; those that no list knows are left out. */
    public static Lists asked(Map<String, String> parameters, Rows<?> rows, Moment moment) {
        return new Lists(new Asked(parameters), moment.upTo(rows.covered(moment.size())), parameters.get("cursor"));
    }
}
