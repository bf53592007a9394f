package org.gerch.api.verdict;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gerch.api.page.Asked;
import org.gerch.api.page.Bar;
import org.gerch.api.page.Facet;
import org.gerch.api.page.Html;
import org.gerch.api.page.Listing;
import org.gerch.api.page.Moment;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Paths;
import org.gerch.api.page.Rows;
import org.gerch.api.page.Scale;
import org.gerch.api.page.Shape;
import org.gerch.api.page.Slice;
import org.gerch.api.page.Words;
import org.gerch.core.kernel.Money;
import org.gerch.core.verdict.Verdict;
import org.gerch.core.verdict.VerdictKind;
import org.jspecify.annotations.Nullable;

/**
 * Makes the list of verdicts.
 *
 * @param slice the rows asked for
 * @param kinds how many lots each kind has under all other filters
 * @param districts how many lots each district has under all other filters
 */
public record VerdictsPages(
        Slice<Rows.Standing<VerdictLine>> slice,
        List<Rows.Count> kinds,
        List<Rows.Count> districts,
        Asked asked,
        Moment moment,
        Notation notation) {
    static final String PATH = "/verdicts";

    public VerdictsPage page() {
        Families families = Families.of(kinds);
        Optional<Shape> family = family();
        return new VerdictsPage(
                Html.text(notation.asOf(notation.day(moment.at())) + "."),
                family.map(Shape::drawing).orElse(Html.NONE),
                headline(family),
                Html.join(" ", List.of(lede(families), theOthers())),
                filtered(),
                familyFacets(families),
                kindFacets(families, family),
                districtFacets(),
                asked,
                rows(),
                Listing.of(slice, PATH, asked, words()),
                empty(),
                words().say("verdicts.caption"),
                judgedBy(),
                words().html("verdicts.download", Notation.grouped(slice.total()), notation.number(moment.size() - 1)),
                download(),
                Arrays.stream(Shape.values()).map(this::meaning).toList());
    }

    private Words words() {
        return notation.words();
    }

    /** The family asked for, if the kinds asked for are all of one. */
    private Optional<Shape> family() {
        List<Shape> shapes = Stream.of(asked.get("verdict").split(","))
                .map(String::strip)
                .filter(kind -> !kind.isEmpty())
                .map(kind -> Shape.of(VerdictKind.valueOf(kind).family()))
                .distinct()
                .toList();
        return shapes.size() == 1 ? Optional.of(shapes.getFirst()) : Optional.empty();
    }

    private String headline(Optional<Shape> family) {
        String key = family.map(shape -> "verdicts.of." + shape.name()).orElse("verdicts.of.all");
        return words().count(key, slice.total());
    }

    private boolean imported() {
        return asked.get("imported").equals("true");
    }

    /** Where the lots are that these are not counted with. */
    private Html theOthers() {
        Asked others = asked.with("imported", Boolean.toString(!imported()));
        return Html.link(others.at(PATH), words().say(imported() ? "verdicts.recorded-here" : "verdicts.imported"));
    }

    private Html lede(Families families) {
        long determined = families.determined();
        if (imported() && determined > 0) {
            return words().html(
                            "verdicts.lede-imported",
                            Notation.grouped(determined),
                            Notation.grouped(families.notChosen()),
                            notation.percent(BigDecimal.valueOf(families.notChosen()), BigDecimal.valueOf(determined)),
                            Notation.grouped(families.of(Shape.UNDETERMINED)));
        }
        return determined == 0
                ? words().html("verdicts.lede-none", Notation.grouped(families.of(Shape.UNDETERMINED)))
                : words().html(
                                "verdicts.lede",
                                Notation.grouped(determined),
                                Notation.grouped(families.notChosen()),
                                notation.percent(
                                        BigDecimal.valueOf(families.notChosen()), BigDecimal.valueOf(determined)),
                                Notation.grouped(families.of(Shape.REASON_RECORDED)),
                                Notation.grouped(families.of(Shape.NO_REASON_RECORDED)),
                                Notation.grouped(families.of(Shape.UNDETERMINED)));
    }

    private String filtered() {
        return asked.without("position", "asOf", "verdict", "imported").terms().values().stream()
                .collect(Collectors.joining(", "));
    }

    private List<Facet> familyFacets(Families families) {
        List<Facet> facets = new ArrayList<>();
        facets.add(facet(Html.NONE, words().say("facet.all"), families.all(), "verdict", ""));
        for (Shape shape : Shape.values()) {
            String kinds = Families.asked(Families.kindsOf(shape));
            facets.add(facet(shape.drawing(), shortly(shape), families.of(shape), "verdict", kinds));
        }
        String beside = Families.asked(List.copyOf(Families.BESIDE));
        long besideCount = Families.BESIDE.stream().mapToLong(families::of).sum();
        facets.add(facet(Html.NONE, words().say("facet.beside"), besideCount, "verdict", beside));
        return facets;
    }

    private List<Facet> kindFacets(Families families, Optional<Shape> family) {
        List<VerdictKind> kinds = family.map(Families::kindsOf).orElse(List.of());
        return kinds.size() < 2
                ? List.of()
                : kinds.stream()
                        .filter(kind -> families.of(kind) > 0)
                        .map(kind -> facet(
                                Html.NONE,
                                words().say("kind-short." + kind.name()),
                                families.of(kind),
                                "verdict",
                                kind.name()))
                        .toList();
    }

    /** Of an imported lot nobody may say that no reason is recorded: its source has no place for one. */
    private String shortly(Shape shape) {
        boolean noneInSource = imported() && shape == Shape.NO_REASON_RECORDED;
        return words().say(noneInSource ? "verdicts.none-in-source" : shape.key() + ".short");
    }

    private List<Facet> districtFacets() {
        Map<String, Long> counted = new LinkedHashMap<>();
        districts.forEach(count -> counted.merge(count.of().getFirst(), count.rows(), Long::sum));
        List<Facet> facets = new ArrayList<>();
        long all = counted.values().stream().mapToLong(Long::longValue).sum();
        facets.add(facet(Html.NONE, words().say("facet.all"), all, "district", ""));
        counted.forEach((district, rows) -> {
            if (!district.isEmpty()) {
                facets.add(facet(Html.NONE, district, rows, "district", district));
            }
        });
        return facets.size() < 2 ? List.of() : facets;
    }

    private Facet facet(Html drawing, String label, long rows, String name, String value) {
        Asked narrowed = value.isEmpty() ? asked.without(name) : asked.with(name, value);
        return new Facet(
                drawing,
                label,
                Notation.grouped(rows),
                narrowed.at(PATH),
                asked.get(name).equals(value));
    }

    private List<VerdictsPage.Row> rows() {
        List<BigDecimal> differences = slice.rows().stream()
                .flatMap(standing -> Stream.ofNullable(standing.row().difference()))
                .map(money -> money.amount().max(BigDecimal.ZERO))
                .toList();
        long currencies = slice.rows().stream()
                .flatMap(standing -> Stream.ofNullable(standing.row().difference()))
                .map(Money::currency)
                .distinct()
                .count();
        Scale scale = currencies == 1 ? Scale.over(differences) : null;
        return slice.rows().stream().map(standing -> row(standing, scale)).toList();
    }

    private VerdictsPage.Row row(Rows.Standing<VerdictLine> standing, @Nullable Scale scale) {
        VerdictLine line = standing.row();
        Money difference = line.difference();
        Money group = line.groupPrice();
        Money more = difference != null && difference.isPositive() ? difference : null;
        return new VerdictsPage.Row(
                line.shape().drawing(),
                line.headline(words()),
                line.title(),
                moment.at(Paths.lot(line.tender(), line.lot())),
                line.place() == null ? "" : notation.place(line.place()),
                name(line.group()),
                money(line.groupPrice()),
                name(line.winner()),
                money(line.winnerPrice()),
                difference == null ? "" : notation.signed(difference),
                more == null || group == null ? "" : notation.percent(more.amount(), group.amount()),
                more == null || scale == null ? Html.NONE : Bar.small(scale, more.amount(), "edge"),
                notation.ago(line.lastStepAt(), moment.at()),
                notation.position(line.lastStep(standing.changed())),
                Indicated.of(line.flags(), notation),
                line.notes().stream()
                        .map(note -> words().say("note." + note.name()))
                        .collect(Collectors.joining("; ")));
    }

    /** The rule sets of the rows shown; nearly always one. */
    private @Nullable Html judgedBy() {
        List<Html> sets = slice.rows().stream()
                .map(standing -> standing.row().ruleSet())
                .distinct()
                .sorted()
                .map(version -> Html.link(moment.at("/rules"), version))
                .toList();
        return sets.isEmpty() ? null : words().html("verdicts.judged", Html.join(", ", sets));
    }

    private static String name(Verdict.@Nullable Named party) {
        return party == null ? "" : party.text();
    }

    private String money(@Nullable Money money) {
        return money == null ? "" : notation.money(money);
    }

    private @Nullable Html empty() {
        return slice.rows().isEmpty()
                ? words().html("verdicts.empty", Html.link(PATH, words().say("verdicts.empty-all")))
                : null;
    }

    private List<Map.Entry<String, String>> download() {
        Asked exact = asked.has("asOf") || asked.has("position")
                ? asked
                : asked.with("position", String.valueOf(moment.size() - 1));
        String rows = exact.at("/api/v1/verdicts");
        return List.of(
                Map.entry("CSV", Paths.with(rows, "format", "csv")),
                Map.entry("NDJSON", Paths.with(rows, "format", "ndjson")),
                Map.entry("JSON", rows));
    }

    private VerdictsPage.Meaning meaning(Shape shape) {
        return new VerdictsPage.Meaning(shape.drawing(), words().say(shape.key()), words().say(shape.key() + ".means"));
    }
}
