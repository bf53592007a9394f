package org.gerch.api.query;

import java.time.Duration;
import java.time.Instant;
import org.gerch.core.json.Wire;
import org.gerch.store.Leaf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An event as the log holds it. */
final class EventItem {
    private EventItem() {}

    /** The leaf as JSON, with what the log knows of it besides: position and hash. */
    static ObjectNode of(Leaf leaf) {
        ObjectNode item = Wire.mapper().createObjectNode();
        item.put("id", leaf.envelope().eventId());
        item.put("position", leaf.position());
        item.put("leafHash", leaf.hash().toString());
        item.set("leaf", Wire.mapper().readTree(leaf.envelope().leaf()));
        times(leaf, item);
        item.putObject("links").put("proof", "/api/v1/events/" + leaf.position() + "/proof");
        return item;
    }

    /** When it happened, as claimed, else when its command arrived; when it was recorded; and what lies between. */
    private static void times(Leaf leaf, ObjectNode item) {
        JsonNode meta = item.path("leaf").path("meta");
        Instant recorded = leaf.envelope().at();
        // As the leaf writes it: an Instant would leave out noughts at the end.
        String written = item.path("leaf").path("at").asString(recorded.toString());
        String said = meta.path("occurredAt").asString(meta.path("receivedAt").asString(""));
        item.put("occurredAt", said.isEmpty() ? written : said);
        item.put("recordedAt", written);
        Duration late = said.isEmpty() ? Duration.ZERO : Duration.between(Instant.parse(said), recorded);
        item.put("lateBy", (late.isNegative() ? Duration.ZERO : late).toString());
    }
}
