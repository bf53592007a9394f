package org.gerch.core.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gerch.core.tender.Example.EARLY;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.gerch.core.kernel.Decision;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Refusal;
import org.gerch.core.kernel.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomWalkTest {
    private static final int STEPS = 250;
    private static final Source SOURCE = new Source("ocds-example", null, "0".repeat(64));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void whatever_is_asked_in_whatever_order_the_law_answers_and_answers_the_same_again(long seed) {
        Random random = new Random(seed);
        TenderState state = TenderState.NOTHING;
        for (int step = 0; step < STEPS; step++) {
            TenderCommand command = RandomCommand.of(random);
            Provenance by = Scenario.sent(command, provenance(random, step), step);
            Decision<TenderEvent> decision = Tender.decide(state, command, by);
            assertThat(Tender.decide(state, command, by)).isEqualTo(decision);
            state = after(state, decision, by);
        }
        assertThat(refolded(state)).isEqualTo(state);
    }

    @Test
    void the_walk_meets_most_of_the_rules() {
        Set<String> met = new HashSet<>();
        for (long seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            TenderState state = TenderState.NOTHING;
            for (int step = 0; step < STEPS; step++) {
                Provenance anybody = provenance(random, step);
                TenderCommand command = RandomCommand.of(random);
                Provenance by = Scenario.sent(command, anybody, step);
                Decision<TenderEvent> decision = Tender.decide(state, command, by);
                note(met, decision);
                state = after(state, decision, by);
            }
        }
        assertThat(met).hasSizeGreaterThan(60);
    }

    private static void note(Set<String> met, Decision<TenderEvent> decision) {
        switch (decision) {
            case Decision.Accepted<TenderEvent> accepted ->
                accepted.contraryTo().stream().map(Refusal::type).forEach(met::add);
            case Decision.Refused<TenderEvent> refused ->
                met.add(refused.refusal().type());
        }
    }

    private static TenderState after(TenderState state, Decision<TenderEvent> decision, Provenance by) {
        TenderState now = state;
        if (decision instanceof Decision.Accepted<TenderEvent> accepted) {
            for (TenderEvent event : accepted.events()) {
                now = Tender.evolve(now, event, by.contraryTo(accepted.contraryTo()));
            }
        }
        return now;
    }

    private static TenderState refolded(TenderState state) {
        TenderState now = TenderState.NOTHING;
        for (History.Entry entry : state.history().entries()) {
            now = Tender.evolve(now, entry.event(), entry.by());
        }
        return now;
    }

    /** Time goes on by up to a day a step; now and then a source speaks, with or without a date. */
    private static Provenance provenance(Random random, int step) {
        Instant at = EARLY.plus(Duration.ofHours(6L * step + random.nextInt(6)));
        return switch (random.nextInt(8)) {
            case 0 -> Scenario.provenance(Scenario.OFFICE, Example.YEARS_LATER, at, SOURCE);
            case 1 -> Scenario.provenance(Scenario.OFFICE, Example.YEARS_LATER, null, SOURCE);
            default -> Scenario.provenance(Scenario.OFFICE, at, null, null);
        };
    }
}
