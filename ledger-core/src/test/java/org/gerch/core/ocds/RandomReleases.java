package org.gerch.core.ocds;

import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Releases as careless publishers might write them, the same ones for the same seed. */
final class RandomReleases {
    private static final List<String> DATES =
            List.of("2026-01-01", "2026-01-02T10:00:00Z", "2026-01-03T10:00:00+08:00", "soon", "");

    private final RandomGenerator random;

    RandomReleases(RandomGenerator random) {
        this.random = random;
    }

    String next() {
        return object(
                "\"ocid\":\"ocds-aaaaaa-1\"",
                maybe(() -> "\"id\":\"r1\""),
                maybe(() -> "\"date\":\"" + one(DATES) + "\""),
                "\"parties\":" + list(4, this::party),
                maybe(() -> "\"buyer\":" + object("\"id\":\"b\"", "\"name\":\"B\"")),
                "\"tender\":" + tender(),
                maybe(() -> "\"bids\":" + object("\"details\":" + list(5, this::bid))),
                maybe(() -> "\"awards\":" + list(3, this::award)));
    }

    private String tender() {
        return object(
                maybe(() -> "\"title\":\"Path\""),
                maybe(() -> "\"status\":" + word("complete", "cancelled", "unsuccessful", "odd")),
                maybe(() -> "\"procurementMethod\":" + word("open", "direct", "limited", "odd")),
                maybe(() -> "\"numberOfTenderers\":" + one(List.of("1", "\"3\"", "-1"))),
                maybe(() -> "\"awardCriteria\":" + word("priceOnly", "ratedCriteria")),
                maybe(() -> "\"value\":" + value()),
                maybe(() -> "\"tenderPeriod\":" + object("\"startDate\":" + date(), "\"endDate\":" + date())),
                maybe(() -> "\"bidOpening\":" + object("\"date\":" + date())),
                maybe(() -> "\"lots\":" + list(3, () -> object(id("L"), "\"status\":" + word("active", "cancelled")))));
    }

    private String party() {
        return object(
                id("p"), "\"name\":\"N\"", maybe(() -> "\"details\":" + object("\"scale\":" + word("sme", "large"))));
    }

    private String bid() {
        return object(
                maybe(() -> id("")),
                maybe(() -> "\"status\":" + word("valid", "disqualified", "withdrawn", "pending", "invited", "odd")),
                maybe(() -> "\"date\":" + date()),
                maybe(() -> "\"tenderers\":" + list(3, () -> object(id("p")))),
                maybe(() -> "\"value\":" + value()),
                random.nextInt(3) == 0 ? lots() : "");
    }

    private String award() {
        return object(
                maybe(() -> id("")),
                maybe(() -> "\"status\":" + word("active", "active", "cancelled", "pending", "unsuccessful", "odd")),
                maybe(() -> "\"date\":" + date()),
                maybe(() -> "\"relatedBid\":" + word("1", "2", "9")),
                maybe(() -> "\"suppliers\":" + list(2, () -> object(id("p")))),
                maybe(() -> "\"value\":" + value()),
                maybe(() -> "\"title\":\"Why\""),
                random.nextInt(3) == 0 ? lots() : "");
    }

    private String value() {
        return object(
                "\"amount\":" + one(List.of("80", "\"80.00\"", "100", "100.5", "1e2", "-3", "\"many\"", "null")),
                "\"currency\":" + word("MNT", "MNT", "MNT", "mnt", "USD", "tugrik"));
    }

    private String lots() {
        return "\"relatedLots\":" + list(2, () -> word("L0", "L1", "L2"));
    }

    private String id(String prefix) {
        return "\"id\":\"" + prefix + random.nextInt(4) + "\"";
    }

    private String date() {
        return "\"" + one(DATES) + "\"";
    }

    private String word(String... words) {
        return "\"" + one(List.of(words)) + "\"";
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String maybe(Supplier<String> field) {
        return random.nextInt(4) == 0 ? "" : field.get();
    }

    private String list(int most, Supplier<String> element) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(number -> element.get())
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String object(String... fields) {
        return List.of(fields).stream().filter(field -> !field.isEmpty()).collect(Collectors.joining(",", "{", "}"));
    }
}
