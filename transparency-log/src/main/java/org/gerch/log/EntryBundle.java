package org.gerch.log;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;

/**
 * The content of an entry bundle: each leaf after its length in two big-endian bytes (C2SP tlog-tiles, Log entries).
 *
 * <p>The leaves are hashed and copied straight out of the published bytes.
 */
public final class EntryBundle {

    /** The longest leaf that fits a bundle, and therefore the ledger. */
    public static final int MAX_LEAF_BYTES = 65_535;

    private static final int LENGTH_BYTES = 2;

    private final byte[] content;
    /** Where each leaf's length stands, and at last the end of the content. */
    private final int[] starts;

    private EntryBundle(byte[] content, int[] starts) {
        this.content = content;
        this.starts = starts;
    }

    /**
     * Writes leaves one after the other as a bundle.
     *
     * @throws IllegalArgumentException when a leaf is longer than {@link #MAX_LEAF_BYTES}
     */
    public static byte[] encode(List<byte[]> leaves) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] leaf : leaves) {
            if (leaf.length > MAX_LEAF_BYTES) {
                throw new IllegalArgumentException("a leaf has at most 65535 bytes, this has " + leaf.length);
            }
            content.write(leaf.length >>> 8);
            content.write(leaf.length);
            content.write(leaf, 0, leaf.length);
        }
        return content.toByteArray();
    }

    /**
     * Reads a bundle. The array is kept, not copied: it must not be changed afterwards.
     *
     * @throws MalformedException when there are not exactly as many entries as the bundle's width asks for, or bytes are left over
     */
    public static EntryBundle parse(BundleCoordinates coordinates, byte[] content) {
        int[] starts = new int[coordinates.width() + 1];
        int at = 0;
        for (int i = 0; i < coordinates.width(); i++) {
            starts[i] = at;
            if (content.length - at < LENGTH_BYTES) {
                throw malformed(coordinates, i, "the bundle ends before it");
            }
            int length = Byte.toUnsignedInt(content[at]) << 8 | Byte.toUnsignedInt(content[at + 1]);
            at += LENGTH_BYTES;
            if (content.length - at < length) {
                throw malformed(
                        coordinates,
                        i,
                        "expected " + length + " bytes, the bundle ends after " + (content.length - at));
            }
            at += length;
        }
        if (at != content.length) {
            throw new MalformedException(
                    coordinates.path(), "its end", (content.length - at) + " bytes follow the last entry");
        }
        starts[coordinates.width()] = at;
        return new EntryBundle(content, starts);
    }

    /** The number of leaves. */
    public int size() {
        return starts.length - 1;
    }

    /** One of its leaves, from 0 on, in a new array. */
    public byte[] leaf(int position) {
        return Arrays.copyOfRange(content, starts[position] + LENGTH_BYTES, starts[position + 1]);
    }

    /** The hash of one of its leaves. */
    public Hash leafHash(int position, TreeHasher hasher) {
        int start = starts[position] + LENGTH_BYTES;
        return hasher.leaf(content, start, starts[position + 1] - start);
    }

    private static MalformedException malformed(BundleCoordinates coordinates, int position, String reason) {
        return new MalformedException(
                coordinates.path(), "entry of leaf " + (coordinates.firstLeaf() + position), reason);
    }
}
