package org.gerch.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Given these events, when this is asked, then that is recorded or refused.
 *
 * @param <S> the feature's state
 */
public final class Story<S, C extends LedgerCommand, E extends LedgerEvent> {
    public static final Instant NOON = Instant.parse("2026-03-12T04:00:00Z");
    private static final Actor OFFICE = new Actor("District office", new PartyId("district"));
    private static final Source SOURCE = new Source("register of 2019", null, "0".repeat(64));

    /** A feature's {@code decide}. */
    public interface Decide<S, C, E extends LedgerEvent> {
        Decision<E> apply(S state, C command, Provenance by);
    }

    private final S state;
    private final Decide<S, C, E> decide;
    private final BiFunction<S, E, S> evolve;

    public Story(S state, Decide<S, C, E> decide, BiFunction<S, E, S> evolve) {
        this.state = state;
        this.decide = decide;
        this.evolve = evolve;
    }

    @SafeVarargs
    public final Story<S, C, E> given(E... events) {
        S now = state;
        for (E event : events) {
            now = evolve.apply(now, event);
        }
        return new Story<>(now, decide, evolve);
    }

    public S state() {
        return state;
    }

    public When when(C command) {
        return new When(command, by(OFFICE, Role.FUND_OFFICER));
    }

    public static Provenance by(Actor actor, Role... roles) {
        return provenance(actor, null, roles);
    }

    /** What an importer sends on behalf of a published source. */
    public static Provenance imported() {
        return provenance(OFFICE, SOURCE, Role.IMPORTER);
    }

    private static Provenance provenance(Actor actor, Source source, Role... roles) {
        UUID command = new UUID(7, 7);
        return new Provenance(actor, Set.of(roles), command, command, NOON, null, source, false, List.of());
    }

    /** A command on its way to a decision. */
    public final class When {
        private final C command;
        private final Provenance by;

        private When(C command, Provenance by) {
            this.command = command;
            this.by = by;
        }

        public When by(Actor actor, Role... roles) {
            return new When(command, Story.by(actor, roles));
        }

        public When imported() {
            return new When(command, Story.imported());
        }

        public void refused(Refusal why) {
            assertThat(decide.apply(state, command, by)).isEqualTo(new Decision.Refused<E>(why));
        }

        /** Recorded, and no rule was broken. */
        @SafeVarargs
        public final void recorded(E... events) {
            assertThat(decide.apply(state, command, by)).isEqualTo(new Decision.Accepted<>(List.of(events), List.of()));
        }

        /** Recorded, and exactly these rules were broken. */
        public void recordedNoting(Refusal... broken) {
            Decision<E> decision = decide.apply(state, command, by);
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
            Decision.Accepted<E> accepted = (Decision.Accepted<E>) decision;
            assertThat(accepted.events()).isNotEmpty();
            assertThat(List.<Refusal>copyOf(accepted.contraryTo())).containsExactly(broken);
        }
    }
}
