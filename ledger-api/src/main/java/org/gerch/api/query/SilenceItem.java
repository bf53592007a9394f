package org.gerch.api.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gerch.core.grant.view.GrantRow;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.Streams;
import org.gerch.core.tender.view.TenderRow;
import org.gerch.core.view.Silence;
import org.gerch.projections.reading.SilentRow;
import org.gerch.projections.reading.ViewRow;
import tools.jackson.databind.node.ObjectNode;

/** What is waited for, as lists show it. */
final class SilenceItem {
    /** Of the CSV. */
    static final List<String> COLUMNS = List.of(
            "id",
            "kind",
            "about",
            "since",
            "days",
            "position",
            "tender",
            "grant",
            "title",
            "buyer",
            "buyerName",
            "fund",
            "demonstration");

    private SilenceItem() {}

    /**
     * Describes one.
     *
     * @param until days are counted up to it
     * @param zone in which a day begins
     */
    static ObjectNode of(SilentRow silent, Instant until, ZoneId zone) {
        Silence silence = silent.silence();
        String stream = silent.row().stream();
        ObjectNode item = Wire.mapper().createObjectNode();
        item.put("id", stream + ":" + silence.kind() + (silence.about() == null ? "" : ":" + silence.about()));
        item.put("kind", silence.kind().name());
        item.put("about", silence.about());
        item.put("since", silence.since().toString());
        item.put("days", ChronoUnit.DAYS.between(day(silence.since(), zone), day(until, zone)));
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

    private static LocalDate day(Instant instant, ZoneId zone) {
        return LocalDate.ofInstant(instant, zone);
    }
}
