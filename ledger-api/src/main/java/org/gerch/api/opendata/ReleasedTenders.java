package org.gerch.api.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.gerch.api.stream.RecordedStreams;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Streams;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.opendata.OcdsRecord;
import org.gerch.core.opendata.Publisher;
import org.gerch.core.opendata.TenderReleases;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.views.Views;
import org.gerch.projections.reading.Order;
import org.gerch.projections.reading.ViewFilter;
import org.gerch.projections.reading.ViewPage;
import org.gerch.projections.reading.ViewQuery;
import org.gerch.projections.reading.ViewRow;
import org.gerch.store.Leaf;
import org.gerch.store.LeafReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Makes releases and records from the leaves of tenders, a tender at a time. */
@Component
class ReleasedTenders {
    private static final int PAGE = 200;

    private final LeafReader leaves;
    private final ViewQuery views;
    private final Publishers publishers;

    ReleasedTenders(LeafReader leaves, ViewQuery views, Publishers publishers) {
        this.leaves = leaves;
        this.views = views;
        this.publishers = publishers;
    }

    /** A tender's releases after so many leaves, oldest first; none if there is no such tender. */
    List<ObjectNode> releases(String stream, long size, Publisher publisher) {
        TenderReleases releases = new TenderReleases(publisher);
        List<ObjectNode> made = new ArrayList<>();
        for (Leaf leaf : leaves.stream(stream, size)) {
            made.add(next(releases, leaf));
        }
        return made;
    }

    /** The releases of the process with this ocid; none if there is no such process. */
    List<ObjectNode> releasesOf(String ocid, long size, Publisher publisher) {
        String own = publishers.ocidPrefix() + "-";
        if (ocid.startsWith(own) && ocid.length() > own.length()) {
            List<ObjectNode> releases = releases(stream(ocid.substring(own.length())), size, publisher);
            if (isOf(ocid, releases)) {
                return releases;
            }
        }
        List<ObjectNode> releases = releases(stream(ocid), size, publisher);
        return isOf(ocid, releases) ? releases : List.of();
    }

    /** The release with an id; empty if there is none. */
    Optional<ObjectNode> release(UUID event, Publisher publisher) {
        return leaves.of(event)
                .filter(ReleasedTenders::isTenders)
                .map(leaf -> releases(String.valueOf(leaf.envelope().stream()), leaf.position() + 1, publisher)
                        .getLast());
    }

    /** Which tenders there are, some at a time; the cursor of the page before asks for the next. */
    ViewPage<ViewRow> tenders(long size, @Nullable String cursor, int limit) {
        return views.find(Views.TENDERS, ViewFilter.ALL, Order.NEWEST, size, cursor, limit);
    }

    /** Hands over the compiled release of every tender, without holding more than one. */
    void compiled(long size, Publisher publisher, Consumer<ObjectNode> reader) {
        String cursor = null;
        do {
            ViewPage<ViewRow> page = tenders(size, cursor, PAGE);
            page.rows().forEach(row -> reader.accept(OcdsRecord.compiled(releases(row.stream(), size, publisher))));
            cursor = page.next();
        } while (cursor != null);
    }

    static ObjectNode next(TenderReleases releases, Leaf leaf) {
        Recorded<LedgerEvent> recorded = RecordedStreams.event(leaf);
        return releases.next(
                recorded.with((TenderEvent) recorded.event()), leaf.hash().toString());
    }

    static boolean isTenders(Leaf leaf) {
        String stream = leaf.envelope().stream();
        return stream != null && Streams.feature(stream).equals("tender");
    }

    private static boolean isOf(String ocid, List<ObjectNode> releases) {
        return !releases.isEmpty()
                && releases.getFirst().path("ocid").asString("").equals(ocid);
    }

    private static String stream(String tender) {
        return Streams.name("tender", new TenderId(tender));
    }
}
