package org.gerch.api.query;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.gerch.api.verdict.OtherStreams;
import org.gerch.core.verdict.view.VerdictRow;
import org.gerch.projections.reading.FilterReading;
import org.gerch.projections.reading.Order;
import org.gerch.projections.reading.RowKey;
import org.gerch.projections.reading.ViewFilter;
import org.gerch.projections.reading.ViewPage;
import org.gerch.projections.reading.ViewQuery;
import org.gerch.projections.reading.ViewRow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers for any view: a page of its rows, all rows of a filter as a download, one row. */
@Component
class ListQuery {
    private final ViewQuery views;
    private final WithdrawnInterests withdrawn;
    private final OtherStreams otherStreams;
    private final ToldVerdicts told;
    private final Standpoints standpoints;
    private final ZoneId zone;

    ListQuery(
            ViewQuery views,
            WithdrawnInterests withdrawn,
            OtherStreams otherStreams,
            ToldVerdicts told,
            Standpoints standpoints,
            ZoneId zone) {
        this.views = views;
        this.withdrawn = withdrawn;
        this.otherStreams = otherStreams;
        this.told = told;
        this.standpoints = standpoints;
        this.zone = zone;
    }

    /** A page, or null after all rows were written into the response. */
    @Nullable
    ResponseEntity<byte[]> list(Listed listed, HttpServletRequest http, HttpServletResponse response) {
        ListRequest request = ListRequest.read(http, listed.parameters());
        String official = request.one("official");
        ViewFilter filter = new FilterReading(withWordsOf(official, request.given()), zone)
                .read(listed.kindParameter(), listed.kinds(), listed.flags());
        Function<ViewRow, Optional<ViewRow>> shown = withdrawn.shown(listed, filter, official);
        Order order = order(request);
        Standpoint standpoint = standpoints.of(listed.view(), request.one("position"), request.one("asOf"));
        return switch (request.format()) {
            case JSON -> page(listed, request, filter, shown, order, standpoint, http);
            case CSV, NDJSON -> {
                download(listed, request.format(), filter, shown, order, standpoint, response);
                yield null;
            }
        };
    }

    /** An official is looked for by words first; which of the rows found are exactly theirs is seen when they are shown. */
    private static Map<String, List<String>> withWordsOf(@Nullable String official, Map<String, List<String>> given) {
        if (official == null) {
            return given;
        }
        Map<String, List<String>> more = new LinkedHashMap<>(given);
        String words = String.join(" ", given.getOrDefault("q", List.of()));
        more.put("q", List.of((words + " " + official).strip()));
        return more;
    }

    private static Order order(ListRequest request) {
        String order = request.one("order");
        return order == null ? Order.NEWEST : Order.named(order);
    }

    private ResponseEntity<byte[]> page(
            Listed listed,
            ListRequest request,
            ViewFilter filter,
            Function<ViewRow, Optional<ViewRow>> shown,
            Order order,
            Standpoint standpoint,
            HttpServletRequest http) {
        String cursor = request.one("cursor");
        int limit = request.limit(ViewQuery.LARGEST_PAGE);
        long size = standpoint.size();
        if (listed == Listed.VERDICTS) {
            ViewPage<RowKey> page = views.keys(listed.view(), filter, order, size, cursor, limit);
            Standpoint pinned = pinned(page, standpoint);
            return Answers.rendered(
                    told.of(page.rows(), pinned), page.next(), pinned, request, new ServletWebRequest(http));
        }
        ViewPage<ViewRow> page = views.find(listed.view(), filter, order, size, cursor, limit);
        Standpoint pinned = pinned(page, standpoint);
        List<ItemJson> items = items(listed, shown, page.rows(), pinned).stream()
                .map(ItemJson::of)
                .toList();
        return Answers.rendered(items, page.next(), pinned, request, new ServletWebRequest(http));
    }

    private Standpoint pinned(ViewPage<?> page, Standpoint asked) {
        return page.size() == asked.size() ? asked : standpoints.at(page.size());
    }

    private void download(
            Listed listed,
            Format format,
            ViewFilter filter,
            Function<ViewRow, Optional<ViewRow>> shown,
            Order order,
            Standpoint standpoint,
            HttpServletResponse response) {
        new Download(format, listed.view().name(), listed.columns()).send(response, standpoint, reader -> {
            if (listed == Listed.VERDICTS) {
                inPages(listed, filter, order, standpoint, reader);
            } else {
                views.all(
                        listed.view(),
                        filter,
                        order,
                        standpoint.size(),
                        row -> shown.apply(row)
                                .ifPresent(found -> reader.accept(listed.item().of(found, standpoint, zone))));
            }
        });
    }

    /** Joining asks further questions, and nobody may wait for a second connection while holding the first. */
    private void inPages(
            Listed listed, ViewFilter filter, Order order, Standpoint standpoint, Consumer<JsonNode> reader) {
        String cursor = null;
        do {
            ViewPage<ViewRow> page =
                    views.find(listed.view(), filter, order, standpoint.size(), cursor, ViewQuery.LARGEST_PAGE);
            items(listed, Optional::of, page.rows(), standpoint).forEach(reader);
            cursor = page.next();
        } while (cursor != null);
    }

    private List<JsonNode> items(
            Listed listed, Function<ViewRow, Optional<ViewRow>> shown, List<ViewRow> rows, Standpoint standpoint) {
        if (listed == Listed.VERDICTS) {
            List<VerdictRow> joined = otherStreams.joined(
                    rows.stream().map(row -> row.as(VerdictRow.class)).toList(), standpoint.size());
            return IntStream.range(0, rows.size())
                    .mapToObj(at -> VerdictItem.of(joined.get(at), rows.get(at).changed(), standpoint, zone))
                    .toList();
        }
        return rows.stream()
                .flatMap(row -> shown.apply(row).stream())
                .map(row -> listed.item().of(row, standpoint, zone))
                .toList();
    }

    /** One row as of a moment, with that moment. */
    ResponseEntity<byte[]> one(Listed listed, String id, HttpServletRequest http) {
        ListRequest request = ListRequest.read(http, Set.of("position", "asOf"));
        Standpoint standpoint = standpoints.of(listed.view(), request.one("position"), request.one("asOf"));
        ViewRow row = views.get(listed.view(), id, standpoint.size())
                .orElseThrow(() -> new NothingThere(listed.view().name(), id));
        ObjectNode body =
                (ObjectNode) items(listed, withdrawn.shown(listed, ViewFilter.ALL, null), List.of(row), standpoint)
                        .getFirst();
        Answers.moment(body, standpoint);
        return Answers.one(body, new ServletWebRequest(http));
    }
}
