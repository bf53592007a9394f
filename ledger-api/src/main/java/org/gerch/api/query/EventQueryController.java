package org.gerch.api.query;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.Malformed;
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

/** The log itself, event by event in the order of recording. */
@RestController
@RequestMapping("/api/v1/events")
class EventQueryController {
    private static final int LARGEST_PAGE = 1_000;
    private static final Set<String> PARAMETERS =
            Set.of("after", "stream", "position", "asOf", "limit", "cursor", "format");
    private static final List<String> COLUMNS =
            List.of("position", "id", "leaf.at", "leaf.type", "leaf.stream", "leaf.seq", "leafHash", "leaf.data");

    private final LeafReader leaves;
    private final Standpoints standpoints;

    EventQueryController(LeafReader leaves, Standpoints standpoints) {
        this.leaves = leaves;
        this.standpoints = standpoints;
    }

    @GetMapping
    @Nullable
    ResponseEntity<byte[]> events(HttpServletRequest http, HttpServletResponse response) {
        ListRequest request = ListRequest.read(http, PARAMETERS);
        Standpoint standpoint = standpoints.of(request.one("position"), request.one("asOf"));
        long from = Math.max(after("after", request.one("after")), after("cursor", request.one("cursor")));
        return switch (request.format()) {
            case JSON -> page(request, standpoint, from, http);
            case CSV, NDJSON -> {
                Stream<Leaf> wanted = wanted(request.one("stream"), from, standpoint.size());
                new Download(request.format(), "events", COLUMNS)
                        .send(
                                response,
                                standpoint,
                                reader -> wanted.map(EventItem::of).forEach(reader));
                yield null;
            }
        };
    }

    /** The first position wanted. */
    private static long after(String parameter, @Nullable String position) {
        if (position == null) {
            return 0;
        }
        if (!position.matches("[0-9]{1,15}")) {
            throw new Malformed(parameter, "must be a position, from 0");
        }
        return Long.parseLong(position) + 1;
    }

    private ResponseEntity<byte[]> page(
            ListRequest request, Standpoint standpoint, long from, HttpServletRequest http) {
        int limit = request.limit(LARGEST_PAGE);
        List<Leaf> found = wanted(request.one("stream"), from, standpoint.size())
                .limit(limit + 1L)
                .toList();
        ArrayNode items = Wire.mapper().createArrayNode();
        found.stream().limit(limit).map(EventItem::of).forEach(items::add);
        String next = found.size() > limit ? Long.toString(found.get(limit - 1).position()) : null;
        return Answers.list(items, next, standpoint, request, new ServletWebRequest(http));
    }

    private Stream<Leaf> wanted(@Nullable String stream, long from, long size) {
        return stream == null
                ? leaves.range(from, size)
                : leaves.stream(stream, size).stream().filter(leaf -> leaf.position() >= from);
    }

    @GetMapping("/{position}")
    ResponseEntity<byte[]> event(@PathVariable String position, HttpServletRequest http) {
        if (!position.matches("[0-9]{1,15}")) {
            throw new Malformed("position", "must be a number from 0");
        }
        ListRequest request = ListRequest.read(http, Set.of("position", "asOf"));
        Standpoint standpoint = standpoints.of(request.one("position"), request.one("asOf"));
        Leaf leaf = leaves.at(Long.parseLong(position))
                .filter(recorded -> recorded.position() < standpoint.size())
                .orElseThrow(() -> new NothingThere("events", position));
        return Answers.one(EventItem.of(leaf), new ServletWebRequest(http));
    }
}
