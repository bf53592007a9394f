package org.gerch.api.query;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.gerch.core.json.Wire;
import org.gerch.core.verdict.rule.Indicators;
import org.gerch.core.views.Views;
import org.gerch.projections.reading.ViewQuery;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What indicators ask, under which settings; of those that compare, who stands out and by which lots. */
@RestController
@RequestMapping("/api/v1/indicators")
class IndicatorController {
    private static final Set<String> PARAMETERS = Set.of("position", "asOf");

    private final Standpoints standpoints;
    private final ViewQuery views;

    IndicatorController(Standpoints standpoints, ViewQuery views) {
        this.standpoints = standpoints;
        this.views = views;
    }

    @GetMapping
    ResponseEntity<byte[]> indicators(HttpServletRequest http) {
        ListRequest request = ListRequest.read(http, PARAMETERS);
        Standpoint standpoint = standpoints.of(Views.VERDICTS, request.one("position"), request.one("asOf"));
        ArrayNode items = Wire.mapper().createArrayNode();
        Indicators.EVERY_CODE.forEach(code -> items.add(IndicatorItem.of(code)));
        return Answers.list(items, null, standpoint, request, new ServletWebRequest(http));
    }

    /** One, with what came of comparing as of a moment where it compares. */
    @GetMapping("/{code}")
    ResponseEntity<byte[]> indicator(@PathVariable String code, HttpServletRequest http) {
        ListRequest request = ListRequest.read(http, PARAMETERS);
        Standpoint standpoint = standpoints.of(Views.VERDICTS, request.one("position"), request.one("asOf"));
        if (!Indicators.EVERY_CODE.contains(code)) {
            throw new NothingThere("indicators", code);
        }
        ObjectNode body = IndicatorItem.of(code);
        if (Indicators.COMPARING_CODES.contains(code)) {
            body.set("compared", ComparedItem.of(code, views.lots(), standpoint.size()));
        }
        Answers.moment(body, standpoint);
        return Answers.one(body, new ServletWebRequest(http));
    }
}
