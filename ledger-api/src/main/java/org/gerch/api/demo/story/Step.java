package org.gerch.api.demo.story;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Source;
import org.jspecify.annotations.Nullable;

/**
 * One step of the story.
 *
 * @param at when it reaches the ledger
 * @param occurredAt when it happened, where that was earlier
 * @param source the publication it is taken over from, where it is
 */
public record Step(
        Instant at,
        Speaker by,
        @Nullable Instant occurredAt,
        @Nullable Source source,
        Deed deed) {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    /**
     * Who sends it, when and on what authority.
     *
     * @param number its place in the story, which tells it from others of the same millisecond
     */
    public Provenance provenance(long number) {
        UUID id = new UUID(at.toEpochMilli() << 16 | VERSION_7, VARIANT | number);
        return new Provenance(by.actor(), by.roles(), id, id, at, occurredAt, source, true, List.of());
    }
}
