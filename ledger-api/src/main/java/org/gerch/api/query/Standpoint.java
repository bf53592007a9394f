package org.gerch.api.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The moment an answer is for: what the first {@code size} leaves say.
 *
 * @param at when the last of them was recorded; null when there is none
 */
public record Standpoint(long size, @Nullable Instant at) {
    /** The last leaf that counts; null when there is none. */
    public @Nullable Long position() {
        return size == 0 ? null : Long.valueOf(size - 1);
    }
}
