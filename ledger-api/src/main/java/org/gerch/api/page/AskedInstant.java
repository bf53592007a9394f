package org.gerch.api.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** The instant that a reader means by {@code asOf}, for pages and programs alike. */
public final class AskedInstant {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private AskedInstant() {}

    /**
     * Reads it.
     *
     * @param asOf a day such as {@code 2026-03-12}, which means its end, or an instant, of the years 1 to 9999
     * @return empty if it is neither
     */
    public static Optional<Instant> of(String asOf, ZoneId zone) {
        try {
            Instant asked = asOf.indexOf('T') < 0
                    ? LocalDate.parse(asOf)
                            .plusDays(1)
                            .atStartOfDay(zone)
                            .toInstant()
                            .minusNanos(1)
                    : Instant.parse(asOf);
            return asked.isBefore(FIRST) || asked.isAfter(LAST) ? Optional.empty() : Optional.of(asked);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
