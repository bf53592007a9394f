package org.gerch.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.rules.RuleSet;
import org.gerch.core.tender.BiddingEvent;
import org.gerch.core.tender.EvaluationEvent;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.verdict.rule.Indicator;
import org.gerch.core.verdict.rule.Indicators;
import org.gerch.core.verdict.rule.Settings;
import org.junit.jupiter.api.Test;

/** What is not asked, because the tender has no event of the types it needs, would have found nothing. */
class EventTypesTest {
    private static final int STORIES = 600;

    @Test
    void a_file_holds_the_types_of_its_events_and_no_other() {
        CaseFile file = CaseFile.of(Story.published().bid("G1", "90").events());

        assertThat(file.types().holdsAny(EventTypes.of(EvaluationEvent.BidOpened.class)))
                .isTrue();
        assertThat(file.types()
                        .holdsAny(EventTypes.of(EvaluationEvent.BidRejected.class, BiddingEvent.BidWithdrawn.class)))
                .isFalse();
        assertThat(file.types().holdsAny(EventTypes.ANY)).isTrue();
    }

    @Test
    void a_file_that_grew_holds_the_same_types_as_one_that_was_read_at_once() {
        for (int seed = 0; seed < 50; seed++) {
            List<Recorded<TenderEvent>> stream = RandomStory.stream(seed, 25, seed % 8 == 0);
            CaseFile grown = CaseFile.of(stream.subList(0, 1));
            for (Recorded<TenderEvent> next : stream.subList(1, stream.size())) {
                grown = grown.and(next);
            }

            assertThat(grown.types()).isEqualTo(CaseFile.of(stream).types());
        }
    }

    @Test
    void no_overlay_is_found_that_was_not_asked_for() {
        Set<Overlay> seen = new HashSet<>();
        for (int seed = 0; seed < STORIES; seed++) {
            CaseFile file = CaseFile.of(RandomStory.stream(seed, 40, seed % 8 == 0));
            for (Optional<LotId> lot : file.lots()) {
                Judged judged = judged(file, lot);

                assertThat(Beside.of(judged)).as("story %s", seed).isEqualTo(Beside.of(judged, EventTypes.ANY));
                seen.addAll(Beside.of(judged).keySet());
            }
        }
        assertThat(seen).hasSizeGreaterThan(15);
    }

    /** Each overlay has its stories there, so that none depends on what chance tells. */
    @Test
    void no_overlay_of_its_own_story_is_found_that_was_not_asked_for() {
        OverlayTest.present().forEach(row -> {
            CaseFile file = CaseFile.of(((Story) row.get()[2]).events());
            for (Optional<LotId> lot : file.lots()) {
                Judged judged = judged(file, lot);

                assertThat(Beside.of(judged)).as("%s", row.get()[0]).isEqualTo(Beside.of(judged, EventTypes.ANY));
            }
        });
    }

    @Test
    void no_indicator_is_raised_that_was_not_asked_for() {
        Set<String> seen = new HashSet<>();
        for (int seed = 0; seed < STORIES; seed++) {
            CaseFile file = CaseFile.of(RandomStory.stream(seed, 40, seed % 8 == 0));
            for (LotFacts lot : LotFacts.of(file)) {
                for (Indicator indicator : Indicators.ALL) {
                    if (indicator.on(lot, Settings.USUAL).isPresent()) {
                        assertThat(file.types().holdsAny(indicator.needs()))
                                .as("%s in story %s", indicator.code(), seed)
                                .isTrue();
                        seen.add(indicator.code());
                    }
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(10);
    }

    private static Judged judged(CaseFile file, Optional<LotId> lot) {
        Verdict verdict = Judge.judge(file, lot.orElse(null), RuleSet.LEGAL_FORM);
        Reading reading =
                new Reading(new LotFile(file, lot.orElse(null)), Classes.under(RuleSet.LEGAL_FORM, file.deadline()));
        return Finding.of(reading, verdict.kind()).judged();
    }
}
