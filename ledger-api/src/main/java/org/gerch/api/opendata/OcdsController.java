package org.gerch.api.opendata;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gerch.api.query.Answers;
import org.gerch.api.query.ListRequest;
import org.gerch.api.query.NothingThere;
import org.gerch.api.query.Standpoint;
import org.gerch.api.query.Standpoints;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.Streams;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.opendata.OcdsPackage;
import org.gerch.core.opendata.OcdsRecord;
import org.gerch.core.opendata.Publisher;
import org.gerch.core.views.Views;
import org.gerch.projections.reading.ViewPage;
import org.gerch.projections.reading.ViewRow;
import org.gerch.store.LeafReader;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.node.ObjectNode;

/** Tenders as releases and records of the Open Contracting Data Standard. */
@RestController
@RequestMapping("/ocds")
class OcdsController {
    private static final int LARGEST_PAGE = 1_000;
    private static final int LARGEST_RECORD_PAGE = 100;
    private static final int USUAL_RECORD_PAGE = 20;
    private static final Set<String> MOMENT = Set.of("position", "asOf");
    private static final Set<String> PAGED = Set.of("position", "asOf", "after", "limit");
    private static final Set<String> LISTED = Set.of("position", "asOf", "cursor", "limit");

    private final LeafReader leaves;
    private final ReleasedTenders tenders;
    private final Publishers publishers;
    private final Standpoints standpoints;
    private final Downloads downloads;

    OcdsController(
            LeafReader leaves,
            ReleasedTenders tenders,
            Publishers publishers,
            Standpoints standpoints,
            Downloads downloads) {
        this.leaves = leaves;
        this.tenders = tenders;
        this.publishers = publishers;
        this.standpoints = standpoints;
        this.downloads = downloads;
    }

    /** Every release in the order of the log. */
    @GetMapping("/releases.jsonl")
    void releases(HttpServletRequest http, HttpServletResponse response) {
        ListRequest request = ListRequest.read(http, Set.of("position", "asOf", "after"));
        Standpoint standpoint = moment(request);
        long from = after(request);
        ReleaseLog log = new ReleaseLog(leaves, publishers.of(http));
        downloads.run(() -> {
            Lines lines = Lines.into(response, "releases", standpoint);
            log.between(from, standpoint.size()).forEach(lines::write);
            lines.end("");
        });
    }

    /** One release, with its tender's earlier ones behind it. */
    @GetMapping("/releases/{id}")
    ResponseEntity<byte[]> release(@PathVariable String id, HttpServletRequest http) {
        ListRequest.read(http, Set.of());
        Publisher publisher = publishers.of(http);
        ObjectNode release = tenders.release(uuid(id), publisher).orElseThrow(() -> new NothingThere("releases", id));
        Instant date = Instant.parse(release.path("date").stringValue());
        return answer(new OcdsPackage(publisher).ofReleases(here(http), date, List.of(release), null), http);
    }

    /** Releases in the order of the log, some at a time. */
    @GetMapping("/release-package")
    ResponseEntity<byte[]> releasePackage(HttpServletRequest http) {
        ListRequest request = ListRequest.read(http, PAGED);
        Standpoint standpoint = moment(request);
        Publisher publisher = publishers.of(http);
        int limit = request.limit(LARGEST_PAGE);
        List<ObjectNode> found = new ReleaseLog(leaves, publisher)
                .between(after(request), standpoint.size())
                .limit(limit + 1L)
                .toList();
        if (found.isEmpty()) {
            throw new NothingThere("releases", "after=" + request.one("after"));
        }
        List<ObjectNode> page = found.stream().limit(limit).toList();
        String next = found.size() > limit
                ? publisher.base()
                        + request.with(
                                "after",
                                page.getLast().path("ledger").path("position").asString())
                : null;
        Instant date = Instant.parse(page.getLast().path("date").stringValue());
        return answer(new OcdsPackage(publisher).ofReleases(here(http), date, page, next), http);
    }

