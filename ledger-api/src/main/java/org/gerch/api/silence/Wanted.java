package org.gerch.api.silence;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gerch.api.page.NotReadable;
import org.gerch.api.page.Paths;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.view.SilenceKind;
import org.gerch.projections.reading.SilenceFilter;
import org.gerch.projections.reading.SilenceQuery;

/**
 * Which silences a reader asks for, under the names that the public query has for them.
 *
 * @param kinds any of these; empty for all
 * @param buyer a party's id; empty for all
 * @param fund a fund's id; empty for all
 */
record Wanted(Set<SilenceKind> kinds, String buyer, String fund) {
    static final Wanted ALL = new Wanted(Set.of(), "", "");

    Wanted {
        kinds = Set.copyOf(kinds);
    }

    /** @throws NotReadable if a kind is none */
    static Wanted asked(Map<String, String> parameters) {
        return new Wanted(
                kinds(parameters.getOrDefault("kind", "")),
                parameters.getOrDefault("buyer", "").strip(),
                parameters.getOrDefault("fund", "").strip());
    }

    Wanted ofKind(SilenceKind kind) {
        return new Wanted(Set.of(kind), buyer, fund);
    }

    Wanted ofEveryKind() {
        return new Wanted(Set.of(), buyer, fund);
    }

    Wanted ofBuyer(String other) {
        return new Wanted(kinds, other, fund);
    }

    Wanted ofFund(String other) {
        return new Wanted(kinds, buyer, other);
    }

    boolean isAll() {
        return equals(ALL);
    }

    /** As the query asks for them. */
    SilenceFilter until(Instant moment) {
        return new SilenceFilter(kinds, buyer.isEmpty() ? null : buyer, fund.isEmpty() ? null : fund, moment);
    }

    /** The kinds as one parameter; empty for all. */
    String kind() {
        return new TreeSet<>(kinds).stream().map(Enum::name).collect(Collectors.joining(","));
    }

    /** The address of a list with these filters. */
    String at(String path) {
        String address = path;
        for (Map.Entry<String, String> term : Map.of("kind", kind(), "buyer", buyer, "fund", fund).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList()) {
            address = term.getValue().isEmpty() ? address : Paths.with(address, term.getKey(), term.getValue());
        }
        return address;
    }

    private static Set<SilenceKind> kinds(String asked) {
        try {
            return Arrays.stream(asked.split(","))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .map(SilenceQuery::kind)
                    .collect(Collectors.toSet());
        } catch (Malformed unknown) {
            throw new NotReadable("kind", asked);
        }
    }
}
