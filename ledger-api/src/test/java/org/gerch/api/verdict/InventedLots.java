package org.gerch.api.verdict;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gerch.api.page.Rows;
import org.gerch.api.page.Telling;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Place;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.verdict.Overlay;
import org.gerch.core.verdict.Verdict;
import org.gerch.core.verdict.VerdictKind;
import org.gerch.core.verdict.rule.Flag;

/** Invented verdicts of a year in five invented districts; the same every time. */
public final class InventedLots {
    private static final String[] WORKS = {
        "Явган хүний зам, 320 м",
        "Шат, 2 байршил",
        "Гүний худаг",
        "Хашаа, тоглоомын талбай",
        "Гудамжны гэрэл, 24 ш",
        "Мод тарих, 400 ш",
        "Ус зайлуулах суваг",
        "Явган гүүр"
    };
    private static final String[] GROUPS = {
        "Жишээ Гудамж", "Загвар Шат", "Жишээ Худаг", "Туршилт Хашаа", "Туршилт Гэрэл"
    };
    private static final String[] FIRMS = {"Тест ХХК", "Загвар Зам ХХК", "Туршилт Барилга ХХК"};

    private InventedLots() {}

    public static List<Rows.Standing<VerdictLine>> lots(int many) {
        Random dice = new Random(7);
        List<Rows.Standing<VerdictLine>> lots = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            lots.add(new Rows.Standing<>(lot(i, dice), 41_000 + i * 7L));
        }
        return lots;
    }

    public static List<Rows.Count> kinds(List<Rows.Standing<VerdictLine>> lots) {
        return counted(lots.stream().map(lot -> List.of(lot.row().kind().name())));
    }

    public static List<Rows.Count> districts(List<Rows.Standing<VerdictLine>> lots) {
        return counted(lots.stream()
                .map(lot ->
                        List.of(lot.row().place().district(), lot.row().kind().name())));
    }

    public static List<Rows.Count> months(List<Rows.Standing<VerdictLine>> lots) {
        return counted(lots.stream()
                .map(lot -> List.of(
                        lot.row().begun().atZone(Telling.ZONE).toString().substring(0, 7),
                        lot.row().kind().name())));
    }

    private static List<Rows.Count> counted(Stream<List<String>> values) {
        Map<String, Rows.Count> counts = new TreeMap<>();
        values.forEach(of -> counts.merge(
                of.toString(), new Rows.Count(of, 1), (one, other) -> new Rows.Count(of, one.rows() + other.rows())));
        return List.copyOf(counts.values());
    }

    private static VerdictLine lot(int i, Random dice) {
        VerdictKind kind = VerdictKind.values()[Math.min(dice.nextInt(32), 19)];
        if (dice.nextInt(3) == 0) {
            kind = VerdictKind.AWARDED_TO_GROUP;
        }
        long group = 2_000_000 + dice.nextInt(200) * 100_000L;
        long winner = group + dice.nextInt(40) * 90_000L;
        String groupName = GROUPS[dice.nextInt(GROUPS.length)];
        String firm = FIRMS[dice.nextInt(FIRMS.length)];
        Instant decided = Telling.time("2026-01-10 09:00:00").plus(dice.nextInt(310), ChronoUnit.DAYS);
        boolean bare = Families.BESIDE.contains(kind);
        return new VerdictLine(
                new TenderId("ЖИШЭЭ-2026-" + (400 + i)),
                i % 4 == 0 ? new LotId("1") : null,
                WORKS[dice.nextInt(WORKS.length)],
                new Place("Жишээ-" + "АБВГД".charAt(dice.nextInt(5)), 95 + dice.nextInt(5)),
                kind,
                false,
                bare ? null : new Verdict.Named(new PartyId(groupName), groupName),
                bare ? null : mnt(group),
                bare ? null : new Verdict.Named(new PartyId(firm), firm),
                bare ? null : mnt(winner),
                bare ? null : mnt(winner - group),
                decided,
                decided,
                i % 7 == 0 ? 30_000L + i : null,
                i % 3 == 0 ? List.of(new Flag("R018", Map.of(), List.of(3L, 4L))) : List.of(),
                i % 5 == 0 ? List.of(Overlay.UNDER_COMPLAINT, Overlay.INTEREST_DECLARED) : List.of(),
                "v1",
                null);
    }

    private static Money mnt(long amount) {
        return Money.of(String.valueOf(amount), "MNT");
    }
}
