package org.gerch.api.tender;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gerch.api.page.Language;
import org.gerch.api.page.Moment;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Span;
import org.gerch.api.page.Telling;
import org.gerch.api.page.Timeline;
import org.gerch.api.page.Words;
import org.gerch.api.page.WrittenPages;
import org.gerch.api.query.Course;
import org.gerch.api.verdict.PastVerdicts.Past;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.rules.RuleSet;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.verdict.CaseFile;
import org.gerch.core.verdict.Judge;
import org.gerch.core.verdict.Verdict;
import org.gerch.core.verdict.VerdictHistory;
import org.gerch.core.verdict.VerdictHistory.Step;
import org.junit.jupiter.api.Test;

class LotHistoryPageTest {
    private static final Timeline.Thresholds LATE = new Timeline.Thresholds(28, Duration.ofDays(1));
    private static final String ID = Footpath.TENDER.value();

    private final LotHistoryPage page = page(english());

    @Test
    void the_first_sentences_say_until_when_the_answer_was_what() {
        assertThat(page.title()).isEqualTo("The answer changed 2 times");
        assertThat(text(page.lede().markup()))
                .isEqualTo("Until 2026-06-10: No award yet. "
                        + "Until 2026-11-20: Lowest group bid not chosen. No reason on record. "
                        + "Since 2026-11-20: Lowest group bid not chosen. A reason is on record.");
    }

    @Test
    void each_answer_has_both_times_and_a_late_one_says_by_how_long() {
        assertThat(page.steps())
                .extracting(step -> text(step.times().markup()))
                .containsExactly(
                        "2026-04-14 09:00 recorded 09:01 +1 minute",
                        "2026-06-10 11:20 recorded 11:21 +1 minute",
                        "2026-11-03 09:00 recorded 2026-11-20 16:30 +17 days");
        assertThat(page.steps().getLast().times().markup()).contains("<b class=\"late\">+17 days</b>");
        assertThat(page.steps().get(1).times().markup()).doesNotContain("class=\"late\"");
    }

    @Test
    void each_answer_leads_to_the_entry_that_made_it_so_and_to_its_proof() {
        assertThat(page.steps().get(1).by().markup())
                .contains("Procurement office", "href=\"/events/41213\"", "href=\"/api/v1/events/41213/proof\"");
        assertThat(page.drawing().markup()).contains("#v4", "#v3", "#v2");
    }

