package org.gerch.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class HowWeKnowTest {
    private static final Locale MONGOLIAN = Locale.of("mn");

    static Stream<Verdict> everyRow() {
        return JudgeTest.rows().map(row -> ((Story) row.get()[2]).verdict());
    }

    @Test
    void it_tells_bids_prices_award_and_difference_and_each_question_down_to_the_one_that_applied() {
        Verdict verdict = Story.published()
                .bid("G", "80")
                .bid("X", "100")
                .rejectedUnder("G", "28.7")
                .awarded("X")
                .verdict();

        List<HowWeKnow.Finding> findings = HowWeKnow.of(verdict, Locale.ENGLISH).findings();

        assertThat(findings)
                .contains(
                        found(
                                "How many bids are on record?",
                                "2 handed in, 2 of them opened; 2 counted, 1 of these rejected",
                                2L,
                                4L),
                        found("Which bid has the award, at the price read out?", "X нэр (₮100)", 3L, 4L),
                        found("Which award is in force?", "award A-X", 6L),
                        found("By how much is the winning bid above the group's?", "₮20", 1L, 2L, 3L, 4L),
                        found("Was it procured without competition?", "no", 0L),
                        found("Was the lowest group's bid rejected, with a reason in the ledger?", "yes", 5L),
                        found("Does the reason lack a part?", "yes", 5L));
        assertThat(findings)
                .extracting(HowWeKnow.Finding::asked)
                .doesNotContain("Was it rejected, with no reason in the ledger?")
                .containsSubsequence(
                        "Was it procured without competition?",
                        "Is the winner as low as every citizen group, or lower?",
                        "Was the lowest group's bid rejected, with a reason in the ledger?",
                        "Does the reason lack a part?");
    }

    @ParameterizedTest
    @MethodSource("everyRow")
    void the_question_that_applied_is_answered_by_events_and_comes_once(Verdict verdict) {
        for (Locale language : List.of(Locale.ENGLISH, MONGOLIAN)) {
            String asked = Sentences.in(language).plain("asked." + verdict.kind(), java.util.Map.of());

            assertThat(HowWeKnow.of(verdict, language).findings())
                    .filteredOn(finding -> finding.asked().equals(asked))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.found().text()).isEqualTo(language == MONGOLIAN ? "тийм" : "yes");
                        assertThat(finding.found().positions()).isNotEmpty();
                    });
            assertThat(HowWeKnow.of(verdict, language).findings())
                    .allSatisfy(finding -> assertThat(
                                    finding.asked() + finding.found().text())
                            .doesNotContain("{")
                            .isNotBlank());
        }
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void every_overlay_can_be_told(Overlay overlay) {
        Verdict verdict = Story.published().bid("G", "80").verdict().joined(overlay, List.of(7L));

        assertThat(HowWeKnow.of(verdict, MONGOLIAN).findings())
                .last()
                .satisfies(finding -> assertThat(finding.found().positions()).contains(7L));
    }

    private static HowWeKnow.Finding found(String asked, String answer, Long... positions) {
        return new HowWeKnow.Finding(asked, new Clause(answer, List.of(positions)));
    }
}
