package org.gerch.api.tender;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.gerch.api.page.Html;
import org.gerch.api.page.Language;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Telling;
import org.gerch.api.page.Timeline;
import org.gerch.api.page.Words;
import org.gerch.api.page.WrittenPages;
import org.junit.jupiter.api.Test;

class TenderPageTest {
    private static final Timeline.Thresholds SILENCE = new Timeline.Thresholds(28, Duration.ofDays(1));

    private final TenderPage page = page(new Notation(Words.in(Language.EN), Telling.ZONE));

    @Test
    void the_first_line_answers_and_the_second_names_its_events() {
        assertThat(page.answer().headline()).isEqualTo("Lowest group bid not chosen. No reason on record.");
        assertThat(page.answer().lede().markup())
                .contains("Jishee Gudamj", "₮18\u202f400\u202f000", "/events/40265", "/events/41213");
    }

    @Test
    void the_figures_are_difference_days_without_reason_and_difference_after_the_amendment() {
        assertThat(page.figures())
                .extracting(figure -> figure.value())
                .containsExactly("+₮3\u202f550\u202f000", "165 days", "+₮5\u202f700\u202f000");
    }

    @Test
    void every_silence_of_28_days_is_a_row_and_no_shorter_one() {
        assertThat(page.timeline())
                .extracting(Timeline.Row::silence)
                .filteredOn(silence -> silence != null)
                .containsExactly(
                        "28 days: nothing recorded",
                        "55 days: nothing recorded",
                        "28 days: nothing recorded",
                        "42 days: nothing recorded");
    }

    @Test
    void every_entry_says_by_how_much_later_it_was_recorded() {
        assertThat(page.timeline())
                .extracting(Timeline.Row::late)
                .filteredOn(late -> late != null)
                .containsOnly("+9 days", "+1 minute");
    }

    @Test
    void what_is_waited_for_stands_with_its_days() {
        assertThat(page.silences())
                .extracting(waiting -> waiting.what() + ": " + waiting.days())
                .containsExactly("The bid of Jishee Gudamj rejected, no reason recorded: 165 days");
    }

    @Test
    void an_entry_that_came_after_a_day_or_more_is_marked_as_late_and_no_other() {
        assertThat(page.timeline())
                .filteredOn(Timeline.Row::marked)
                .extracting(Timeline.Row::late)
                .containsExactly("+9 days");
        TenderPage patient = TenderPages.of(
                        Footpath.story(),
                        null,
                        new Notation(Words.in(Language.EN), Telling.ZONE),
                        new Timeline.Thresholds(28, Duration.ofDays(30)))
                .orElseThrow();
        assertThat(patient.timeline()).noneMatch(Timeline.Row::marked);
        assertThat(patient.timeline())
                .extracting(Timeline.Row::late)
                .as("how long it was is said all the same")
                .contains("+9 days");
    }

    @Test
    void bids_are_ordered_by_price_and_say_what_became_of_them() {
        assertThat(page.bids().rows())
                .extracting(row -> row.name().markup().replaceAll("<[^>]+>", ""))
                .containsExactly("Jishee Gudamj", "Test LLC", "Zagvar Zam LLC", "Turshilt Barilga LLC");
        assertThat(page.bids().rows().getFirst().steps().getLast().note())
                .isEqualTo("no reason on record for 165 days");
    }

    @Test
    void a_bid_made_for_a_group_stands_under_its_name_and_says_that_the_group_confirmed_it() {
        for (Language language : List.of(Language.EN, Language.MN)) {
            TenderPage confirmed = page(Footpath.forAGroup(true), language);
            BidTable.Row row = confirmed.bids().rows().getFirst();

            assertThat(row.name().markup()).contains("Jishee Gudamj");
            assertThat(row.steps()).extracting(step -> step.said().markup()).anyMatch(said -> said.contains("Jishee"));
            assertThat(confirmed.timeline())
                    .as("told in both languages")
                    .anySatisfy(entry -> assertThat(entry.toString()).contains("Jishee Gudamj", "Test LLC"));
        }
    }

    @Test
    void a_bid_that_names_a_group_which_did_not_confirm_it_stands_under_its_tenderers_name_and_says_so() {
        for (Language language : List.of(Language.EN, Language.MN)) {
            BidTable.Row row =
                    page(Footpath.forAGroup(false), language).bids().rows().getFirst();

            assertThat(row.name().markup()).contains("Test LLC").doesNotContain("Jishee");
            assertThat(row.steps())
                    .extracting(step -> step.said().markup())
                    .anyMatch(said -> said.contains("Jishee Gudamj")
                            && said.contains(language == Language.EN ? "did not confirm" : "баталгаажуулаагүй"));
        }
    }

