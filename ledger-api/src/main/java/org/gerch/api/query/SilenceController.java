package org.gerch.api.query;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gerch.core.grant.view.GrantRow;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.Streams;
import org.gerch.core.tender.view.TenderRow;
import org.gerch.core.view.Silence;
import org.gerch.core.view.SilenceKind;
import org.gerch.core.views.Views;
import org.gerch.projections.reading.SilenceFilter;
import org.gerch.projections.reading.SilenceQuery;
import org.gerch.projections.reading.SilentRow;
import org.gerch.projections.reading.ViewRow;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is waited for, the longest wait first: a record holds since when, the days are counted here for the moment asked for. */
@RestController
class SilenceController {
    private static final int LARGEST_PAGE = 1_000;
    private static final Set<String> PARAMETERS =
            Set.of("kind", "buyer", "fund", "position", "asOf", "limit", "cursor");

    private final SilenceQuery silences;
    private final Standpoints standpoints;
    private final InstantSource clock;
    private final ZoneId zone;

    SilenceController(
            SilenceQuery silences,
            Standpoints standpoints,
            InstantSource clock,
            @Value("${gerch.pages.zone:Asia/Ulaanbaatar}") ZoneId zone) {
        this.silences = silences;
        this.standpoints = standpoints;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/api/v1/silences")
    ResponseEntity<byte[]> silences(HttpServletRequest http) {
        ListRequest request = ListRequest.read(http, PARAMETERS);
        String text = request.one("cursor");
        SilenceCursor cursor = text == null ? null : SilenceCursor.read(text);
        Standpoint standpoint = standpoint(request, cursor);
        Instant until = cursor == null ? until(request, standpoint) : cursor.until();
        SilenceFilter filter =
                new SilenceFilter(kinds(request.one("kind")), request.one("buyer"), request.one("fund"), until);
        int limit = request.limit(LARGEST_PAGE);
        List<SilentRow> found =
                silences.find(filter, standpoint.size(), cursor == null ? null : cursor.after(), limit + 1);
        ArrayNode items = Wire.mapper().createArrayNode();
        found.stream().limit(limit).forEach(silent -> items.add(item(silent, until)));
        String next = found.size() > limit
                ? new SilenceCursor(standpoint.size(), until, SilenceQuery.After.of(found.get(limit - 1))).text()
                : null;
        return Answers.list(items, next, standpoint, request, new ServletWebRequest(http));
    }

    /** As far as the log had come when the first page was made; else as far as both views have come. */
    private Standpoint standpoint(ListRequest request, @Nullable SilenceCursor cursor) {
        Standpoint tenders = standpoints.of(Views.TENDERS, request.one("position"), request.one("asOf"));
        Standpoint grants = standpoints.of(Views.GRANTS, request.one("position"), request.one("asOf"));
        Standpoint both = tenders.size() < grants.size() ? tenders : grants;
        return cursor == null || cursor.size() >= both.size() ? both : standpoints.at(cursor.size());
    }

    /** A position is the moment at which it was recorded; without one days are counted up to now. */
    private Instant until(ListRequest request, Standpoint standpoint) {
        Instant now = clock.instant();
        String asOf = request.one("asOf");
        if (asOf != null) {
            Instant asked = standpoints.instant(asOf);
            return asked.isBefore(now) ? asked : now;
        }
        return request.one("position") == null || standpoint.at() == null ? now : standpoint.at();
    }

    private static Set<SilenceKind> kinds(@Nullable String asked) {
        return asked == null
                ? Set.of()
                : Arrays.stream(asked.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .map(SilenceQuery::kind)
                        .collect(Collectors.toSet());
    }

    private ObjectNode item(SilentRow silent, Instant until) {
        Silence silence = silent.silence();
        String stream = silent.row().stream();
        ObjectNode item = Wire.mapper().createObjectNode();
        item.put("id", stream + ":" + silence.kind() + (silence.about() == null ? "" : ":" + silence.about()));
        item.put("kind", silence.kind().name());
        item.put("about", silence.about());
        item.put("since", silence.since().toString());
        item.put("days", ChronoUnit.DAYS.between(day(silence.since()), day(until)));
        item.put("position", silence.position());
        item.put(Streams.feature(stream), silent.row().id());
        if (Streams.feature(stream).equals("grant")) {
            ofGrant(silent.row(), item);
        } else {
            ofTender(silent.row(), item);
        }
        ObjectNode links = item.putObject("links");
        links.put(
                "view",
                "/api/v1/" + Streams.feature(stream) + "s/"
                        + Streams.encoded(silent.row().id()));
        links.put("event", "/api/v1/events/" + silence.position());
        links.put("proof", "/api/v1/events/" + silence.position() + "/proof");
        return item;
    }

    private static void ofGrant(ViewRow row, ObjectNode item) {
        GrantRow grant = row.as(GrantRow.class);
        item.put("title", grant.purpose());
        item.put("fund", grant.fund().value());
        item.put("demonstration", grant.demonstration());
    }

    private static void ofTender(ViewRow row, ObjectNode item) {
        TenderRow tender = row.as(TenderRow.class);
        item.put("title", tender.title());
        item.put("buyer", tender.buyer().value());
        item.put("buyerName", tender.buyerName());
        item.put("demonstration", tender.demonstration());
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
