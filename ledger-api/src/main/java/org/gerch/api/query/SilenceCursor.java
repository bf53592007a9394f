package org.gerch.api.query;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.Malformed;
import org.gerch.projections.reading.SilenceQuery;
import tools.jackson.core.JacksonException;

/**
 * Where a list of silences goes on: as of the same leaves and counted up to the same moment as its first page.
 *
 * @param until the moment up to which days are counted
 */
public record SilenceCursor(long size, Instant until, SilenceQuery.After after) {
    /** As a list gives it out. */
    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Wire.mapper().writeValueAsString(this).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads one that a list gave out.
     *
     * @throws Malformed if it is none
     */
    public static SilenceCursor read(String text) {
        try {
            SilenceCursor cursor =
                    Wire.mapper().readValue(Base64.getUrlDecoder().decode(text), SilenceCursor.class);
            if (cursor != null
                    && cursor.size() >= 0
                    && cursor.until() != null
                    && cursor.after() != null
                    && cursor.after().since() != null
                    && cursor.after().id() != null
                    && cursor.after().kind() != null
                    && cursor.after().about() != null
                    && cursor.after().id().indexOf('\0') < 0
                    && cursor.after().about().indexOf('\0') < 0
                    && possible(cursor.until())
                    && possible(cursor.after().since())) {
                return cursor;
            }
        } catch (IllegalArgumentException | JacksonException unreadable) {
            // Told below, as for one that holds no moment.
        }
        throw new Malformed("cursor", "must be one that a list gave as its 'next'");
    }

    private static boolean possible(Instant time) {
        return time.isAfter(Instant.parse("0001-01-01T00:00:00Z"))
                && time.isBefore(Instant.parse("9999-12-31T00:00:00Z"));
    }
}
