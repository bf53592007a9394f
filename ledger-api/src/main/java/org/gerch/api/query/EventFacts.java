package org.gerch.api.query;

import org.gerch.core.json.Wire;
import org.gerch.store.Leaf;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which event it was, without its content: what, who, when, and the reason it recorded. */
final class EventFacts {
    private EventFacts() {}

    static ObjectNode of(Leaf leaf) {
        ObjectNode event = EventItem.of(leaf);
        JsonNode read = event.path("leaf");
        JsonNode actor = read.path("meta").path("actor");
        ObjectNode facts = Wire.mapper().createObjectNode();
        facts.put("position", leaf.position());
        facts.set("type", read.path("type"));
        facts.set("office", actor.path("office"));
        facts.set("organisation", orNull(actor.path("organisation")));
        facts.set("occurredAt", event.path("occurredAt"));
        facts.set("recordedAt", event.path("recordedAt"));
        facts.set("lateBy", event.path("lateBy"));
        facts.set("reason", reason(read.path("data")));
        ObjectNode links = facts.putObject("links");
        links.put("event", "/api/v1/events/" + leaf.position());
        links.put("proof", "/api/v1/events/" + leaf.position() + "/proof");
        return facts;
    }

    /** The article is a code and public; of a text the log holds a commitment only. Null where neither is recorded. */
    private static JsonNode reason(JsonNode data) {
        JsonNode ground = data.path("ground");
        String article = first(data.path("article"), ground.path("article"));
        String text = first(
                data.path("reason"), data.path("rationale"), ground.path("factReliedOn"), ground.path("document"));
        String kind = first(ground.path("kind"));
        if (article == null && text == null && kind == null) {
            return Wire.mapper().nullNode();
        }
        ObjectNode reason = Wire.mapper().createObjectNode();
        reason.put("article", article);
        reason.put("commitment", text);
        if (kind != null) {
            reason.put("kind", kind);
        }
        return reason;
    }

    private static @Nullable String first(JsonNode... candidates) {
        for (JsonNode candidate : candidates) {
            if (candidate.isString()) {
                return candidate.stringValue();
            }
        }
        return null;
    }

    private static JsonNode orNull(JsonNode value) {
        return value.isMissingNode() ? Wire.mapper().nullNode() : value;
    }
}
