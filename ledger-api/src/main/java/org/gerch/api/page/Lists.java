package org.gerch.api.page;

import java.time.Instant;
import java.time.ZoneId;
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

    /**
     * Reads a request's parameters; those that no list knows are left out.
     *
     * @throws NotReadable if the moment cannot be read
     */
    public static Lists asked(Map<String, String> parameters, Ledger ledger, Rows<?> rows, ZoneId zone, Instant now) {
        Moment moment = Moment.asked(ledger, zone, now, parameters.get("position"), parameters.get("asOf"));
        Moment covered = new Moment(rows.covered(moment.size()), moment.at(), moment.frozen(), moment.asked());
        return new Lists(new Asked(parameters), covered, parameters.get("cursor"));
    }
}
