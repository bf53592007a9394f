package org.gerch.projections.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Streams;
import org.gerch.projections.reading.ViewFilter.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Reads a filter from the parameters of a request.
 *
 * <p>A blank parameter counts as absent, as forms send one for every empty field. Parameters of other names are none of its
 * business.
 */
public final class FilterReading {
    private static final int LONGEST = 500;
    private static final int MOST_WORDS = 12;

    private final Map<String, List<String>> parameters;
    private final ZoneId days;

    /**
     * Begins to read.
     *
     * @param days the zone in which a date begins and ends
     */
    public FilterReading(Map<String, List<String>> parameters, ZoneId days) {
        this.parameters = parameters;
        this.days = days;
    }

    /**
     * The filter that the parameters {@code overridden, buyer, district, khoroo, fund, imported, from, to,
     * ruleSet, q, party} and one more describe.
     *
     * @param kindParameter the name under which this view's kinds are asked for, such as {@code verdict}; several, or several
     *     separated by commas, mean any of them
     * @param kinds the kinds there are
     * @throws Malformed if a value cannot be what its name says; names the parameter
     */
    public ViewFilter read(String kindParameter, Set<String> kinds) {
        return read(kindParameter, kinds, Set.of());
    }

    /**
     * The same, and the parameter {@code flag}.
     *
     * @param flags the codes of the indicators there are; several asked for mean any of them
     */
    public ViewFilter read(String kindParameter, Set<String> kinds, Set<String> flags) {
        return new ViewFilter(
                anyOf(kindParameter, kinds),
                overridden(one("overridden")),
                one("buyer"),
                one("district"),
                khoroo(one("khoroo")),
                one("fund"),
                imported(one("imported")),
                from(one("from")),
                before(one("to")),
                one("ruleSet"),
                words(one("q")),
                party(one("party")),
                flags.isEmpty() ? Set.of() : anyOf("flag", flags));
    }

    private static @Nullable Boolean imported(@Nullable String value) {
        if (value == null) {
            return null;
        }
        if (!value.equals("true") && !value.equals("false")) {
            throw new Malformed("imported", "must be true or false");
        }
        return value.equals("true");
    }

    private Set<String> anyOf(String parameter, Set<String> known) {
        Set<String> asked = new LinkedHashSet<>();
        for (String value : parameters.getOrDefault(parameter, List.of())) {
            Arrays.stream(value.split(","))
                    .map(String::strip)
                    .filter(kind -> !kind.isEmpty())
                    .forEach(asked::add);
        }
        for (String kind : asked) {
            if (!known.contains(kind)) {
                throw new Malformed(parameter, "must be one of " + String.join(", ", known));
            }
        }
        return asked;
    }

    private @Nullable String one(String parameter) {
        List<String> given = parameters.getOrDefault(parameter, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        if (given.size() > 1) {
            throw new Malformed(parameter, "must be given once");
        }
        if (given.isEmpty()) {
            return null;
        }
        String value = given.getFirst();
        if (value.length() > LONGEST || value.indexOf('\0') >= 0) {
            throw new Malformed(parameter, "must be text of at most " + LONGEST + " characters");
        }
        return value;
    }

    private static @Nullable Truth overridden(@Nullable String value) {
        if (value == null) {
            return null;
        }
        return switch (value) {
            case "true" -> Truth.TRUE;
            case "false" -> Truth.FALSE;
            case "undetermined" -> Truth.UNDETERMINED;
            default -> throw new Malformed("overridden", "must be true, false or undetermined");
        };
    }

    private static @Nullable Integer khoroo(@Nullable String value) {
        if (value == null) {
            return null;
        }
        if (!value.matches("[1-9][0-9]{0,5}")) {
            throw new Malformed("khoroo", "must be a number from 1");
        }
        return Integer.valueOf(value);
    }

    private @Nullable Instant from(@Nullable String value) {
        return value == null
                ? null
                : isDate(value) ? date("from", value).atStartOfDay(days).toInstant() : instant("from", value);
    }

    /** A date counts to its end, an instant is counted itself; the database's clock has microseconds. */
    private @Nullable Instant before(@Nullable String value) {
        return value == null
                ? null
                : isDate(value)
                        ? date("to", value).plusDays(1).atStartOfDay(days).toInstant()
                        : instant("to", value).plusNanos(1_000);
    }

    private static boolean isDate(String value) {
        return value.indexOf('T') < 0;
    }

    private static LocalDate date(String parameter, String value) {
        try {
            LocalDate date = LocalDate.parse(value);
            if (date.getYear() >= 1 && date.getYear() <= 9998) {
                return date;
            }
        } catch (DateTimeParseException unreadable) {
            // Told below, as for a date that no calendar of ours has.
        }
        throw notATime(parameter);
    }

    private static Instant instant(String parameter, String value) {
        try {
            Instant instant = Instant.parse(value.toUpperCase(Locale.ROOT));
            if (instant.isAfter(Instant.parse("0001-01-01T00:00:00Z"))
                    && instant.isBefore(Instant.parse("9999-01-01T00:00:00Z"))) {
                return instant;
            }
        } catch (DateTimeParseException unreadable) {
            // Told below.
        }
        throw notATime(parameter);
    }

    private static Malformed notATime(String parameter) {
        return new Malformed(parameter, "must be a date such as 2026-03-12 or an instant such as 2026-03-12T09:30:00Z");
    }

    private static Set<String> party(@Nullable String value) {
        return value == null ? Set.of() : Set.of(Streams.name("party", new PartyId(value)));
    }

    private static List<String> words(@Nullable String value) {
        if (value == null) {
            return List.of();
        }
        List<String> words = List.of(value.toLowerCase(Locale.ROOT).split("\\s+"));
        if (words.size() > MOST_WORDS) {
            throw new Malformed("q", "must have at most " + MOST_WORDS + " words");
        }
        return words;
    }
}
