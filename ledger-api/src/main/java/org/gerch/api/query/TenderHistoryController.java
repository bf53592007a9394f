package org.gerch.api.query;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.Streams;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.views.Views;
import org.gerch.projections.reading.ViewQuery;
import org.gerch.store.Leaf;
import org.gerch.store.LeafReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What became of a tender: all its events, or what changed between two positions. */
@RestController
@RequestMapping("/api/v1/tenders/{id}")
class TenderHistoryController {
    private final LeafReader leaves;
    private final ViewQuery views;
    private final Standpoints standpoints;

    TenderHistoryController(LeafReader leaves, ViewQuery views, Standpoints standpoints) {
        this.leaves = leaves;
        this.views = views;
        this.standpoints = standpoints;
    }

    @GetMapping("/history")
    ResponseEntity<byte[]> history(@PathVariable String id, HttpServletRequest http) {
        ListRequest request = ListRequest.read(http, Set.of("position", "asOf"));
        Standpoint standpoint = standpoints.of(request.one("position"), request.one("asOf"));
        ArrayNode items = Wire.mapper().createArrayNode();
        events(id, standpoint.size()).stream().map(EventItem::of).forEach(items::add);
        return Answers.list(items, null, standpoint, request, new ServletWebRequest(http));
    }

    /** The tender's row and verdicts after {@code from} and after {@code to}, with the events in between. */
    @GetMapping("/diff")
    ResponseEntity<byte[]> diff(@PathVariable String id, HttpServletRequest http) {
        ListRequest request = ListRequest.read(http, Set.of("from", "to"));
        Standpoint from = moment("from", request.one("from"));
        Standpoint to = moment("to", request.one("to"));
        if (from.size() > to.size()) {
            throw new Malformed("to", "must not lie before 'from'");
        }
        List<Leaf> events = events(id, to.size());
        ObjectNode body = Wire.mapper().createObjectNode();
        body.put("id", id);
        JsonNode before = state(id, from);
        JsonNode after = state(id, to);
        Answers.moment(body.putObject("from"), from);
        Answers.moment(body.putObject("to"), to);
        ArrayNode changes = body.putArray("changes");
        Differences.between(before, after, changes);
        ArrayNode between = body.putArray("events");
        events.stream()
                .filter(leaf -> leaf.position() >= from.size())
                .map(EventItem::of)
                .forEach(between::add);
        return Answers.one(body, new ServletWebRequest(http));
    }

    /** Both views must have come that far, so the tenders' standpoint is taken after the verdicts'. */
    private Standpoint moment(String parameter, @Nullable String position) {
        if (position == null) {
            throw new Malformed(parameter, "is missing: give the position of an event");
        }
        try {
            standpoints.of(Views.VERDICTS, position, null);
            return standpoints.of(Views.TENDERS, position, null);
        } catch (Malformed malformed) {
            throw new Malformed(parameter, malformed.why());
        }
    }

    private JsonNode state(String id, Standpoint standpoint) {
        ObjectNode state = Wire.mapper().createObjectNode();
        views.get(Views.TENDERS, id, standpoint.size())
                .ifPresent(row -> state.set("tender", Wire.mapper().readTree(row.json())));
        ObjectNode verdicts = state.putObject("verdicts");
        views.ofStream(Views.VERDICTS, stream(id), standpoint.size())
                .forEach(row -> verdicts.set(
                        row.id(), Wire.mapper().readTree(row.json()).path("verdict")));
        return state;
    }

    private List<Leaf> events(String id, long size) {
        List<Leaf> events = leaves.stream(stream(id), size);
        if (events.isEmpty()) {
            throw new NothingThere("tenders", id);
        }
        return events;
    }

    private static String stream(String id) {
        return Streams.name("tender", new TenderId(id));
    }
}
