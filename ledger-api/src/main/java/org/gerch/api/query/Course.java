package org.gerch.api.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gerch.core.json.Wire;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that a record was, state by state, as it was told to a reader.
 *
 * @param place the names that lead to it, such as {@code verdicts} and the lot's id
 * @param states in the order of the log
 */
public record Course(List<String> place, List<State> states) {
    public Course {
        place = List.copyOf(place);
        states = List.copyOf(states);
    }

    /**
     * What it was after one event, until the next of the list.
     *
     * @param changed the event's leaf
     */
    public record State(long changed, ObjectNode content) {}

    /**
     * One value that differs between two moments.
     *
     * @param path a JSON pointer (RFC 6901) such as {@code /verdicts/UB-2026-0041/kind}
     * @param was null where it was absent
     * @param is likewise
     * @param causes the events that changed it, in the order of the log
     */
    public record Change(String path, JsonNode was, JsonNode is, List<Long> causes) {}

    /** A value that one event made another. */
    private record Turn(String path, long position) {}

    /**
     * What differs between the states after {@code from} and after {@code to} leaves.
     *
     * <p>A value's event is found in the states between the two: it is the one that made the state in which the value is another.
     */
    public List<Change> between(long from, long to) {
        List<Turn> turns = turns(from, to);
        List<Change> changes = new ArrayList<>();
        for (JsonNode changed : differences(at(from), at(to))) {
            String path = changed.path("path").stringValue();
            Set<Long> causes = new TreeSet<>();
            turns.stream().filter(turn -> isPart(turn.path(), path)).forEach(turn -> causes.add(turn.position()));
            changes.add(new Change(path, changed.path("was"), changed.path("is"), List.copyOf(causes)));
        }
        return changes;
    }

    private List<Turn> turns(long from, long to) {
        List<Turn> turns = new ArrayList<>();
        JsonNode before = at(from);
        for (State state : states) {
            if (state.changed() >= from && state.changed() < to) {
                differences(before, state.content())
                        .forEach(changed ->
                                turns.add(new Turn(changed.path("path").stringValue(), state.changed())));
                before = state.content();
            }
        }
        return turns;
    }

    /** What it was after so many leaves; a missing value where there was nothing. */
    private JsonNode at(long size) {
        return states.stream()
                .filter(state -> state.changed() < size)
                .reduce((earlier, later) -> later)
                .<JsonNode>map(State::content)
                .orElse(Wire.mapper().missingNode());
    }

    private ArrayNode differences(JsonNode was, JsonNode is) {
        ArrayNode changes = Wire.mapper().createArrayNode();
        Differences.between(place, was, is, changes);
        return changes;
    }

    /** Whether one of the two values is the other or lies within it. */
    private static boolean isPart(String one, String other) {
        return one.equals(other) || one.startsWith(other + "/") || other.startsWith(one + "/");
    }
}
