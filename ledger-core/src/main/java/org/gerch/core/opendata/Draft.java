package org.gerch.core.opendata;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.ComplaintId;
import org.gerch.core.kernel.ContractId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.wire.EventCatalogue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One release while it is written: its sections, each made when first asked for. */
final class Draft {
    private final Recorded<? extends TenderEvent> recorded;
    private final Told told;
    private final Publisher publisher;
    private final TenderId tender;
    private final ObjectNode body = OcdsJson.object();
    private final List<String> tags = new ArrayList<>();
    private final PartySection parties;

    Draft(Recorded<? extends TenderEvent> recorded, Told told, Publisher publisher, TenderId tender) {
        this.recorded = recorded;
        this.told = told;
        this.publisher = publisher;
        this.tender = tender;
        this.parties = new PartySection(this, told, tender);
    }

    ObjectNode body() {
        return body;
    }

    List<String> tags() {
        return List.copyOf(tags);
    }

    Told told() {
        return told;
    }

    Publisher publisher() {
        return publisher;
    }

    PartySection parties() {
        return parties;
    }

    Recorded<? extends TenderEvent> recorded() {
        return recorded;
    }

    void tag(String tag) {
        if (!tags.contains(tag)) {
            tags.add(tag);
        }
    }

    /** When it happened; absent where it was imported and the source gives no date. */
    @Nullable
    Instant happened() {
        return recorded.by().imported() ? recorded.by().occurredAt() : recorded.happenedAt();
    }

    ObjectNode tender() {
        ObjectNode section = body.get("tender") instanceof ObjectNode known ? known : body.putObject("tender");
        section.put("id", tender.value());
        return section;
    }

    ObjectNode bid(BidId bid) {
        return elementOf(section("bids"), "details", bid.value());
    }

    ObjectNode envelope(BidId bid) {
        return elementOf(section("bids"), "envelopes", bid.value());
    }

    ObjectNode award(AwardId award) {
        return element("awards", award.value());
    }

    ObjectNode contract(ContractId contract) {
        ObjectNode section = element("contracts", contract.value());
        section.put("awardID", told.awardOf(contract).value());
        return section;
    }

    ObjectNode complaint(ComplaintId complaint) {
        return element("complaints", complaint.value());
    }

    /** The element with this id in a list at the top of the release. */
    ObjectNode element(String list, String id) {
        return elementOf(body, list, id);
    }

    /** The element with this id, made if there is none yet. */
    static ObjectNode elementOf(ObjectNode holder, String list, String id) {
        ArrayNode elements = holder.get(list) instanceof ArrayNode known ? known : holder.putArray(list);
        for (JsonNode element : elements) {
            if (element.path("id").asString("").equals(id)) {
                return (ObjectNode) element;
            }
        }
        ObjectNode element = elements.addObject();
        element.put("id", id);
        return element;
    }

    /** What an earlier release said of an event, to add what could not be said then. */
    static ObjectNode earlierStep(ObjectNode holder, Recorded<? extends TenderEvent> earlier) {
        ObjectNode step = elementOf(holder, "steps", earlier.id().toString());
        step.put("position", earlier.position());
        step.put("type", EventCatalogue.typeOf(earlier.event().getClass()).name());
        return step;
    }

    /** Adds what happened to the thing it happened to; the list of all of them is the thing's history. */
    ObjectNode step(ObjectNode holder) {
        ObjectNode step = earlierStep(holder, recorded);
        OcdsJson.date(step, "date", happened());
        entered(step);
        return step;
    }

    /** The times of its leaf: merged data has one date for all, and what came late or first is told by these. */
    private void entered(ObjectNode step) {
        OcdsJson.date(step, "recorded", recorded.at());
        OcdsJson.date(step, "received", recorded.by().receivedAt());
        OcdsJson.date(step, "claimed", recorded.by().occurredAt());
        if (recorded.by().imported()) {
            step.put("imported", true);
        }
        if (recorded.by().source() != null && recorded.by().source().tellsHistory()) {
            step.put("fromLedger", true);
        }
    }

    private ObjectNode section(String name) {
        return body.get(name) instanceof ObjectNode known ? known : body.putObject(name);
    }
}