    @Test
    void what_made_it_another_is_told_with_who_the_reason_and_each_value_that_changed() {
        LotHistoryPage.Step last = page.steps().getLast();

        assertThat(last.entry()).singleElement().satisfies(entry -> {
            assertThat(entry.who().markup()).contains("Evaluation committee");
            assertThat(entry.what().markup()).contains("28.7");
            assertThat(entry.quotes().toString()).contains("The bid security was missing.");
            assertThat(entry.late()).isEqualTo("+17 days");
            assertThat(entry.marked()).isTrue();
        });
        assertThat(last.changes()).extracting(Difference.Row::field).contains("verdict", "recorded reason");
        assertThat(last.changes())
                .filteredOn(row -> row.field().equals("verdict"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.was()).isEqualTo("Lowest group bid not chosen. No reason on record.");
                    assertThat(row.is()).isEqualTo("Lowest group bid not chosen. A reason is on record.");
                });
    }

    @Test
    void between_two_moments_each_value_names_the_entries_that_changed_it() {
        assertThat(page.between().rows())
                .filteredOn(row -> row.field().equals("verdict"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.was()).isEqualTo("No award yet.");
                    assertThat(row.by().markup()).contains("/events/41213", "/events/43300");
                });
        assertThat(page.between().causes()).extracting(Timeline.Row::marked).contains(true);
        assertThat(page.between().causes().toString())
                .as("a notice was late too, and changed nothing that is shown")
                .contains("/events/43300")
                .doesNotContain("/events/41290");
    }

    @Test
    void a_browser_is_told_all_entries_that_the_page_shows() {
        assertThat(page.checked().browser().json().markup())
                .contains("\"stream\":\"tender/" + ID + "\"", "39902", "43300", "\"whole\":true");
    }

    @Test
    void an_answer_that_never_changed_says_so() {
        List<Recorded<LedgerEvent>> events = Footpath.reasonedLater().events().subList(0, 1);
        LotHistoryPage sealed = page(events, english());

        assertThat(sealed.title()).isEqualTo("The answer has not changed");
        assertThat(text(sealed.lede().markup())).isEqualTo("Since 2026-04-14: No award yet.");
        assertThat(sealed.between().rows()).isEmpty();
        assertThat(sealed.between().empty()).isEqualTo("Nothing changed between these two moments.");
    }

    @Test
    void an_answer_that_stayed_the_same_in_words_is_not_said_twice() {
        LotHistoryPage corrected = page(
                Footpath.corrected().events().stream()
                        .map(recorded -> recorded.with((LedgerEvent) recorded.event()))
                        .toList(),
                english());

        assertThat(text(corrected.lede().markup()))
                .endsWith("Lowest group bid not chosen. No reason on record. "
                        + "Since 2026-11-05: The same, with other figures or entries.");
    }

    @Test
    void the_document_is_told_in_both_languages_without_inline_styles() {
        assertThat(WrittenPages.write("lot-history", LotHistoryPageTest::page))
                .hasSizeLessThan(40_000)
                .doesNotContain("style=", "javascript:");
        assertThat(text(page(new Notation(Words.in(Language.MN), Telling.ZONE))
                        .lede()
                        .markup()))
                .startsWith("2026-06-10 хүртэл: ")
                .contains("2026-11-20‑с хойш: ");
    }

    private static LotHistoryPage page(Notation notation) {
        return page(Footpath.reasonedLater().events(), notation);
    }

    private static LotHistoryPage page(List<Recorded<LedgerEvent>> events, Notation notation) {
        List<Step> states = new ArrayList<>();
        List<Course.State> told = new ArrayList<>();
        CaseFile file = CaseFile.of(List.of(tender(events.getFirst())));
        for (Recorded<LedgerEvent> recorded : events) {
            file = recorded == events.getFirst() ? file : file.and(tender(recorded));
            Verdict verdict = Judge.judge(file, RuleSet.LEGAL_FORM).getFirst();
            states.add(new Step(verdict, recorded.position(), null));
            told.add(new Course.State(recorded.position(), Wire.mapper().valueToTree(verdict)));
        }
        List<Past> steps = VerdictHistory.of(states).stream()
                .map(step -> new Past(step.verdict(), at(events, step.position())))
                .toList();
        Moment now = new Moment(43_377, Telling.time("2026-11-21 10:02:00"), false, "");
        Moment first = new Moment(39_903, Telling.time("2026-04-14 09:01:00"), false, "");
        Course course = new Course(List.of("verdicts", ID), told);
        List<Course.Change> between = course.between(first.size(), now.size());
        Map<Long, Recorded<LedgerEvent>> causes = between.stream()
                .flatMap(change -> change.causes().stream())
                .distinct()
                .collect(Collectors.toMap(position -> position, position -> at(events, position)));
        LotHistoryStory story = new LotHistoryStory(
                ID,
                steps,
                steps.stream()
                        .map(step -> course.between(
                                step.cause().position(), step.cause().position() + 1))
                        .toList(),
                events.stream().map(LotHistoryPageTest::tender).toList(),
                new Between(new Span(first, now), between, causes),
                now,
                Map.of(),
                null);
        return new LotHistoryPages(story, Footpath.reasonedLater().texts(), LATE, notation).page();
    }

    private static Recorded<TenderEvent> tender(Recorded<LedgerEvent> recorded) {
        return recorded.with((TenderEvent) recorded.event());
    }

    private static Recorded<LedgerEvent> at(List<Recorded<LedgerEvent>> events, long position) {
        return events.stream()
                .filter(recorded -> recorded.position() == position)
                .findFirst()
                .orElseThrow();
    }

    private static String text(String markup) {
        return markup.replaceAll("<[^>]+>", "");
    }

    private static Notation english() {
        return new Notation(Words.in(Language.EN), Telling.ZONE);
    }
}
