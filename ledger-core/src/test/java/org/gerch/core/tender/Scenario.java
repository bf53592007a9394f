package org.gerch.core.tender;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Decision;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Refusal;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Source;
import org.jspecify.annotations.Nullable;

/** Given these events, when this is asked, then that is recorded or refused. */
final class Scenario {
    static final Actor OFFICE = new Actor("Procurement office", Example.BUYER);

    private final TenderState state;

    private Scenario(TenderState state) {
        this.state = state;
    }

    static Scenario nothing() {
        return new Scenario(TenderState.NOTHING);
    }

    /** Events recorded well before the deadline. */
    static Scenario given(TenderEvent... events) {
        return nothing().and(events);
    }

    Scenario and(TenderEvent... events) {
        return at(Example.EARLY, events);
    }

    Scenario at(Instant when, TenderEvent... events) {
        return by(provenance(OFFICE, when, null, null), events);
    }

    Scenario by(Provenance by, TenderEvent... events) {
        TenderState now = state;
        for (TenderEvent event : events) {
            now = Tender.evolve(now, event, by);
        }
        return new Scenario(now);
    }

    TenderState state() {
        return state;
    }

    When when(TenderCommand command) {
        return new When(command, sender(command), Example.EARLY);
    }

    /** Who sends such a command where nothing else is said: the buyer's office, or whoever gives its own word. */
    static Actor sender(TenderCommand command) {
        return switch (command) {
            case BiddingCommand.SubmitBid bid -> new Actor("Representative", bid.tenderer());
            case BiddingCommand.ConfirmBid word -> new Actor("Representative", word.group());
            case ReplyCommand.FileComplaint complaint -> new Actor("Representative", complaint.complainant());
            case ReplyCommand.FileStatement statement -> new Actor("Representative", statement.party());
            case BiddingCommand.WithdrawBid withdrawal -> new Actor("Clerk with a letter", null);
            case EvaluationCommand.GiveClarification answer -> new Actor("Clerk with a letter", null);
            case TenderCommand other -> OFFICE;
        };
    }

    /** The same from whom such a command comes; now and then from an office that has no say in it. */
    static Provenance sent(TenderCommand command, Provenance by, int step) {
        return new Provenance(
                step % 8 == 0 ? OFFICE : sender(command),
                by.roles(),
                by.command(),
                by.correlation(),
                by.receivedAt(),
                by.occurredAt(),
                by.source(),
                by.demonstration(),
                by.contraryTo());
    }

    static Provenance provenance(Actor actor, Instant at, @Nullable Instant occurredAt, @Nullable Source source) {
        UUID command = new UUID(7, 7);
        return new Provenance(
                actor,
                Set.of(source == null ? Role.PROCUREMENT_OFFICER : Role.IMPORTER),
                command,
                command,
                at,
                occurredAt,
                source,
                false,
                List.of());
    }

    /** A command on its way to a decision. */
    final class When {
        private static final Source SOURCE = new Source("ocds-example", null, "0".repeat(64));

        private final TenderCommand command;
        private final Actor actor;
        private final Instant at;

        private When(TenderCommand command, Actor actor, Instant at) {
            this.command = command;
            this.actor = actor;
            this.at = at;
        }

        When at(Instant when) {
            return new When(command, actor, when);
        }

        When by(Actor other) {
            return new When(command, other, at);
        }

        Then decided() {
            return decided(provenance(actor, at, null, null));
        }

        /** Arrives years later, and its source says that it happened at that time. */
        Then imported() {
            return decided(provenance(actor, Example.YEARS_LATER, at, SOURCE));
        }

        /** Arrives years later from a source that gives no dates. */
        Then importedWithoutDate() {
            return decided(provenance(actor, Example.YEARS_LATER, null, SOURCE));
        }

        Then decided(Provenance by) {
            return new Then(state, by, Tender.decide(state, command, by));
        }

        void refused(Refusal why) {
            decided().refused(why);
        }

        Then recorded(TenderEvent... events) {
            return decided().recorded(events);
        }
    }

    /** What was decided. */
    record Then(TenderState state, Provenance by, Decision<TenderEvent> decision) {

        void refused(Refusal why) {
            assertThat(decision).isEqualTo(new Decision.Refused<TenderEvent>(why));
        }

        Then recorded(TenderEvent... events) {
            assertThat(accepted().events()).containsExactly(events);
            return this;
        }

        /** Recorded, and exactly these rules were broken. */
        Then noting(Refusal... broken) {
            assertThat(List.<Refusal>copyOf(accepted().contraryTo())).containsExactly(broken);
            return this;
        }

        Then breakingNoRule() {
            return noting();
        }

        List<TenderEvent> events() {
            return accepted().events();
        }

        /** The story so far, with what was recorded now. */
        Scenario then() {
            return new Scenario(state).by(by, events().toArray(TenderEvent[]::new));
        }

        private Decision.Accepted<TenderEvent> accepted() {
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
            return (Decision.Accepted<TenderEvent>) decision;
        }
    }

    /** Several lists of events in one. */
    static TenderEvent[] all(TenderEvent[]... parts) {
        List<TenderEvent> all = new ArrayList<>();
        Arrays.stream(parts).forEach(part -> all.addAll(List.of(part)));
        return all.toArray(TenderEvent[]::new);
    }
}
