package org.gerch.api.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Place;

/**
 * How amounts, dates, days and positions are written on a page.
 *
 * <p>Groups of three digits are set off by U+202F, which never breaks; a sign stands before the currency. Days are counted
 * from midnight to midnight in the ledger's own time zone.
 */
public record Notation(Words words, ZoneId zone) {
    private static final char THIN = '\u202f';
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /** {@code ₮12 400 000}, or {@code BRL 1 000 000.50}. */
    public String money(Money money) {
        String amount = amount(money);
        String sign = money.isNegative() ? "\u2212" : "";
        return money.currency().equals("MNT") ? sign + "₮" + amount : sign + money.currency() + "\u00a0" + amount;
    }

    /** The same with a plus where it is above zero. */
    public String signed(Money money) {
        return (money.isPositive() ? "+" : "") + money(money);
    }

    /** The amount alone, for a column whose caption names the currency. */
    public String bare(Money money) {
        return (money.isNegative() ? "\u2212" : "") + amount(money);
    }

    /** In millions with one decimal where needed: {@code 24.1}; Mongolian writes a comma. */
    public String millions(BigDecimal amount) {
        String number = amount.divide(MILLION, 1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        return words.language() == Language.MN ? number.replace('.', ',') : number;
    }

    /** On a drawing that ends at {@code top}: in millions where that is a million or more, else in full. */
    public String onScale(BigDecimal amount, BigDecimal top) {
        return top.compareTo(MILLION) < 0
                ? grouped(amount.stripTrailingZeros().scale() <= 0 ? amount.setScale(0) : amount.stripTrailingZeros())
                : millions(amount);
    }

    /** {@code million tögrög}, or the currency alone where amounts are drawn in full. */
    public String unitOnScale(String currency, BigDecimal top) {
        String unit = words.currency(currency);
        return top.compareTo(MILLION) < 0 ? unit : words.say("million", unit);
    }

    /** How much of {@code whole} the part is: {@code 19 %}; below one per cent with one decimal. */
    public String percent(BigDecimal part, BigDecimal whole) {
        if (whole.signum() == 0) {
            return "";
        }
        BigDecimal share = part.multiply(BigDecimal.valueOf(100)).divide(whole, MathContext.DECIMAL64);
        boolean small = share.signum() != 0 && share.abs().compareTo(BigDecimal.ONE) < 0;
        String number = grouped(share.setScale(small ? 1 : 0, RoundingMode.HALF_UP));
        return (words.language() == Language.MN ? number.replace('.', ',') : number) + THIN + "%";
    }

    public LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    public LocalTime clock(Instant instant) {
        return instant.atZone(zone).toLocalTime();
    }

    /** A value that somebody entered, from its JSON: amounts and times as everywhere else, other text as it is. */
    public String entered(String json) {
        String value = json.replaceAll("^\"|\"$", "");
        if (NUMBER.matcher(value).matches()) {
            return grouped(new BigDecimal(value));
        }
        try {
            return plainDateTime(Instant.parse(value));
        } catch (DateTimeParseException text) {
            return value;
        }
    }

    /** {@code 2026-03-12}, as an element that also carries the machine's form. */
    public Html date(Instant instant) {
        return time(instant, day(instant).toString());
    }

    /** {@code 2026-03-12 09:30}. */
    public Html dateTime(Instant instant) {
        return time(instant, plainDateTime(instant));
    }

    /** The same without an element around it. */
    public String plainDateTime(Instant instant) {
        return day(instant) + " " + clock(instant).format(CLOCK);
    }

    /** {@code 09:30} alone, where the day is already said. */
    public Html hour(Instant instant) {
        return time(instant, clock(instant).format(CLOCK));
    }

    /** Whole days between two moments, counted by calendar days. */
    public long daysBetween(Instant from, Instant until) {
        return ChronoUnit.DAYS.between(day(from), day(until));
    }

    /** How much later: calendar days from a day's length on, else hours or minutes. */
    public String lateness(Instant happened, Instant recorded) {
        Duration late = Duration.between(happened, recorded);
        if (late.compareTo(Duration.ofDays(1)) >= 0) {
            return days(daysBetween(happened, recorded));
        }
        return late.toHours() > 0
                ? words.count("hours", late.toHours())
                : words.count("minutes", Math.max(0, late.toMinutes()));
    }

    public String days(long days) {
        return words.count("days", days);
    }

    /** {@code 12 days ago}, {@code today}. */
    public String ago(Instant then, Instant now) {
        long days = daysBetween(then, now);
        return days <= 0 ? words.say("ago.today") : words.count("ago", days);
    }

    /** {@code As of 2026-11-21}; in Mongolian the suffix follows how the day is read aloud. */
    public String asOf(LocalDate day) {
        return words.say("as-of", day, suffixOf(day.getDayOfMonth()));
    }

    /** {@code Example District, khoroo 99}. */
    public String place(Place place) {
        Integer khoroo = place.khoroo();
        return khoroo == null ? place.district() : words.say("place", place.district(), khoroo);
    }

    /** {@code #41 207}, linked to the event. */
    public Html position(long position) {
        return new Html("<a class=\"p\" href=\"" + Paths.event(position) + "\">" + number(position) + "</a>");
    }

    /** One position, or the first and the last of several. */
    public Html positions(List<Long> positions) {
        Html first = position(positions.getFirst());
        return positions.size() == 1 ? first : first.then(Html.text("\u2013")).then(position(positions.getLast()));
    }

    /** {@code #41 207} without the link. */
    public String number(long position) {
        return "#" + grouped(position);
    }

    /** Parts of a unit are written with at least two decimals: {@code 10.50}. */
    private static String amount(Money money) {
        BigDecimal amount = money.amount().abs();
        return grouped(amount.scale() == 1 ? amount.setScale(2) : amount);
    }

    public static String grouped(long number) {
        return grouped(BigDecimal.valueOf(number));
    }

    static String grouped(BigDecimal number) {
        String plain = number.toPlainString();
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        StringBuilder groups = new StringBuilder(plain);
        int first = plain.startsWith("-") ? 1 : 0;
        for (int at = point - 3; at > first; at -= 3) {
            groups.insert(at, THIN);
        }
        return groups.toString();
    }

    /** нэг, дөрөв and ес take -ний, every other day of the month -ны. */
    private static String suffixOf(int day) {
        return switch (day % 10) {
            case 1, 4, 9 -> "ний";
            default -> "ны";
        };
    }

    private Html time(Instant instant, String written) {
        return new Html("<time class=\"n\" datetime=\"" + instant.truncatedTo(ChronoUnit.SECONDS) + "\">" + written
                + "</time>");
    }
}
