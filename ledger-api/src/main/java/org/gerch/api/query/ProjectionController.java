package org.gerch.api.query;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.gerch.api.stream.RecordedStreams;
import org.gerch.api.wiring.StoppedStreams;
import org.gerch.api.wiring.ViewProgress;
import org.gerch.core.json.Wire;
import org.gerch.core.rules.RuleSet;
import org.gerch.core.view.View;
import org.gerch.core.views.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How far each view has come, and the digest by which anyone can compare it with their own. */
@RestController
class ProjectionController {
    private final ViewProgress progress;
    private final Digests digests;
    private final Standpoints standpoints;
    private final RecordedStreams streams;
    private final StoppedStreams stopped;

    ProjectionController(
            ViewProgress progress,
            Digests digests,
            Standpoints standpoints,
            RecordedStreams streams,
            StoppedStreams stopped) {
        this.progress = progress;
        this.digests = digests;
        this.standpoints = standpoints;
        this.streams = streams;
        this.stopped = stopped;
    }

    @GetMapping("/api/v1/projections")
    ResponseEntity<byte[]> projections(HttpServletRequest http) {
        ListRequest request = ListRequest.read(http, Set.of("position", "asOf"));
        // Views first: the log only grows meanwhile, so that none seems to be ahead of it.
        Map<String, Long> handled = progress.handled();
        Standpoint head = standpoints.of(request.one("position"), request.one("asOf"));
        ArrayNode items = Wire.mapper().createArrayNode();
        for (View<?> view : Views.ALL) {
            // Of an earlier moment there is no lag to speak of: the view is asked for exactly as many leaves.
            long counted = request.given().isEmpty()
                    ? handled.getOrDefault(view.name(), 0L)
                    : standpoints
                            .of(view, request.one("position"), request.one("asOf"))
                            .size();
            items.add(projection(view, counted, head));
        }
        return Answers.list(items, null, head, request, new ServletWebRequest(http));
    }

    private ObjectNode projection(View<?> view, long handled, Standpoint head) {
        Digests.Digest digest = digests.of(view, handled);
        ObjectNode item = Wire.mapper().createObjectNode();
        item.put("id", view.name());
        item.put("name", view.name());
        item.put("position", last(handled));
        item.put("head", head.position());
        item.put("lag", head.size() - handled);
        item.put("ruleSet", view.judges() ? newestRules(handled) : null);
        item.put("digest", digest.hex());
        item.put("digestPosition", last(digest.size()));
        item.put("stoppedStreams", stopped.of(view.name()).size());
        return item;
    }

    private static @Nullable Long last(long size) {
        return size == 0 ? null : Long.valueOf(size - 1);
    }

    /** The version adopted last; which one a verdict is judged by stands in the verdict. */
    private String newestRules(long size) {
        return streams.adoptions(size).stream()
                .map(adoption -> adoption.event().version())
                .reduce((earlier, later) -> later)
                .orElse(RuleSet.LEGAL_FORM.version());
    }
}
