package org.gerch.api.query;

import org.gerch.core.json.Wire;
import org.gerch.store.Leaf;
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
        item.putObject("links").put("proof", "/api/v1/events/" + leaf.position() + "/proof");
        return item;
    }
}