    @Test
    void a_bid_that_was_not_opened_has_the_name_and_kind_that_its_tenderer_is_on_record_with() {
        TenderPage sealed = page(Footpath.neverOpened(), Language.EN);

        assertThat(sealed.bids().rows().getFirst().name().markup()).contains("Jishee Gudamj");
        assertThat(sealed.bids().rows().getFirst().kind()).isEqualTo("citizen group, NGO");
        assertThat(sealed.timeline())
                .anySatisfy(entry -> assertThat(entry.toString()).contains("Sealed bid of Jishee Gudamj"));
    }

    private static TenderPage page(TenderStory story, Language language) {
        return TenderPages.of(story, null, new Notation(Words.in(language), Telling.ZONE), SILENCE)
                .orElseThrow();
    }

    @Test
    void while_bids_are_sealed_the_table_says_that_no_price_is_known() {
        TenderPage sealed = TenderPages.of(
                        Footpath.sealed(), null, new Notation(Words.in(Language.EN), Telling.ZONE), SILENCE)
                .orElseThrow();

        assertThat(sealed.bids().rows()).hasSize(4);
        assertThat(sealed.bids().caption()).isEqualTo("No bid is open yet, so no price is known.");
    }

    @Test
    void a_corrected_price_counts_and_what_was_entered_before_stays_beside_it() {
        TenderPage corrected = TenderPages.of(
                        Footpath.corrected(), null, new Notation(Words.in(Language.EN), Telling.ZONE), SILENCE)
                .orElseThrow();

        BidTable.Row group = corrected.bids().rows().getFirst();
        assertThat(group.price().markup())
                .as("not marked as what the opening's entry holds, since that is another price")
                .isEqualTo("18\u202f900\u202f000");
        assertThat(group.steps().getFirst().said().markup())
                .contains("Entry corrected; it said 18\u202f400\u202f000", "/events/43200");
        assertThat(corrected.timeline().getLast().what().markup())
                .contains("#40\u202f265", "the price read out was 18\u202f400\u202f000 and is 18\u202f900\u202f000");
    }

    @Test
    void the_indicators_that_the_lot_raises_stand_there_in_words_with_the_entries_they_rest_on() {
        assertThat(page.indicators()).isNotEmpty().allSatisfy(raised -> {
            assertThat(raised.href()).startsWith("/indicators#");
            assertThat(raised.says()).doesNotContain("{");
            assertThat(raised.positions().markup()).contains("#");
        });
    }

    @Test
    void every_question_on_the_way_to_the_answer_is_told_with_the_entries_that_answer_it() {
        assertThat(page.known().getFirst().asked()).isEqualTo("Who counts as a citizen group?");
        assertThat(page.known())
                .filteredOn(known -> known.asked().equals("Was it rejected, with no reason in the ledger?"))
                .singleElement()
                .satisfies(known ->
                        assertThat(known.found().markup()).startsWith("yes").contains("/events/"));
        assertThat(page.known()).extracting(known -> known.asked()).doesNotContain("Is nothing of this in the ledger?");
    }

    @Test
    void every_event_stands_among_the_raw_ones() {
        assertThat(page.raw()).hasSize(Footpath.story().events().size());
        assertThat(page.raw().getFirst().type()).isEqualTo(Html.fact(39_902, "type", "tender.published"));
    }

    @Test
    void what_an_entry_holds_is_marked_with_its_position_so_that_a_browser_can_compare_it() {
        String document = WrittenPages.write("tender", TenderPageTest::page);
        assertThat(document)
                .contains("<span data-fact=\"39902 type\">tender.published</span>")
                .containsPattern("<span data-fact=\"\\d+ data.content.price\">18\u202f400\u202f000</span>")
                .containsPattern("<span data-fact=\"\\d+ happened\"><time ")
                .containsPattern("<span data-fact=\"\\d+ meta.actor.office\">");
    }

    @Test
    void a_browser_is_told_all_entries_of_the_stream() {
        String positions = Footpath.story().events().stream()
                .map(recorded -> Long.toString(recorded.position()))
                .collect(Collectors.joining(","));
        assertThat(page.checked().browser().json().markup())
                .contains("\"positions\":[" + positions + "]", "\"whole\":true", "\"zone\":\"Asia/Ulaanbaatar\"");
    }

    @Test
    void the_document_holds_no_inline_style_no_inline_program_and_nothing_from_elsewhere() {
        String document = WrittenPages.write("tender", TenderPageTest::page);
        assertThat(document)
                .doesNotContainPattern(
                        "<script(?! type=\"application/json\"| type=\"module\" src=\"/assets/check\\.[0-9a-f]+/page\\.js\"></script>)");
        assertThat(document).doesNotContain("style=", "http://", "https://www", "javascript:");
        assertThat(document.length()).isLessThan(42_000);
    }

    private static TenderPage page(Notation notation) {
        return TenderPages.of(Footpath.story(), null, notation, SILENCE).orElseThrow();
    }
}
