package org.gerch.api.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gerch.api.page.Asked;
import org.gerch.api.page.Language;
import org.gerch.api.page.Moment;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Rows;
import org.gerch.api.page.Shape;
import org.gerch.api.page.Slice;
import org.gerch.api.page.Telling;
import org.gerch.api.page.Words;
import org.gerch.api.page.WrittenPages;
import org.junit.jupiter.api.Test;

class VerdictsPageTest {
    private static final Moment NOW = new Moment(43_378, Telling.time("2026-11-21 10:02:00"), false, "");
    private static final Asked NO_REASON = new Asked(
            Map.of("verdict", Families.asked(Families.kindsOf(Shape.NO_REASON_RECORDED)), "district", "Жишээ-А"));

    private final List<Rows.Standing<VerdictLine>> lots = InventedLots.lots(248);

    @Test
    void the_download_holds_exactly_the_filter_and_the_position() {
        VerdictsPage page = page(NO_REASON, english());
        assertThat(page.download().getFirst().getValue())
                .startsWith("/api/v1/verdicts?verdict=LOWEST_REJECTED_NO_REASON_ON_RECORD%2C")
                .contains("&district=%D0%96", "&position=43377", "&format=csv");
    }

    @Test
    void every_row_of_the_families_adds_up() {
        Families families = Families.of(InventedLots.kinds(lots));
        long beside = Families.BESIDE.stream().mapToLong(families::of).sum();
        assertThat(families.withGroupBid() + beside).isEqualTo(248).isEqualTo(families.all());
    }

    @Test
    void a_filter_in_force_is_marked_and_the_others_keep_the_rest() {
        VerdictsPage page = page(NO_REASON, english());
        assertThat(page.families()).filteredOn(facet -> facet.current()).hasSize(1);
        assertThat(page.families().getFirst().href()).contains("district=").doesNotContain("verdict=");
        assertThat(page.shape()).isEqualTo(Shape.NO_REASON_RECORDED.drawing());
    }

    @Test
    void an_empty_list_says_what_to_do() {
        Slice<Rows.Standing<VerdictLine>> none = new Slice<>(List.of(), 0, null);
        VerdictsPage page = new VerdictsPages(none, List.of(), List.of(), NO_REASON, NOW, english()).page();
        assertThat(page.empty()).isNotNull();
        WrittenPages.write(
                "verdicts-empty",
                notation -> new VerdictsPages(none, List.of(), List.of(), NO_REASON, NOW, notation).page());
    }

    @Test
    void a_lot_names_its_indicators_in_words_that_lead_to_what_they_mean() {
        String document = WrittenPages.write("verdicts-indicators", notation -> page(Asked.ALL, notation));
        assertThat(document).contains("<a href=\"/indicators#R018\">Single bid</a>", "href=\"/indicators\"");
    }

    @Test
    void the_document_is_small() {
        assertThat(WrittenPages.write("verdicts", notation -> page(NO_REASON, notation)))
                .hasSizeLessThan(40_000)
                .doesNotContain("style=", "<script");
        WrittenPages.write("verdicts-all", notation -> page(Asked.ALL, notation));
    }

    private VerdictsPage page(Asked asked, Notation notation) {
        Slice<Rows.Standing<VerdictLine>> slice = new Slice<>(
                lots.stream()
                        .filter(lot -> !asked.has("verdict")
                                || asked.get("verdict")
                                        .contains(lot.row().kind().name()))
                        .limit(20)
                        .toList(),
                asked.has("verdict") ? 36 : 248,
                "abc");
        return new VerdictsPages(slice, InventedLots.kinds(lots), InventedLots.districts(lots), asked, NOW, notation)
                .page();
    }

    private static Notation english() {
        return new Notation(Words.in(Language.EN), Telling.ZONE);
    }
}