    /** Records, the newest tender first, some at a time. */
    @GetMapping("/records")
    ResponseEntity<byte[]> records(HttpServletRequest http) {
        ListRequest request = ListRequest.read(http, LISTED);
        Standpoint standpoint = viewMoment(request);
        Publisher publisher = publishers.of(http);
        ViewPage<ViewRow> page = tenders.tenders(
                standpoint.size(),
                request.one("cursor"),
                request.one("limit") == null ? USUAL_RECORD_PAGE : request.limit(LARGEST_RECORD_PAGE));
        if (page.rows().isEmpty()) {
            throw new NothingThere("records", "*");
        }
        List<ObjectNode> records = new ArrayList<>();
        page.rows().forEach(row -> records.add(OcdsRecord.of(tenders.releases(row.stream(), page.size(), publisher))));
        String next = page.next() == null ? null : publisher.base() + request.with("cursor", page.next());
        return answer(new OcdsPackage(publisher).ofRecords(here(http), date(standpoint), records, next), http);
    }

    /** The record of one process. */
    @GetMapping("/records/{ocid}")
    ResponseEntity<byte[]> record(@PathVariable String ocid, HttpServletRequest http) {
        Standpoint standpoint = moment(ListRequest.read(http, MOMENT));
        Publisher publisher = publishers.of(http);
        return packaged(ocid, tenders.releasesOf(ocid, standpoint.size(), publisher), publisher, http);
    }

    /** The same for whoever knows a tender by the id that this ledger gave it. */
    @GetMapping("/tenders/{id}")
    ResponseEntity<byte[]> tender(@PathVariable String id, HttpServletRequest http) {
        Standpoint standpoint = moment(ListRequest.read(http, MOMENT));
        Publisher publisher = publishers.of(http);
        String stream = Streams.name("tender", new TenderId(id));
        return packaged(id, tenders.releases(stream, standpoint.size(), publisher), publisher, http);
    }

    private ResponseEntity<byte[]> packaged(
            String id, List<ObjectNode> releases, Publisher publisher, HttpServletRequest http) {
        if (releases.isEmpty()) {
            throw new NothingThere("records", id);
        }
        Instant date = Instant.parse(releases.getLast().path("date").stringValue());
        return answer(
                new OcdsPackage(publisher).ofRecords(here(http), date, List.of(OcdsRecord.of(releases)), null), http);
    }

    /** The compiled release of every process: what {@code gerch check} reads. */
    @GetMapping("/records.jsonl")
    void compiled(HttpServletRequest http, HttpServletResponse response) {
        ListRequest request = ListRequest.read(http, MOMENT);
        Standpoint standpoint = viewMoment(request);
        Publisher publisher = publishers.of(http);
        downloads.run(() -> {
            Lines lines = Lines.into(response, "records", standpoint);
            tenders.compiled(standpoint.size(), publisher, lines::write);
            lines.end("");
        });
    }

    private Standpoint moment(ListRequest request) {
        return standpoints.of(request.one("position"), request.one("asOf"));
    }

    /** The list of tenders is a view, which must have come so far. */
    private Standpoint viewMoment(ListRequest request) {
        return standpoints.of(Views.TENDERS, request.one("position"), request.one("asOf"));
    }

    private static ResponseEntity<byte[]> answer(ObjectNode envelope, HttpServletRequest http) {
        String next = envelope.path("links").path("next").asString("");
        ResponseEntity<byte[]> answer = Answers.one(envelope, new ServletWebRequest(http));
        return next.isEmpty()
                ? answer
                : ResponseEntity.status(answer.getStatusCode())
                        .headers(answer.getHeaders())
                        .header("Link", "<" + next + ">; rel=\"next\"")
                        .body(answer.getBody());
    }

    private static Instant date(Standpoint standpoint) {
        Instant at = standpoint.at();
        return at == null ? Instant.EPOCH : at;
    }

    private String here(HttpServletRequest http) {
        String query = http.getQueryString();
        return publishers.of(http).base() + http.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static long after(ListRequest request) {
        String after = request.one("after");
        if (after == null) {
            return 0;
        }
        if (!after.matches("[0-9]{1,15}")) {
            throw new Malformed("after", "must be a position, from 0");
        }
        return Long.parseLong(after) + 1;
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noUuid) {
            throw new Malformed("id", "must be the UUID of an event");
        }
    }
}
