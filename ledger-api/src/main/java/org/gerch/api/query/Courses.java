package org.gerch.api.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.gerch.api.query.Course.State;
import org.gerch.api.verdict.OtherStreams;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.Streams;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.verdict.Overlay;
import org.gerch.core.verdict.Verdict;
import org.gerch.core.verdict.view.Links;
import org.gerch.core.verdict.view.VerdictRow;
import org.gerch.core.views.Views;
import org.gerch.projections.reading.ViewQuery;
import org.gerch.projections.reading.ViewRow;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that a tender and its verdicts ever were.
 *
 * <p>A verdict is told with its indicators and with what other streams say beside it, so an event of another stream makes a new state
 * of it too.
 */
@Component
public class Courses {
    private final ViewQuery views;
    private final OtherStreams otherStreams;

    Courses(ViewQuery views, OtherStreams otherStreams) {
        this.views = views;
        this.otherStreams = otherStreams;
    }

    /** A tender's own row, then its verdicts under the rules in force, up to a moment. */
    public List<Course> ofTender(String id, long size) {
        Course tender = new Course(
                List.of("tender"),
                views.states(Views.TENDERS, id, size).stream()
                        .map(row -> new State(row.changed(), content(row)))
                        .toList());
        // A lot that is judged stays judged, so the last moment has all of them.
        Stream<Course> verdicts =
                views.ofStream(Views.VERDICTS, Streams.name("tender", new TenderId(id)), size).stream()
                        .filter(row -> !row.as(VerdictRow.class).beside())
                        .map(row -> ofVerdict(row.id(), size));
        return Stream.concat(Stream.of(tender), verdicts).toList();
    }

    /** That of one row of the list of verdicts. */
    public Course ofVerdict(String row, long size) {
        List<ViewRow> stored = views.states(Views.VERDICTS, row, size);
        List<State> states = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            long until = i + 1 < stored.size() ? stored.get(i + 1).changed() : size;
            add(states, stored.get(i), until);
        }
        return new Course(List.of("verdicts", row), states);
    }

    /** A row as it was made, and as each entry of another stream left it until it was made another. */
    private void add(List<State> states, ViewRow stored, long until) {
        VerdictRow row = stored.as(VerdictRow.class);
        Links links = Links.of(row);
        states.add(told(stored, row, links, stored.changed()));
        for (long turn : otherStreams.turns(links, stored.changed() + 1, until)) {
            State next = told(stored, row, links, turn);
            if (!next.content().equals(states.getLast().content())) {
                states.add(next);
            }
        }
    }

    private State told(ViewRow stored, VerdictRow row, Links links, long changed) {
        ObjectNode content = (ObjectNode) content(stored).path("verdict");
        ArrayNode flags = content.putArray("flags");
        row.flags().forEach(flag -> flags.add(flag.code()));
        Map<Overlay, SortedSet<Long>> beside =
                otherStreams.beside(List.of(links), changed + 1).getFirst();
        if (!beside.isEmpty()) {
            Verdict joined = row.joined(beside).verdict();
            content.set("overlays", Wire.mapper().valueToTree(joined.overlays()));
            content.set("evidence", Wire.mapper().valueToTree(joined.evidence()));
        }
        return new State(changed, content);
    }

    private static ObjectNode content(ViewRow row) {
        return (ObjectNode) Wire.mapper().readTree(row.json());
    }
}
