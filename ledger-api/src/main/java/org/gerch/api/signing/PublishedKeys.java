package org.gerch.api.signing;

import java.util.List;
import org.gerch.core.json.Wire;
import org.jspecify.annotations.Nullable;

/**
 * The keys that signed published checkpoints, so that whoever trusts one of them can follow to the next.
 *
 * @param keys the log's first one first
 */
public record PublishedKeys(List<One> keys) {
    public PublishedKeys {
        keys = List.copyOf(keys);
    }

    /**
     * A key, and for each but the first how it came to sign.
     *
     * @param key as C2SP signed-note writes it
     * @param since the position of the entry that names it
     * @param handover the first checkpoint that covers that entry, a note signed by the key before too
     */
    public record One(
            String key, @Nullable Long since, @Nullable String handover) {}

    /** What is published as {@code keys.json}, in canonical form. */
    public byte[] json() {
        return Wire.canonical(this);
    }
}
