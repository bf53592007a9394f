package org.gerch.core.replay;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gerch.core.kernel.Decision;
import org.gerch.core.kernel.LedgerCommand;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Streams;
import org.gerch.core.replay.Contradiction.Kind;
import org.gerch.core.replay.FeatureLaw.Citation;

/** All streams of one feature, as far as they have been read. Used by one thread. */
final class FeatureReplay<S, E extends LedgerEvent, C extends LedgerCommand> {
    private static final int FIRST_ROOM = 8;

    private final FeatureLaw<S, E, C> law;
    private final Map<String, Stream<S>> streams = new HashMap<>();

    /** A stream's state, and where each of its entries stands in the log. */
    private static final class Stream<S> {
        private S state;
        private long[] positions = new long[FIRST_ROOM];
        private int length;

        private Stream(S nothing) {
            this.state = nothing;
        }

        private void add(long position, S next) {
            if (length == positions.length) {
                positions = Arrays.copyOf(positions, 2 * length);
            }
            positions[length++] = position;
            state = next;
        }
    }

    FeatureReplay(FeatureLaw<S, E, C> law) {
        this.law = law;
    }

    S state(String stream) {
        Stream<S> known = streams.get(stream);
        return known == null ? law.nothing() : known.state;
    }

    /** What the law would make of the command that these entries of one stream come from, compared with them. */
    Optional<Contradiction> decideAnew(List<Recorded<E>> entries) {
        Recorded<E> first = entries.getFirst();
        C command = law.commands()
                .of(
                        Streams.id(first.stream()),
                        entries.stream().map(Recorded::event).toList());
        return Comparison.addressed(command, command.stream(), first)
                .or(() -> Comparison.permitted(command, first))
                .or(() -> compared(law.decide().apply(state(first.stream()), command, first.by()), entries))
                .or(() -> miscited(entries));
    }

    private Optional<Contradiction> compared(Decision<E> decision, List<Recorded<E>> entries) {
        return switch (decision) {
            case Decision.Refused<E> refused -> Comparison.refused(entries.getFirst(), refused.refusal());
            case Decision.Accepted<E> accepted ->
                Comparison.events(accepted.events(), entries)
                        .or(() -> Comparison.notes(accepted.contraryTo(), entries.getFirst()));
        };
    }

    private Optional<Contradiction> miscited(List<Recorded<E>> entries) {
        Stream<S> known = streams.get(entries.getFirst().stream());
        return known == null
                ? Optional.empty()
                : entries.stream()
                        .flatMap(entry -> law.citation().in(known.state, entry.event()).stream()
                                .filter(citation -> position(known, citation) != citation.position())
                                .map(citation -> miscited(entry, citation, position(known, citation))))
                        .findFirst();
    }

    private static Contradiction miscited(Recorded<?> entry, Citation citation, long stands) {
        return new Contradiction(
                entry.position(),
                Kind.WRONG_CITATION,
                citation.field(),
                Long.toString(stands),
                Long.toString(citation.position()));
    }

    /** Where the cited entry stands; -1 if there is none. */
    private static long position(Stream<?> stream, Citation citation) {
        return citation.seq() >= 0 && citation.seq() < stream.length ? stream.positions[(int) citation.seq()] : -1;
    }

    /** Goes on to the state after these entries, whatever the law says of them. */
    void evolve(List<Recorded<E>> entries) {
        for (Recorded<E> entry : entries) {
            Stream<S> stream = streams.computeIfAbsent(entry.stream(), unknown -> new Stream<>(law.nothing()));
            stream.add(entry.position(), after(stream.state, entry));
        }
    }

    private S after(S before, Recorded<E> entry) {
        try {
            return law.evolve().apply(before, entry.event(), entry.by());
        } catch (RuntimeException nonsense) {
            // The law refused it before: an amount in two currencies has no sum.
            return before;
        }
    }

    /** The entries of this feature among others, typed. */
    List<Recorded<E>> own(List<Recorded<LedgerEvent>> entries) {
        return entries.stream()
                .filter(entry -> law.events().isInstance(entry.event()))
                .map(entry -> entry.with(law.events().cast(entry.event())))
                .toList();
    }
}
