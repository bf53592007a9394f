package org.gerch.core.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Refusal;
import org.gerch.core.kernel.Role;

/** A log written by hand, command by command; each an hour after the one before. */
final class ToldLog {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private final List<List<Recorded<LedgerEvent>>> commands = new ArrayList<>();
    private final Map<String, Long> lengths = new HashMap<>();
    private Actor actor = new Actor("Any office", null);
    private Set<Role> roles = Set.of(Role.values());
    private Instant now = START;
    private long positions;

    /** An event and the stream it goes to. */
    record To(String stream, LedgerEvent event) {}

    ToldLog as(Actor other, Role... with) {
        actor = other;
        roles = Set.of(with.length == 0 ? Role.values() : with);
        return this;
    }

    ToldLog at(Instant when) {
        now = when;
        return this;
    }

    ToldLog told(String stream, LedgerEvent... events) {
        return told(
                List.of(),
                List.of(events).stream().map(event -> new To(stream, event)).toArray(To[]::new));
    }

    /** One command's entries, breaking these rules. */
    ToldLog told(List<? extends Refusal> broken, To... entries) {
        now = now.plus(Duration.ofHours(1));
        UUID command = new UUID(9, commands.size());
        Provenance by =
                new Provenance(actor, roles, command, command, now, null, null, false, List.of()).contraryTo(broken);
        List<Recorded<LedgerEvent>> recorded = new ArrayList<>();
        for (To entry : entries) {
            long seq = lengths.merge(entry.stream(), 1L, Long::sum) - 1;
            recorded.add(
                    new Recorded<>(positions, now, entry.stream(), seq, new UUID(7, positions), entry.event(), by));
            positions++;
        }
        commands.add(recorded);
        return this;
    }

    /** What the law says of the last command, having nothing to say of those before. */
    Optional<Contradiction> last() {
        LawReplay replay = new LawReplay();
        for (List<Recorded<LedgerEvent>> command : commands.subList(0, commands.size() - 1)) {
            Optional<Contradiction> found = replay.next(command);
            if (found.isPresent()) {
                throw new AssertionError("before the last command: " + found.get());
            }
        }
        return replay.next(commands.getLast());
    }

    /** The same log with other provenance on the last entry of the last command. */
    ToldLog lastBy(UnaryOperator<Provenance> other) {
        List<Recorded<LedgerEvent>> last = commands.removeLast();
        Recorded<LedgerEvent> entry = last.removeLast();
        last.add(new Recorded<>(
                entry.position(),
                entry.at(),
                entry.stream(),
                entry.seq(),
                entry.id(),
                entry.event(),
                other.apply(entry.by())));
        commands.add(last);
        return this;
    }
}
