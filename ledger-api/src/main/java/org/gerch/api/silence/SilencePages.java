package org.gerch.api.silence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gerch.api.page.Facet;
import org.gerch.api.page.Html;
import org.gerch.api.page.Listing;
import org.gerch.api.page.Moment;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Paths;
import org.gerch.api.page.Slice;
import org.gerch.api.page.Waiting;
import org.gerch.api.page.Words;
import org.gerch.core.view.SilenceKind;
import org.jspecify.annotations.Nullable;

/**
 * Makes the list of silences.
 *
 * @param kinds how many there are of each kind under the other filters
 * @param longest the first of the whole list, by which every page of it is drawn to one scale
 */
record SilencePages(
        Slice<Silent> slice,
        Map<SilenceKind, Long> kinds,
        Optional<Silent> longest,
        Wanted wanted,
        Moment moment,
        Notation notation) {
    static final String PATH = "/silences";
    private static final String QUERY = "/api/v1/silences";

    SilencePage page() {
        return new SilencePage(
                words().count("silences.headline", slice.total()),
                Html.text(asOf() + "."),
                lede(),
                filtered(),
                kindFacets(),
                wanted.kind(),
                wanted.buyer(),
                wanted.fund(),
                moment.frozen() ? day() : "",
                slice.rows().stream().map(this::row).toList(),
                listing(),
                empty(),
                words().html("silences.download", Notation.grouped(slice.total()), asOf()),
                download());
    }

    private Words words() {
        return notation.words();
    }

    private String day() {
        return notation.day(moment.at()).toString();
    }

    private String asOf() {
        return notation.asOf(notation.day(moment.at()));
    }

    private Html lede() {
        Html careful = words().html("silences.lede");
        return longest.map(first -> words().html(
                                "silences.longest",
                                Html.link(moment.at(first.href()), first.title()),
                                first.said(notation, moment),
                                notation.position(first.silence().position())))
                .map(said -> Html.words(said, careful))
                .orElse(careful);
    }

    private String filtered() {
        return Stream.concat(
                        wanted.kinds().stream().sorted().map(kind -> words().say("wait." + kind.name())),
                        Stream.of(wanted.buyer(), wanted.fund()).filter(id -> !id.isEmpty()))
                .collect(Collectors.joining("; "));
    }

    private List<Facet> kindFacets() {
        List<Facet> facets = new ArrayList<>();
        long all = kinds.values().stream().mapToLong(Long::longValue).sum();
        facets.add(facet(words().say("facet.all"), all, wanted.ofEveryKind()));
        kinds.forEach(
                (kind, count) -> facets.add(facet(words().say("wait." + kind.name()), count, wanted.ofKind(kind))));
        return facets.size() > 2 ? facets : List.of();
    }

    private Facet facet(String label, long count, Wanted narrowed) {
        String href = moment.at(narrowed.at(PATH));
        return new Facet(Html.NONE, label, Notation.grouped(count), href, narrowed.equals(wanted));
    }

    private SilencePage.Row row(Silent silent) {
        Instant begun = longest.map(first -> first.silence().since())
                .orElse(silent.silence().since());
        Waiting waiting = Waiting.drawn(silent.said(notation, moment), silent.silence(), begun, moment.at(), notation);
        String proof = "/api/v1/events/" + silent.silence().position() + "/proof";
        return new SilencePage.Row(
                waiting.what(),
                about(silent),
                waiting.drawing(),
                waiting.days(),
                Html.words(waiting.since(), Html.link(proof, words().say("checked.proof"))));
    }

    /** The matter first; then which part of it, where, and whose it is, which is a filter. */
    private Html about(Silent silent) {
        List<Html> parts = new ArrayList<>();
        parts.add(Html.link(moment.at(silent.href()), silent.title()));
        silent.about(notation).map(Html::text).forEach(parts::add);
        Stream.ofNullable(silent.place()).map(notation::place).map(Html::text).forEach(parts::add);
        Stream.ofNullable(silent.buyer())
                .map(buyer -> filter(wanted.ofBuyer(buyer.party().value()), buyer.text()))
                .forEach(parts::add);
        Stream.ofNullable(silent.fund())
                .map(fund -> filter(wanted.ofFund(fund.value()), words().say("silences.of-fund", fund.value())))
                .forEach(parts::add);
        return Html.join(" · ", parts);
    }

    private Html filter(Wanted narrowed, String label) {
        return Html.link(moment.at(narrowed.at(PATH)), label);
    }

    private Listing listing() {
        String shown =
                words().say("more.shown", Notation.grouped(slice.rows().size()), Notation.grouped(slice.total()));
        String next = slice.next();
        return new Listing(shown, next == null ? null : Paths.with(moment.at(wanted.at(PATH)), "cursor", next));
    }

    private @Nullable Html empty() {
        if (!slice.rows().isEmpty()) {
            return null;
        }
        return wanted.isAll()
                ? words().html("silences.empty")
                : words().html("list.empty", Html.link(moment.at(PATH), words().say("list.empty-all")));
    }

    /** As of a day, not of a position: the days are counted up to it. */
    private List<Map.Entry<String, String>> download() {
        String rows = moment.frozen() ? moment.at(wanted.at(QUERY)) : Paths.with(wanted.at(QUERY), "asOf", day());
        return List.of(
                Map.entry("CSV", Paths.with(rows, "format", "csv")),
                Map.entry("NDJSON", Paths.with(rows, "format", "ndjson")),
                Map.entry("JSON", rows));
    }
}
