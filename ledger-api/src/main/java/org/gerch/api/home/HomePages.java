package org.gerch.api.home;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gerch.api.page.AsOfForm;
import org.gerch.api.page.Asked;
import org.gerch.api.page.Html;
import org.gerch.api.page.Moment;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Paths;
import org.gerch.api.page.Rows;
import org.gerch.api.page.Scale;
import org.gerch.api.page.Shape;
import org.gerch.api.page.Words;
import org.gerch.api.silence.Silent;
import org.gerch.api.verdict.Families;
import org.gerch.api.verdict.VerdictLine;
import org.gerch.core.verdict.VerdictKind;
import org.jspecify.annotations.Nullable;

/**
 * Makes the first page.
 *
 * @param kinds lots by kind of verdict
 * @param districts lots by district and kind
 * @param months lots by month and kind
 * @param newest the verdicts that changed last, the latest first
 * @param imported imported lots by kind of verdict, which are counted apart
 * @param silences what has been waited for longest, the longest wait first
 * @param silent how many waits there are
 */
public record HomePages(
        List<Rows.Count> kinds,
        List<Rows.Count> districts,
        List<Rows.Count> months,
        List<Rows.Standing<VerdictLine>> newest,
        List<Rows.Count> imported,
        List<Silent> silences,
        long silent,
        Moment moment,
        Notation notation) {
    private static final int MOST_DISTRICTS = 12;
    private static final String VERDICTS = "/verdicts";

    public HomePage page() {
        Families families = Families.of(kinds);
        return new HomePage(
                words().say("home.title"),
                new AsOfForm(notation.day(moment.at()).toString(), Map.of()),
                words().html("home.kick", notation.asOf(notation.day(moment.at()))),
                headline(families),
                lede(families),
                words().count("home.units", families.withGroupBid()),
                unitsRead(families),
                Arrays.stream(Shape.values())
                        .map(shape -> unit(shape, families))
                        .toList(),
                beside(families),
                monthsDrawn(),
                districtStripes(),
                kindStripes(families),
                newest.stream().map(this::news).toList(),
                silences.stream().map(this::silence).toList(),
                Html.link(moment.at("/silences"), words().count("home.all-silences", silent)),
                Html.link(moment.at(VERDICTS), words().count("home.all", families.all())),
                families.all() + Families.of(imported).all() == 0 ? words().html("home.empty") : null);
    }

    private Words words() {
        return notation.words();
    }

    private String headline(Families families) {
        return families.determined() == 0
                ? words().say("home.nothing-determined")
                : words().say(
                                "home.headline",
                                words().count("home.lots", families.determined()),
                                words().count("home.not-chosen", families.notChosen()));
    }

    private Html lede(Families families) {
        return words().html(
                        "home.lede",
                        linked(
                                Shape.REASON_RECORDED,
                                words().say("home.with-reason", families.of(Shape.REASON_RECORDED))),
                        linked(
                                Shape.NO_REASON_RECORDED,
                                words().say("home.without-reason", families.of(Shape.NO_REASON_RECORDED))),
                        Notation.grouped(families.of(Shape.UNDETERMINED)));
    }

    private String unitsRead(Families families) {
        return UnitMarks.lotsPerMark(families.withGroupBid()) == 1
                ? words().say("home.units-read")
                : words().say("home.units-read-many", UnitMarks.lotsPerMark(families.withGroupBid()));
    }

    private HomePage.Unit unit(Shape shape, Families families) {
        long lots = families.of(shape);
        return new HomePage.Unit(
                Notation.grouped(lots),
                address(shape),
                shape.drawing(),
                words().say(shape.key() + ".unit"),
                words().say(shape.key() + ".unit-says"),
                UnitMarks.of(shape, lots, UnitMarks.lotsPerMark(families.withGroupBid())));
    }

    private Html beside(Families families) {
        List<Html> parts = new ArrayList<>();
        for (VerdictKind kind : Families.BESIDE) {
            if (families.of(kind) > 0) {
                String text = words().say("beside." + kind.name(), Notation.grouped(families.of(kind)));
                parts.add(Html.link(
                        moment.at(Asked.ALL.with("verdict", kind.name()).at(VERDICTS)), text));
            }
        }
        List<Html> sentences = new ArrayList<>();
        if (!parts.isEmpty()) {
            sentences.add(words().html("home.beside", Html.join(", ", parts)));
        }
        Families apart = Families.of(imported);
        if (apart.all() > 0) {
            sentences.add(words().html(
                            "home.imported",
                            Html.link(
                                    moment.at(Asked.IMPORTED.at(VERDICTS)),
                                    words().say("home.imported-lots", apart.all())),
                            Notation.grouped(apart.determined()),
                            Notation.grouped(apart.notChosen())));
        }
        return Html.join(" ", sentences);
    }

    private HomePage.@Nullable Months monthsDrawn() {
        return MonthsDrawing.of(months, notation);
    }

    private List<HomePage.Stripe> districtStripes() {
        Map<String, List<Rows.Count>> byDistrict = new LinkedHashMap<>();
        for (Rows.Count count : districts) {
            if (!count.of().getFirst().isEmpty()) {
                byDistrict
                        .computeIfAbsent(count.of().getFirst(), none -> new ArrayList<>())
                        .add(new Rows.Count(count.of().subList(1, 2), count.rows()));
            }
        }
        Map<String, Families> families = new LinkedHashMap<>();
        byDistrict.forEach((district, counts) -> families.put(district, Families.of(counts)));
        long most =
                families.values().stream().mapToLong(Families::determined).max().orElse(0);
        Scale scale = Scale.over(List.of(BigDecimal.valueOf(most)));
        return families.entrySet().stream()
                .filter(entry -> entry.getValue().determined() > 0)
                .sorted(Comparator.comparing(entry -> -entry.getValue().determined()))
                .limit(MOST_DISTRICTS)
                .map(entry -> stripe(entry.getKey(), entry.getValue(), scale))
                .toList();
    }

    private HomePage.Stripe stripe(String district, Families families, Scale scale) {
        long reason = families.of(Shape.REASON_RECORDED);
        long none = families.of(Shape.NO_REASON_RECORDED);
        return new HomePage.Stripe(
                Html.link(moment.at(Asked.ALL.with("district", district).at(VERDICTS)), district),
                Stripes.drawn(scale, reason, none, families.determined()),
                reason + "\u2009+\u2009" + none + "\u2009/\u2009" + families.determined(),
                words().say("home.district-spoken", reason, none, families.determined()));
    }

    private List<HomePage.Stripe> kindStripes(Families families) {
        List<VerdictKind> notChosen = Arrays.stream(VerdictKind.values())
                .filter(VerdictKind::isLowestNotChosen)
                .filter(kind -> families.of(kind) > 0)
                .toList();
        long most = notChosen.stream().mapToLong(families::of).max().orElse(0);
        Scale scale = Scale.over(List.of(BigDecimal.valueOf(most)));
        return notChosen.stream()
                .map(kind -> new HomePage.Stripe(
                        Html.link(
                                moment.at(Asked.ALL.with("verdict", kind.name()).at(VERDICTS)),
                                words().say("kind-short." + kind.name())),
                        Stripes.drawn(scale, kind, families.of(kind)),
                        Notation.grouped(families.of(kind)),
                        ""))
                .toList();
    }

    private HomePage.News news(Rows.Standing<VerdictLine> standing) {
        VerdictLine line = standing.row();
        Html lot = Html.link(moment.at(Paths.lot(line.tender(), line.lot())), line.title());
        Html what =
                line.group() != null && line.groupPrice() != null && line.winner() != null && line.winnerPrice() != null
                        ? words().html(
                                        "news." + line.shape().name(),
                                        line.group().text(),
                                        notation.money(line.groupPrice()),
                                        line.winner().text(),
                                        notation.money(line.winnerPrice()))
                        : Html.text(line.headline(words()));
        long step = line.lastStep(standing.changed());
        return new HomePage.News(
                line.shape().drawing(),
                lot.then(Html.text(". ")).then(what),
                Html.words(
                        Html.text(notation.ago(line.lastStepAt(), moment.at())),
                        notation.position(step),
                        step == standing.changed()
                                ? Html.NONE
                                : words().html("home.changed-by", notation.position(standing.changed()))));
    }

    private Html silence(Silent silent) {
        return Html.words(
                Html.link(moment.at(silent.href()), silent.title()).then(Html.text(".")),
                Html.text(silent.said(notation, moment)),
                notation.position(silent.silence().position()));
    }

    private Html linked(Shape shape, String text) {
        return Html.link(address(shape), text);
    }

    private String address(Shape shape) {
        return moment.at(Asked.ALL
                .with("verdict", Families.asked(Families.kindsOf(shape)))
                .at(VERDICTS));
    }
}
