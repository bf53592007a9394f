package org.gerch.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.rules.RuleSet;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.verdict.VerdictHistory.Step;
import org.junit.jupiter.api.Test;

/** Of all states an answer had, those count in which it said something else than before. */
class VerdictHistoryTest {
    private static final int SEEDS = 300;

    @Test
    void two_neighbouring_steps_never_say_the_same_and_no_change_of_the_verdict_is_left_out() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            List<Step> states = states(seed);
            List<Step> steps = VerdictHistory.of(states);
            for (int i = 1; i < steps.size(); i++) {
                assertThat(steps.get(i - 1).until()).isEqualTo(steps.get(i).position());
                assertThat(steps.get(i - 1).verdict()).isNotEqualTo(steps.get(i).verdict());
            }
            for (Step state : states) {
                Step then = steps.stream()
                        .filter(step -> step.position() <= state.position())
                        .reduce((earlier, later) -> later)
                        .orElseThrow();
                assertThat(then.verdict().kind())
                        .as("seed %d, position %d", seed, state.position())
                        .isEqualTo(state.verdict().kind());
                assertThat(then.verdict().award()).isEqualTo(state.verdict().award());
            }
        }
    }

    @Test
    void it_is_shorter_than_the_list_of_all_states() {
        int all = 0;
        int told = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            List<Step> states = states(seed);
            all += states.size();
            told += VerdictHistory.of(states).size();
        }
        assertThat(told).isLessThan(all / 2);
    }

    @Test
    void a_state_is_told_as_it_was_at_its_end() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            List<Step> states = states(seed);
            for (Step step : VerdictHistory.of(states)) {
                Long until = step.until();
                Step last = states.stream()
                        .filter(state -> until == null || state.position() < until)
                        .reduce((earlier, later) -> later)
                        .orElseThrow();
                assertThat(step.verdict())
                        .as("seed %d, from %d", seed, step.position())
                        .isEqualTo(last.verdict());
            }
        }
    }

    @Test
    void a_lot_without_a_state_has_no_history() {
        assertThat(VerdictHistory.of(List.of())).isEmpty();
    }

    /** The first lot's answer after each event. */
    private static List<Step> states(long seed) {
        List<Step> states = new ArrayList<>();
        List<Recorded<TenderEvent>> stream = RandomStory.stream(seed, 25, false);
        for (int size = 1; size <= stream.size(); size++) {
            CaseFile file = CaseFile.of(stream.subList(0, size));
            Verdict verdict = Judge.judge(file, RuleSet.LEGAL_FORM).getFirst();
            states.add(new Step(verdict, stream.get(size - 1).position(), null));
        }
        return states;
    }
}
