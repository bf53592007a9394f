package org.gerch.api.query;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.Streams;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.views.Views;
import org.gerch.store.Leaf;
import org.gerch.store.LeafReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What became of a tender: all its events, or what changed between two moments. */
@RestController
@RequestMapping("/api/v1/tenders/{id}")
class TenderHistoryController {
    private final LeafReader leaves;
    private final Courses courses;
    private final Standpoints standpoints;

    TenderHistoryController(LeafReader leaves, Courses courses, Standpoints standpoints) {
        this.leaves = leaves;
        this.courses = courses;
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

    /** What of the tender's row and verdicts differs between two moments and by which events, and all events in between. */
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
        Answers.moment(body.putObject("from"), from);
        Answers.moment(body.putObject("to"), to);
        ArrayNode listed = body.putArray("changes");
        courses.ofTender(id, to.size()).stream()
                .flatMap(course -> course.between(from.size(), to.size()).stream())
                .forEach(change -> listed.add(item(change)));
        ArrayNode between = body.putArray("events");
        events.stream()
                .filter(leaf -> leaf.position() >= from.size())
                .map(EventItem::of)
                .forEach(between::add);
        return Answers.one(body, new ServletWebRequest(http));
    }

    private ObjectNode item(Course.Change change) {
        ObjectNode item = Wire.mapper().createObjectNode();
        item.put("path", change.path());
        item.set("was", change.was());
        item.set("is", change.is());
        ArrayNode causes = item.putArray("causes");
        change.causes()
                .forEach(position -> leaves.at(position).map(EventFacts::of).ifPresent(causes::add));
        return item;
    }

    /** A number is a position, anything else an instant or a day. Both views must have come that far. */
    private Standpoint moment(String parameter, @Nullable String asked) {
        if (asked == null) {
            throw new Malformed(parameter, "is missing: give a day, an instant or the position of an event");
        }
        boolean number = asked.matches("-?[0-9]+");
        String position = number ? asked : null;
        String asOf = number ? null : asked;
        try {
            standpoints.of(Views.VERDICTS, position, asOf);
            return standpoints.of(Views.TENDERS, position, asOf);
        } catch (Malformed malformed) {
            throw new Malformed(parameter, malformed.why());
        }
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
