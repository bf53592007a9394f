package org.gerch.api.signing;

import java.util.List;
import org.gerch.core.json.Wire;
import org.gerch.log.MalformedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

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

    /**
     * Reads what is published as {@code keys.json}.
     *
     * @throws org.gerch.log.MalformedException if it is anything else
     */
    public static PublishedKeys read(byte[] json) {
        try {
            PublishedKeys read = Wire.mapper().readValue(json, PublishedKeys.class);
            if (read != null && !read.keys.isEmpty()) {
                return read;
            }
        } catch (JacksonException other) {
            // Refused below like a list of no keys.
        }
        throw new MalformedException("keys.json", "its content", "it is no list of keys");
    }

    /** Those under checkpoints up to a size: the last one signed the checkpoint of that size. */
    public PublishedKeys asOf(long size) {
        return new PublishedKeys(keys.stream()
                .filter(key -> key.since() == null || key.since() < size)
                .toList());
    }

    /** The one that signs. */
    public String last() {
        return keys.getLast().key();
    }

    /** What is published as {@code keys.json}, in canonical form. */
    public byte[] json() {
        return Wire.canonical(this);
    }
}
