package org.gerch.store;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The UUID under which an event's id is unique in the database.
 *
 * <p>The ledger's ids are UUIDs. Axon allows any text: another text is mapped to its name-based UUID, while the leaf keeps the
 * text itself.
 */
final class EventKey {
    private static final int UUID_LENGTH = 36;

    private EventKey() {}

    static UUID of(String eventId) {
        if (eventId.length() == UUID_LENGTH) {
            try {
                return UUID.fromString(eventId);
            } catch (IllegalArgumentException other) {
                return named(eventId);
            }
        }
        return named(eventId);
    }

    private static UUID named(String eventId) {
        return UUID.nameUUIDFromBytes(eventId.getBytes(StandardCharsets.UTF_8));
    }
}
