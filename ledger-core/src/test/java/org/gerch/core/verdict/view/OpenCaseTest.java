package org.gerch.core.verdict.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.rules.RuleBook;
import org.gerch.core.rules.RuleScope;
import org.gerch.core.rules.RuleSet;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.verdict.CaseFile;
import org.gerch.core.verdict.Judge;
import org.gerch.core.verdict.Overlay;
import org.gerch.core.verdict.RandomStory;
import org.gerch.core.verdict.Verdict;
import org.gerch.core.verdict.VerdictKind;
import org.gerch.core.verdict.rule.Flag;
import org.gerch.core.verdict.rule.Indicators;
import org.gerch.core.verdict.rule.Settings;
import org.junit.jupiter.api.Test;

/** A case is kept open and grows by each event; it must never say anything else than the whole stream read at once. */
class OpenCaseTest {
    private static final int STEPS = 25;
    private static final RuleBook OTHER_RULES =
            new RuleBook(List.of(new RuleSet("another-name", RuleScope.ALL, null, List.of())));

    private static final int SEEDS = 1_500;

    @Test
    void after_each_event_an_open_case_says_what_the_whole_stream_says() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            OpenCase open = OpenCase.NOTHING;
            List<Recorded<TenderEvent>> stream = RandomStory.stream(seed, STEPS, seed % 8 == 0);
            for (int size = 1; size <= stream.size(); size++) {
                open = open.and(stream.get(size - 1));
                // Now and then nobody asks, so that what was found lies further back.
                if (size % 5 != 0) {
                    assertThat(verdicts(open, RuleBook.EMPTY))
                            .as("seed %d, event %d", seed, size)
                            .isEqualTo(Judge.judge(CaseFile.of(stream.subList(0, size)), RuleSet.LEGAL_FORM));
                }
            }
        }
    }

    @Test
    void after_each_event_an_open_case_raises_the_indicators_that_the_whole_stream_raises() {
        Set<String> met = new TreeSet<>();
        for (long seed = 1; seed <= SEEDS / 5; seed++) {
            OpenCase open = OpenCase.NOTHING;
            List<Recorded<TenderEvent>> stream = RandomStory.stream(seed, STEPS, seed % 8 == 0);
            for (int size = 1; size <= stream.size(); size++) {
                open = open.and(stream.get(size - 1));
                if (size % 5 != 0) {
                    List<List<Flag>> raised = Indicators.on(CaseFile.of(stream.subList(0, size)), Settings.USUAL);
                    assertThat(open.rows(RuleBook.EMPTY))
                            .extracting(VerdictRow::flags)
                            .as("seed %d, event %d", seed, size)
                            .isEqualTo(raised);
                    raised.forEach(flags -> flags.forEach(flag -> met.add(flag.code())));
                }
            }
        }
        assertThat(met).hasSizeGreaterThan(12);
    }

    @Test
    void what_was_found_under_other_rules_is_not_taken_for_what_these_say() {
        OpenCase open = OpenCase.NOTHING;
        for (Recorded<TenderEvent> recorded : RandomStory.stream(1, STEPS, false)) {
            open = open.and(recorded);
            assertThat(verdicts(open, RuleBook.EMPTY))
                    .extracting(Verdict::ruleSet)
                    .containsOnly(RuleSet.LEGAL_FORM.version());
            assertThat(verdicts(open, OTHER_RULES)).extracting(Verdict::ruleSet).containsOnly("another-name");
        }
    }

    @Test
    void each_rule_set_that_covers_a_tender_judges_it_beside_the_one_in_force() {
        for (long seed = 1; seed <= 200; seed++) {
            OpenCase open = OpenCase.NOTHING;
            List<Recorded<TenderEvent>> stream = RandomStory.stream(seed, STEPS, seed % 8 == 0);
            for (int size = 1; size <= stream.size(); size++) {
                open = open.and(stream.get(size - 1));
                List<VerdictRow> rows = open.rows(OTHER_RULES);
                assertThat(rows).extracting(VerdictRow::id).doesNotHaveDuplicates();
                List<VerdictRow> beside =
                        rows.stream().filter(VerdictRow::beside).toList();
                assertThat(beside)
                        .extracting(VerdictRow::verdict)
                        .as("seed %d, event %d", seed, size)
                        .isEqualTo(Judge.judge(CaseFile.of(stream.subList(0, size)), RuleSet.LEGAL_FORM));
                assertThat(beside)
                        .extracting(VerdictRow::id)
                        .isEqualTo(rows.stream()
                                .filter(row -> !row.beside())
                                .map(row -> row.id() + "@legal-form-1")
                                .toList());
            }
        }
    }

    @Test
    void where_one_rule_set_covers_a_tender_nothing_stands_beside_it() {
        OpenCase open = OpenCase.NOTHING;
        for (Recorded<TenderEvent> recorded : RandomStory.stream(1, STEPS, false)) {
            open = open.and(recorded);
        }
        assertThat(open.rows(RuleBook.EMPTY))
                .isNotEmpty()
                .noneMatch(VerdictRow::beside)
                .allMatch(row -> row.id().equals(row.lotId()));
    }

    @Test
    void the_stories_come_to_every_answer_and_to_every_overlay_of_the_one_stream() {
        Set<VerdictKind> kinds = EnumSet.noneOf(VerdictKind.class);
        Set<Overlay> overlays = EnumSet.of(Overlay.INTEREST_DECLARED, Overlay.EARLIER_ROUND_GROUP_LOWER);
        for (long seed = 1; seed <= 8 * SEEDS; seed++) {
            List<Recorded<TenderEvent>> stream = RandomStory.stream(seed, STEPS, seed % 8 == 0);
            for (Verdict verdict : Judge.judge(CaseFile.of(stream), RuleSet.LEGAL_FORM)) {
                kinds.add(verdict.kind());
                overlays.addAll(verdict.overlays());
            }
        }
        assertThat(kinds).isEqualTo(EnumSet.allOf(VerdictKind.class));
        assertThat(overlays).isEqualTo(EnumSet.allOf(Overlay.class));
    }

    private static List<Verdict> verdicts(OpenCase open, RuleBook rules) {
        return open.rows(rules).stream()
                .filter(row -> !row.beside())
                .map(VerdictRow::verdict)
                .toList();
    }
}
