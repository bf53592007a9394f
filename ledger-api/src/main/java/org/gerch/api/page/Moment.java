package org.gerch.api.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The moment a page speaks of: the first {@code size} leaves of the log, seen at {@code at}.
 *
 * @param frozen whether the reader asked for this moment, so that the page must say what changed since
 * @param asked the parameter that asks for it, such as {@code asOf=2026-03-12}; empty for now
 */
public record Moment(long size, Instant at, boolean frozen, String asked) {

    /**
     * Finds the moment a reader asks for.
     *
     * @param position the last leaf to count, if asked by position
     * @param asOf a day such as {@code 2026-03-12}, to its end, or an instant; a day to come means now
     * @throws NotReadable if it is neither, or the position is not in the log
     */
    public static Moment asked(
            Ledger ledger, ZoneId zone, Instant now, @Nullable String position, @Nullable String asOf) {
        if (position != null && !position.isBlank()) {
            return atPosition(ledger, position.strip());
        }
        if (asOf == null || asOf.isBlank()) {
            return new Moment(ledger.size(), now, false, "");
        }
        Instant wished = instant(asOf.strip(), zone);
        if (!wished.isBefore(now)) {
            return new Moment(ledger.size(), now, false, "");
        }
        return new Moment(ledger.sizeAt(wished), wished, true, parameter(asOf.strip()));
    }

    /**
     * The moment that a reader writes in one field.
     *
     * @param asked a day, an instant or a position
     * @throws NotReadable if it is none of these, or the position is not in the log
     */
    public static Moment written(Ledger ledger, ZoneId zone, Instant now, String asked) {
        String value = asked.strip();
        boolean number = value.matches("[0-9]{1,15}");
        return asked(ledger, zone, now, number ? value : null, number ? null : value);
    }

    /** The address of another page of ours as of this moment, where it was asked for. */
    public String at(String path) {
        return asked.isEmpty() ? path : path + (path.indexOf('?') < 0 ? "?" : "&") + asked;
    }

    /** A reader's asOf is sent on in links, so it must be safe there. */
    private static String parameter(String asOf) {
        return "asOf=" + URLEncoder.encode(asOf, StandardCharsets.UTF_8);
    }

    private static Moment atPosition(Ledger ledger, String position) {
        try {
            Optional<LeafShown> leaf = ledger.leaf(Long.parseLong(position));
            return leaf.map(last -> new Moment(last.position() + 1, last.at(), true, "position=" + last.position()))
                    .orElseThrow(() -> new NotReadable("position", position));
        } catch (NumberFormatException notANumber) {
            throw new NotReadable("position", position);
        }
    }

    private static Instant instant(String asOf, ZoneId zone) {
        try {
            return asOf.indexOf('T') < 0
                    ? LocalDate.parse(asOf)
                            .plusDays(1)
                            .atStartOfDay(zone)
                            .toInstant()
                            .minusMillis(1)
                    : Instant.parse(asOf);
        } catch (DateTimeParseException unreadable) {
            throw new NotReadable("asOf", asOf);
        }
    }
}
