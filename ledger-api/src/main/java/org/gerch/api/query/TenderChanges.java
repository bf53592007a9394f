package org.gerch.api.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.Streams;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.view.View;
import org.gerch.core.views.Views;
import org.gerch.projections.reading.ViewQuery;
import org.gerch.projections.reading.ViewRow;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What of a tender's row and verdicts differs between two moments, value by value, and by which events.
 *
 * <p>A value's event is found in the states between the two: it is the one that made the state in which the value is another.
 */
@Component
public class TenderChanges {
    private final ViewQuery views;

    TenderChanges(ViewQuery views) {
        this.views = views;
    }

    /**
     * One value.
     *
     * @param path a JSON pointer (RFC 6901) such as {@code /verdicts/UB-2026-0041/kind}
     * @param was null where it was absent
     * @param is likewise
     * @param causes the events that changed it, in the order of the log
     */
    public record Change(String path, JsonNode was, JsonNode is, List<Long> causes) {}

    /** What differs between the states after {@code from} and after {@code to} leaves. */
    public List<Change> between(String id, long from, long to) {
        return changes(differences(state(id, from), state(id, to)), turns(id, from, to));
    }

    /** All that the row of one lot's verdict was up to a moment, in the order of the log. */
    public List<ViewRow> statesOfVerdict(String row, long size) {
        return views.states(Views.VERDICTS, row, size);
    }

    /** What differs of that row alone between the states after {@code from} and after {@code to} leaves. */
    public static List<Change> between(List<ViewRow> states, long from, long to) {
        ObjectNode was =
                verdict(states.stream().filter(state -> state.changed() < from).toList());
        ObjectNode is = was;
        List<Turn> turns = new ArrayList<>();
        for (ViewRow stood : states) {
            if (stood.changed() >= from && stood.changed() < to) {
                ObjectNode state = verdict(List.of(stood));
                differences(is, state)
                        .forEach(changed ->
                                turns.add(new Turn(changed.path("path").stringValue(), stood.changed())));
                is = state;
            }
        }
        return changes(differences(was, is), turns);
    }

    /** The last of these as a state; an empty one of none. */
    private static ObjectNode verdict(List<ViewRow> states) {
        ObjectNode state = Wire.mapper().createObjectNode();
        state.putObject("verdicts");
        if (!states.isEmpty()) {
            put(state, Views.VERDICTS, states.getLast());
        }
        return state;
    }

    private static List<Change> changes(ArrayNode differences, List<Turn> turns) {
        List<Change> changes = new ArrayList<>();
        for (JsonNode changed : differences) {
            String path = changed.path("path").stringValue();
            Set<Long> causes = new TreeSet<>();
            turns.stream().filter(turn -> isPart(turn.path(), path)).forEach(turn -> causes.add(turn.position()));
            changes.add(new Change(path, changed.path("was"), changed.path("is"), List.copyOf(causes)));
        }
        return changes;
    }

    /** A value that one event made another. */
    private record Turn(String path, long position) {}

    private List<Turn> turns(String id, long from, long to) {
        List<Turn> turns = new ArrayList<>();
        addTurns(turns, Views.TENDERS, id, from, to);
        Set<String> rows = new TreeSet<>();
        inForce(id, from).forEach(row -> rows.add(row.id()));
        inForce(id, to).forEach(row -> rows.add(row.id()));
        rows.forEach(row -> addTurns(turns, Views.VERDICTS, row, from, to));
        return turns;
    }

    private void addTurns(List<Turn> turns, View<?> view, String row, long from, long to) {
        ObjectNode before = Wire.mapper().createObjectNode();
        for (ViewRow stood : views.states(view, row, to)) {
            ObjectNode state = Wire.mapper().createObjectNode();
            put(state, view, stood);
            if (stood.changed() >= from) {
                differences(before, state)
                        .forEach(changed ->
                                turns.add(new Turn(changed.path("path").stringValue(), stood.changed())));
            }
            before = state;
        }
    }

    /** Whether one of the two values is the other or lies within it. */
    private static boolean isPart(String one, String other) {
        return one.equals(other) || one.startsWith(other + "/") || other.startsWith(one + "/");
    }

    private static ArrayNode differences(JsonNode was, JsonNode is) {
        ArrayNode changes = Wire.mapper().createArrayNode();
        Differences.between(was, is, changes);
        return changes;
    }

    private ObjectNode state(String id, long size) {
        ObjectNode state = Wire.mapper().createObjectNode();
        views.get(Views.TENDERS, id, size).ifPresent(row -> put(state, Views.TENDERS, row));
        state.putObject("verdicts");
        inForce(id, size).forEach(row -> put(state, Views.VERDICTS, row));
        return state;
    }

    private List<ViewRow> inForce(String id, long size) {
        return views.ofStream(Views.VERDICTS, Streams.name("tender", new TenderId(id)), size).stream()
                .filter(row ->
                        !Wire.mapper().readTree(row.json()).path("beside").asBoolean(false))
                .toList();
    }

    private static void put(ObjectNode state, View<?> view, ViewRow row) {
        JsonNode content = Wire.mapper().readTree(row.json());
        if (view == Views.TENDERS) {
            state.set("tender", content);
        } else {
            state.withObject("/verdicts").set(row.id(), content.path("verdict"));
        }
    }
}
