package org.gerch.api.silence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.gerch.api.page.Language;
import org.gerch.api.page.Moment;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Slice;
import org.gerch.api.page.Telling;
import org.gerch.api.page.Words;
import org.gerch.api.page.WrittenPages;
import org.gerch.core.kernel.FundId;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Place;
import org.gerch.core.verdict.Verdict;
import org.gerch.core.view.Silence;
import org.gerch.core.view.SilenceKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SilencePageTest {
    private static final Moment NOW = new Moment(43_378, Telling.time("2026-11-21 10:02:00"), false, "");

    private final List<Silent> silences = IntStream.range(0, 25)
            .mapToObj(n ->
                    n % 3 == 2 ? grant(n, SilenceKind.values()[6 + n % 5]) : tender(n, SilenceKind.values()[n % 5]))
            .toList();

    @Test
    void each_wait_says_what_happened_how_many_days_ago_and_what_is_not_on_record() {
        SilencePage page = page(Wanted.ALL, NOW, english());

        assertThat(page.title()).isEqualTo("70 steps are waited for, with nothing on record");
        assertThat(page.rows().get(2).said()).isEqualTo("Paid 264 days ago, receipt not confirmed.");
        assertThat(page.rows().get(2).days()).isEqualTo("264 days");
        assertThat(page.lede().markup()).contains("The longest: ", "Planned 294 days ago, not published.");
    }

    @Test
    void each_wait_leads_to_its_matter_to_the_entry_it_begins_with_and_to_its_proof() {
        SilencePage page = page(Wanted.ALL, NOW, english());

        assertThat(page.rows().getFirst().about().markup())
                .contains("href=\"/tenders/UB-0\"", "href=\"/silences?buyer=ORG-1\"", "Example District, khoroo 7");
        assertThat(page.rows().getFirst().since().markup())
                .contains("href=\"/events/1000\"", "href=\"/api/v1/events/1000/proof\"", "2026-01-31");
        assertThat(page.rows().get(2).about().markup())
                .contains("href=\"/grants/G-2\"", "href=\"/silences?fund=FUND-1\"", "tranche T-2");
    }

    @Test
    void every_page_is_drawn_to_the_scale_of_the_longest_wait_of_the_whole_list() {
        SilencePage first = page(Wanted.ALL, NOW, english());
        Slice<Silent> second = new Slice<>(silences.subList(20, 25), 70, null);
        SilencePage later =
                new SilencePages(second, kinds(), silences.stream().findFirst(), Wanted.ALL, NOW, english()).page();

        assertThat(later.rows().getFirst().drawing())
                .isEqualTo(first.rows().get(20).drawing());
        assertThat(first.rows().getFirst().drawing().markup()).contains("x1=\"0%\"");
    }

    @Test
    void filters_and_the_moment_are_kept_from_page_to_page_and_in_the_files() {
        Wanted wanted = Wanted.asked(Map.of("kind", "NO_CONTRACT,NOT_OPENED", "buyer", "ОРГ 1&2"));
        Moment then = new Moment(500, Telling.time("2026-11-01 10:02:00"), true, "position=499");
        SilencePage page = page(wanted, then, english());

        assertThat(page.listing().next())
                .isEqualTo("/silences?buyer=%D0%9E%D0%A0%D0%93+1%262&kind=NOT_OPENED%2CNO_CONTRACT"
                        + "&position=499&cursor=abc");
        assertThat(page.download().getFirst().getValue())
                .isEqualTo("/api/v1/silences?buyer=%D0%9E%D0%A0%D0%93+1%262&kind=NOT_OPENED%2CNO_CONTRACT"
                        + "&position=499&format=csv");
        assertThat(page.filtered()).isEqualTo("not opened; awarded, no contract recorded; ОРГ 1&2");
        assertThat(page(Wanted.ALL, NOW, english()).download().getLast().getValue())
                .isEqualTo("/api/v1/silences?asOf=2026-11-21");
        assertThat(page.kinds().getFirst().href()).isEqualTo("/silences?buyer=%D0%9E%D0%A0%D0%93+1%262&position=499");
    }

    @Test
    void an_empty_list_says_what_would_stand_here_or_leads_out_of_the_filter() {
        Wanted narrow = new Wanted(Set.of(), "nobody", "");

        assertThat(empty(Wanted.ALL)).contains("Here would stand every step", "0 of 0 shown");
        assertThat(empty(narrow)).contains("Nothing matches these filters.", "<a href=\"/silences\">");
    }

    @Test
    void the_document_is_small() {
        assertThat(WrittenPages.write("silences", notation -> page(Wanted.ALL, NOW, notation)))
                .hasSizeLessThan(40_000)
                .doesNotContain("style=", "<script");
    }

    private static String empty(Wanted wanted) {
        Slice<Silent> none = new Slice<>(List.of(), 0, null);
        return WrittenPages.write(
                "silences-empty",
                notation -> new SilencePages(none, Map.of(), Optional.empty(), wanted, NOW, notation).page());
    }

    private SilencePage page(Wanted wanted, Moment moment, Notation notation) {
        return new SilencePages(
                        new Slice<>(silences, 70, "abc"),
                        kinds(),
                        silences.stream().findFirst(),
                        wanted,
                        moment,
                        notation)
                .page();
    }

    private static Map<SilenceKind, Long> kinds() {
        Map<SilenceKind, Long> kinds = new EnumMap<>(SilenceKind.class);
        for (SilenceKind kind : SilenceKind.values()) {
            kinds.put(kind, 7L + kind.ordinal());
        }
        return kinds;
    }

    private static Silent tender(int n, SilenceKind kind) {
        return new Silent(
                silence(n, kind, kind == SilenceKind.NOT_PUBLISHED ? null : "A-" + n),
                "Footpath, %d m".formatted(100 + n),
                "/tenders/UB-" + n,
                new Place("Example District", 7),
                new Verdict.Named(new PartyId("ORG-1"), "Example District"),
                null);
    }

    private static Silent grant(int n, SilenceKind kind) {
        return new Silent(
                silence(n, kind, "T-" + n), "Well no. " + n, "/grants/G-" + n, null, null, new FundId("FUND-1"));
    }

    private static Silence silence(int n, SilenceKind kind, @Nullable String about) {
        return new Silence(
                kind, about, 1_000 + n, Telling.time("2026-01-31 09:00:00").plusSeconds(n * 15L * 86_400));
    }

    private static Notation english() {
        return new Notation(Words.in(Language.EN), Telling.ZONE);
    }
}
