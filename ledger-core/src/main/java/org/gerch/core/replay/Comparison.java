package org.gerch.core.replay;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gerch.core.json.FirstDifference;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.Contrary;
import org.gerch.core.kernel.LedgerCommand;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Refusal;
import org.gerch.core.kernel.Role;
import org.gerch.core.replay.Contradiction.Kind;
import org.gerch.core.wire.EventCatalogue;
import tools.jackson.databind.JsonNode;

/** What the law says beside what is recorded. */
final class Comparison {
    private Comparison() {}

    /** Who, when and against which rules is the same on all entries of one command. */
    static Optional<Contradiction> oneProvenance(List<? extends Recorded<?>> entries) {
        Recorded<?> first = entries.getFirst();
        if (entries.size() == 1) {
            return Optional.empty();
        }
        return entries.stream()
                .filter(entry -> !entry.by().equals(first.by()))
                .findFirst()
                .map(entry -> new Contradiction(
                        entry.position(),
                        Kind.OTHER_VALUE,
                        "/meta",
                        Wire.canonicalText(first.by()),
                        Wire.canonicalText(entry.by())));
    }

    static Optional<Contradiction> addressed(LedgerCommand command, String stream, Recorded<?> entry) {
        return stream.equals(entry.stream())
                ? Optional.empty()
                : Optional.of(new Contradiction(
                        entry.position(), Kind.OTHER_VALUE, "/stream", quoted(stream), quoted(entry.stream())));
    }

    /** An import's commands are all the importer's, whatever they say. */
    static Optional<Contradiction> permitted(LedgerCommand command, Recorded<?> entry) {
        Set<Role> allowed = entry.by().imported() ? Set.of(Role.IMPORTER) : command.allowed();
        return !Collections.disjoint(entry.by().roles(), allowed)
                ? Optional.empty()
                : Optional.of(new Contradiction(
                        entry.position(),
                        Kind.ROLE_MISSING,
                        "/meta/roles",
                        Wire.canonicalText(allowed.stream().sorted().toList()),
                        Wire.canonicalText(entry.by().roles())));
    }

    static Optional<Contradiction> refused(Recorded<?> entry, Refusal refusal) {
        String facts = refusal.facts().entrySet().stream()
                .map(fact -> fact.getKey() + " " + fact.getValue())
                .collect(Collectors.joining(", ", " (", ")"));
        return Optional.of(new Contradiction(
                entry.position(),
                Kind.REFUSED,
                "",
                refusal.type() + (refusal.facts().isEmpty() ? "" : facts),
                nameOf(entry.event())));
    }

    static Optional<Contradiction> events(List<? extends LedgerEvent> decided, List<? extends Recorded<?>> recorded) {
        for (int i = 0; i < recorded.size(); i++) {
            Recorded<?> entry = recorded.get(i);
            if (i >= decided.size()) {
                return otherEvents(entry, decided.size(), recorded.size());
            }
            Optional<Contradiction> other = event(decided.get(i), entry);
            if (other.isPresent()) {
                return other;
            }
        }
        return decided.size() == recorded.size()
                ? Optional.empty()
                : otherEvents(recorded.getLast(), decided.size(), recorded.size());
    }

    private static Optional<Contradiction> event(LedgerEvent decided, Recorded<?> entry) {
        if (decided.getClass() != entry.event().getClass()) {
            return Optional.of(new Contradiction(
                    entry.position(), Kind.OTHER_EVENTS, "/type", nameOf(decided), nameOf(entry.event())));
        }
        // Most entries hold no commitment, or none that the law had to make.
        if (decided.equals(entry.event())) {
            return Optional.empty();
        }
        byte[] expected = EventCatalogue.encode(decided);
        byte[] found = EventCatalogue.encode(entry.event());
        return Unseen.sameButForCommitments(expected, found)
                ? Optional.empty()
                : Optional.of(otherValue(entry.position(), expected, found));
    }

    private static Contradiction otherValue(long position, byte[] expected, byte[] found) {
        FirstDifference first = FirstDifference.between(
                        Wire.mapper().readTree(expected), Wire.mapper().readTree(found), Comparison::isSealed)
                .orElse(new FirstDifference("", "", ""));
        return new Contradiction(
                position, Kind.OTHER_VALUE, "/data" + first.pointer(), first.expected(), first.found());
    }

    private static boolean isSealed(JsonNode expected, JsonNode found) {
        return expected.isString() && found.isString() && Unseen.isStandIn(expected.stringValue());
    }

    static Optional<Contradiction> notes(List<Refusal> broken, Recorded<?> entry) {
        if (broken.isEmpty() && entry.by().contraryTo().isEmpty()) {
            return Optional.empty();
        }
        List<Contrary> expected = broken.stream().map(Contrary::to).toList();
        return expected.equals(entry.by().contraryTo())
                ? Optional.empty()
                : Optional.of(new Contradiction(
                        entry.position(),
                        Kind.OTHER_NOTES,
                        "/meta/contraryTo",
                        Wire.canonicalText(expected),
                        Wire.canonicalText(entry.by().contraryTo())));
    }

    static Optional<Contradiction> otherEvents(Recorded<?> entry, int decided, int recorded) {
        return Optional.of(new Contradiction(
                entry.position(), Kind.OTHER_EVENTS, "", Integer.toString(decided), Integer.toString(recorded)));
    }

    private static String nameOf(LedgerEvent event) {
        return EventCatalogue.typeOf(event.getClass()).name();
    }

    private static String quoted(String text) {
        return Wire.canonicalText(text);
    }
}
