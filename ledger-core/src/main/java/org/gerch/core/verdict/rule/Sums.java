package org.gerch.core.verdict.rule;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.gerch.core.kernel.PartyId;

/**
 * The shares of many lots, added up by party: a few counters each, however many lots there are.
 *
 * <p>What was added can be taken away again, so that sums follow a ledger that grows. Not for several threads.
 */
public final class Sums {
    private final Map<PartyId, Counted> wins = new HashMap<>();
    private final Map<PartyId, Counted> rejectedByBuyer = new HashMap<>();
    private final Map<PartyId, Counted> rejectedOfTenderer = new HashMap<>();
    private final Map<PartyId, Supplied> supplied = new HashMap<>();

    /** A part of a whole. */
    static final class Counted {
        private int part;
        private int whole;

        int part() {
            return part;
        }

        int whole() {
            return whole;
        }

        double ratio() {
            return (double) part / whole;
        }

        private void add(int more, int ofMore) {
            part += more;
            whole += ofMore;
        }
    }

    /** What one supplier delivers, and in how many tenders. */
    static final class Supplied {
        private int tenders;
        private final Map<String, Integer> categories = new HashMap<>();

        int tenders() {
            return tenders;
        }

        /** How many first levels of the classification, where a level has so many digits. */
        int variety(int digits) {
            return (int) categories.keySet().stream()
                    .map(code -> code.codePointCount(0, code.length()) <= digits
                            ? code
                            : code.substring(0, code.offsetByCodePoints(0, digits)))
                    .distinct()
                    .count();
        }
    }

    /** A party's counters. */
    record Of<T>(PartyId party, T counted) {}

    public void add(LotShare share) {
        add(share, 1);
    }

    /** Takes away what was added before. */
    public void remove(LotShare share) {
        add(share, -1);
    }

    /** Adds what others added up. */
    public void add(Sums other) {
        other.wins.forEach((party, more) -> of(wins, party).add(more.part, more.whole));
        other.rejectedByBuyer.forEach(
                (party, more) -> of(rejectedByBuyer, party).add(more.part, more.whole));
        other.rejectedOfTenderer.forEach(
                (party, more) -> of(rejectedOfTenderer, party).add(more.part, more.whole));
        other.supplied.forEach((party, more) -> {
            Supplied all = supplied.computeIfAbsent(party, none -> new Supplied());
            all.tenders += more.tenders;
            more.categories.forEach((code, times) -> all.categories.merge(code, times, Integer::sum));
        });
    }

    Stream<Of<Counted>> wins() {
        return counted(wins);
    }

    Stream<Of<Counted>> rejectedByBuyer() {
        return counted(rejectedByBuyer);
    }

    Stream<Of<Counted>> rejectedOfTenderer() {
        return counted(rejectedOfTenderer);
    }

    Stream<Of<Supplied>> supplied() {
        return sorted(supplied).filter(of -> of.counted().tenders > 0);
    }

    private void add(LotShare share, int times) {
        PartyId winner = share.winner();
        for (PartyId tenderer : share.valid()) {
            of(wins, tenderer).add(tenderer.equals(winner) ? times : 0, times);
        }
        int rejected = 0;
        for (LotShare.Handed bid : share.bids()) {
            int one = bid.rejected() ? times : 0;
            rejected += one;
            for (PartyId tenderer : bid.tenderers()) {
                of(rejectedOfTenderer, tenderer).add(one, times);
            }
        }
        if (share.buyer() != null && !share.bids().isEmpty()) {
            of(rejectedByBuyer, share.buyer())
                    .add(rejected, times * share.bids().size());
        }
        for (LotShare.Supply supply : share.supplies()) {
            Supplied all = supplied.computeIfAbsent(supply.supplier(), none -> new Supplied());
            all.tenders += supply.again() ? 0 : times;
            supply.categories()
                    .forEach(code -> all.categories.merge(
                            code, times, (one, other) -> one + other == 0 ? null : Integer.valueOf(one + other)));
        }
    }

    private static Counted of(Map<PartyId, Counted> counters, PartyId party) {
        return counters.computeIfAbsent(party, none -> new Counted());
    }

    private static Stream<Of<Counted>> counted(Map<PartyId, Counted> counters) {
        return sorted(counters).filter(of -> of.counted().whole > 0);
    }

    private static <T> Stream<Of<T>> sorted(Map<PartyId, T> counters) {
        return counters.entrySet().stream()
                .map(entry -> new Of<>(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(of -> of.party().value()));
    }

    static <T> double[] values(List<Of<T>> parties, ToDoubleFunction<T> value) {
        return parties.stream()
                .mapToDouble(of -> value.applyAsDouble(of.counted()))
                .toArray();
    }
}
