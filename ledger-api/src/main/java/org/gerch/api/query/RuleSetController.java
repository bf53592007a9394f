package org.gerch.api.query;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gerch.api.stream.RecordedStreams;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.rules.RuleSet;
import org.gerch.core.rules.RulesEvent.RulesAdopted;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who counted as a citizen group, from when and where: the built-in rule set, then the adopted ones in their order. */
@RestController
@RequestMapping("/api/v1/rule-sets")
class RuleSetController {
    private final RecordedStreams streams;
    private final Standpoints standpoints;

    RuleSetController(RecordedStreams streams, Standpoints standpoints) {
        this.streams = streams;
        this.standpoints = standpoints;
    }

    /** @param adoption absent for the set that is built in */
    private record Published(RuleSet rules, @Nullable Recorded<RulesAdopted> adoption) {}

    @GetMapping
    ResponseEntity<byte[]> ruleSets(HttpServletRequest http) {
        ListRequest request = ListRequest.read(http, Set.of("position", "asOf"));
        Standpoint standpoint = standpoints.of(request.one("position"), request.one("asOf"));
        ArrayNode items = Wire.mapper().createArrayNode();
        published(standpoint).forEach(each -> items.add(item(each)));
        return Answers.list(items, null, standpoint, request, new ServletWebRequest(http));
    }

    /** One set by its id, or by its version where only one scope has a set of that version. */
    @GetMapping("/{version}")
    ResponseEntity<byte[]> ruleSet(@PathVariable String version, HttpServletRequest http) {
        ListRequest request = ListRequest.read(http, Set.of("position", "asOf"));
        Standpoint standpoint = standpoints.of(request.one("position"), request.one("asOf"));
        ObjectNode body = item(named(version, published(standpoint)));
        Answers.moment(body, standpoint);
        return Answers.one(body, new ServletWebRequest(http));
    }

    private List<Published> published(Standpoint standpoint) {
        List<Published> published = new ArrayList<>(List.of(new Published(RuleSet.LEGAL_FORM, null)));
        streams.adoptions(standpoint.size())
                .forEach(
                        adoption -> published.add(new Published(adoption.event().ruleSet(), adoption)));
        return published;
    }

    private static Published named(String version, List<Published> published) {
        List<Published> exactly = published.stream()
                .filter(each -> each.rules().key().equals(version))
                .toList();
        List<Published> named = exactly.isEmpty()
                ? published.stream()
                        .filter(each -> each.rules().version().equals(version))
                        .toList()
                : exactly;
        if (named.size() > 1) {
            throw new Malformed(
                    "version",
                    "is that of several scopes; ask for one of "
                            + named.stream().map(each -> each.rules().key()).collect(Collectors.joining(", ")));
        }
        return named.stream().findFirst().orElseThrow(() -> new NothingThere("rule-sets", version));
    }

    private static ObjectNode item(Published published) {
        RuleSet rules = published.rules();
        Recorded<RulesAdopted> adoption = published.adoption();
        ObjectNode item = Wire.mapper().createObjectNode();
        item.put("id", rules.key());
        item.put("version", rules.version());
        item.put("scope", rules.scope().value());
        item.put(
                "effectiveFrom",
                rules.effectiveFrom() == null ? null : rules.effectiveFrom().toString());
        ArrayNode groupRules = item.putArray("groupRules");
        rules.groupRules().forEach(rule -> groupRules.add(rule.toString()));
        item.put("adoptedAt", adoption == null ? null : adoption.at().toString());
        item.put("adoptedPosition", adoption == null ? null : Long.valueOf(adoption.position()));
        item.put("adoptedBy", adoption == null ? null : adoption.by().actor().office());
        ObjectNode links = item.putObject("links");
        if (adoption != null) {
            links.put("proof", "/api/v1/events/" + adoption.position() + "/proof");
        }
        links.put("verdicts", "/api/v1/verdicts?ruleSet=" + UriUtils.encode(rules.version(), "UTF-8"));
        return item;
    }
}
