package org.gerch.verifier.replay;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/**
 * A row of a view as it is published.
 *
 * @param id its key
 * @param key the key's bytes, by which rows are ordered
 * @param json its canonical bytes
 * @param position the last event of the stream it was folded from
 */
record RowText(String id, byte[] key, byte[] json, long position) {
    static final Comparator<RowText> IN_ORDER = (one, other) -> Arrays.compareUnsigned(one.key, other.key);

    static RowText of(String id, byte[] json, long position) {
        return new RowText(id, id.getBytes(StandardCharsets.UTF_8), json, position);
    }
}
