package org.gerch.api.query;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.gerch.api.verdict.OtherStreams;
import org.gerch.api.verdict.PastVerdicts;
import org.gerch.core.json.Wire;
import org.gerch.core.verdict.VerdictHistory.Step;
import org.gerch.core.verdict.view.VerdictRow;
import org.gerch.core.views.Views;
import org.gerch.projections.reading.ViewQuery;
import org.gerch.projections.reading.ViewRow;
import org.gerch.store.LeafReader;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the answer for a lot was, from when until when, and which event made it another. */
@RestController
class VerdictHistoryController {
    private final PastVerdicts past;
    private final ViewQuery views;
    private final OtherStreams otherStreams;
    private final LeafReader leaves;
    private final Standpoints standpoints;
    private final ZoneId zone;

    VerdictHistoryController(
            PastVerdicts past,
            ViewQuery views,
            OtherStreams otherStreams,
            LeafReader leaves,
            Standpoints standpoints,
            ZoneId zone) {
        this.past = past;
        this.views = views;
        this.otherStreams = otherStreams;
        this.leaves = leaves;
        this.standpoints = standpoints;
        this.zone = zone;
    }

    @GetMapping("/api/v1/verdicts/{id}/history")
    ResponseEntity<byte[]> history(@PathVariable String id, HttpServletRequest http) {
        ListRequest request = ListRequest.read(http, Set.of("position", "asOf"));
        Standpoint standpoint = standpoints.of(Views.VERDICTS, request.one("position"), request.one("asOf"));
        List<Step> steps = past.steps(id, standpoint.size());
        if (steps.isEmpty()) {
            throw new NothingThere("verdicts", id);
        }
        ArrayNode items = Wire.mapper().createArrayNode();
        steps.forEach(step -> items.add(item(id, step, step.until() == null ? standpoint.size() : step.until())));
        return Answers.list(items, null, standpoint, request, new ServletWebRequest(http));
    }

    /** As the list of verdicts gave it when the log had this many leaves, with what it lasted and its event. */
    private JsonNode item(String id, Step step, long size) {
        ViewRow row = views.get(Views.VERDICTS, id, size).orElseThrow(() -> new NothingThere("verdicts", id));
        VerdictRow joined =
                otherStreams.joined(List.of(row.as(VerdictRow.class)), size).getFirst();
        ObjectNode item = (ObjectNode) VerdictItem.of(joined, row.changed(), standpoints.at(size), zone);
        item.put("id", id + ":" + step.position());
        item.set("from", moment(step.position()));
        item.set("until", step.until() == null ? Wire.mapper().nullNode() : moment(step.until()));
        item.set(
                "event",
                leaves.at(step.position())
                        .<JsonNode>map(EventFacts::of)
                        .orElse(Wire.mapper().nullNode()));
        return item;
    }

    private ObjectNode moment(long position) {
        ObjectNode moment = Wire.mapper().createObjectNode();
        Answers.moment(moment, standpoints.at(position + 1));
        return moment;
    }
}
