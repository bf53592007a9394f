package org.gerch.api.query;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gerch.core.json.Wire;
import org.gerch.core.view.SilenceKind;
import org.gerch.core.views.Views;
import org.gerch.projections.reading.SilenceFilter;
import org.gerch.projections.reading.SilenceQuery;
import org.gerch.projections.reading.SilentRow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** What is waited for, the longest wait first: a record holds since when, the days are counted here for the moment asked for. */
@RestController
class SilenceController {
    private static final int LARGEST_PAGE = 1_000;
    private static final Set<String> PARAMETERS =
            Set.of("kind", "buyer", "fund", "position", "asOf", "limit", "cursor", "format");

    private final SilenceQuery silences;
    private final Standpoints standpoints;
    private final InstantSource clock;
    private final ZoneId zone;

    SilenceController(SilenceQuery silences, Standpoints standpoints, InstantSource clock, ZoneId zone) {
        this.silences = silences;
        this.standpoints = standpoints;
        this.clock = clock;
        this.zone = zone;
    }

    /** A page, or null after all of them were written into the response. */
    @GetMapping("/api/v1/silences")
    @Nullable
    ResponseEntity<byte[]> silences(HttpServletRequest http, HttpServletResponse response) {
        ListRequest request = ListRequest.read(http, PARAMETERS);
        String text = request.one("cursor");
        SilenceCursor cursor = text == null ? null : SilenceCursor.read(text);
        Standpoint standpoint = standpoint(request, cursor);
        Instant until = cursor == null ? until(request, standpoint) : cursor.until();
        SilenceFilter filter =
                new SilenceFilter(kinds(request.one("kind")), request.one("buyer"), request.one("fund"), until);
        return switch (request.format()) {
            case JSON -> page(request, filter, standpoint, cursor, http);
            case CSV, NDJSON -> {
                new Download(request.format(), "silences", SilenceItem.COLUMNS)
                        .send(response, standpoint, reader -> all(filter, standpoint.size(), reader));
                yield null;
            }
        };
    }

    private ResponseEntity<byte[]> page(
            ListRequest request,
            SilenceFilter filter,
            Standpoint standpoint,
            @Nullable SilenceCursor cursor,
            HttpServletRequest http) {
        int limit = request.limit(LARGEST_PAGE);
        List<SilentRow> found =
                silences.find(filter, standpoint.size(), cursor == null ? null : cursor.after(), limit + 1);
        ArrayNode items = Wire.mapper().createArrayNode();
        found.stream().limit(limit).forEach(silent -> items.add(SilenceItem.of(silent, filter.until(), zone)));
        String next = found.size() > limit
                ? new SilenceCursor(standpoint.size(), filter.until(), SilenceQuery.After.of(found.get(limit - 1)))
                        .text()
                : null;
        return Answers.list(items, next, standpoint, request, new ServletWebRequest(http));
    }

    private void all(SilenceFilter filter, long size, Consumer<JsonNode> reader) {
        List<SilentRow> page = List.of();
        do {
            page = silences.find(
                    filter, size, page.isEmpty() ? null : SilenceQuery.After.of(page.getLast()), LARGEST_PAGE);
            page.forEach(silent -> reader.accept(SilenceItem.of(silent, filter.until(), zone)));
        } while (page.size() == LARGEST_PAGE);
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
}
