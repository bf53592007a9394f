package org.gerch.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An event's leaf, read: the exact bytes that are hashed and published, and what they say.
 *
 * <p>Payload and metadata are parts of the leaf and kept nowhere else. The layout is
 * {@code {"at","data","id","meta","rev","seq","stream","type","v":1}}, canonical JSON; {@code seq} and {@code stream} are
 * absent where the event belongs to no stream, {@code rev} where its type has none.
 */
public final class Envelope {

    /** The most bytes a leaf has: an entry bundle writes its length in 16 bits. */
    public static final int MAX_BYTES = 65_535;

    static final byte[] AT = "{\"at\":\"".getBytes(UTF_8);
    static final byte[] DATA = "\",\"data\":".getBytes(UTF_8);
    static final byte[] ID = ",\"id\":".getBytes(UTF_8);
    static final byte[] META = ",\"meta\":".getBytes(UTF_8);
    static final byte[] REV = ",\"rev\":".getBytes(UTF_8);
    static final byte[] SEQ = ",\"seq\":".getBytes(UTF_8);
    static final byte[] STREAM = ",\"stream\":".getBytes(UTF_8);
    static final byte[] TYPE = ",\"type\":".getBytes(UTF_8);
    static final byte[] END = ",\"v\":1}".getBytes(UTF_8);

    private final byte[] leaf;
    private final int dataEnd;
    private final int metaStart;
    private final int metaEnd;
    private final String eventId;
    private final int revision;
    private final long sequence;
    private final @Nullable String stream;
    private final String type;

    private Envelope(byte[] leaf) {
        this.leaf = leaf;
        JsonScanner scanner = new JsonScanner(leaf);
        scanner.expect(AT);
        scanner.skip(LeafTime.BYTES);
        scanner.expect(DATA);
        scanner.skipValue();
        dataEnd = scanner.position();
        scanner.expect(ID);
        eventId = scanner.readString();
        scanner.expect(META);
        metaStart = scanner.position();
        scanner.skipValue();
        metaEnd = scanner.position();
        revision = (int) readOptional(scanner, REV, 0);
        sequence = readOptional(scanner, SEQ, -1);
        if (sequence < 0) {
            stream = null;
        } else {
            scanner.expect(STREAM);
            stream = scanner.readString();
        }
        scanner.expect(TYPE);
        type = scanner.readString();
        scanner.expect(END);
        if (!scanner.atEnd()) {
            throw new IllegalArgumentException("not an envelope: something follows its end");
        }
    }

    /**
     * Reads a leaf.
     *
     * @param leaf not copied, must not be changed afterwards
     * @throws IllegalArgumentException when the bytes are not an envelope of version 1
     */
    public static Envelope read(byte[] leaf) {
        try {
            return new Envelope(leaf);
        } catch (IndexOutOfBoundsException | ArithmeticException cut) {
            throw new IllegalArgumentException("not an envelope: it is cut short or a number is too large", cut);
        }
    }

    private static long readOptional(JsonScanner scanner, byte[] key, long absent) {
        if (!scanner.startsWith(key)) {
            return absent;
        }
        scanner.expect(key);
        return scanner.readInteger();
    }

    /** The leaf itself, exactly as stored; not a copy. */
    public byte[] leaf() {
        return leaf;
    }

    /** The recorded time, in microseconds. */
    public Instant at() {
        return LeafTime.read(leaf, AT.length);
    }

    /** The event's payload as it was serialised. */
    public byte[] data() {
        return Arrays.copyOfRange(leaf, AT.length + LeafTime.BYTES + DATA.length, dataEnd);
    }

    /** The event's metadata as it was serialised. */
    public byte[] meta() {
        return Arrays.copyOfRange(leaf, metaStart, metaEnd);
    }

    public String eventId() {
        return eventId;
    }

    /** The permanent name of the event's type, such as {@code tender.bid-rejected}. */
    public String type() {
        return type;
    }

    /** The revision of the type, from 1; 0 when it has none. */
    public int revision() {
        return revision;
    }

    /** The stream the event belongs to, such as {@code tender/UB-2026-0041}; null when it belongs to none. */
    public @Nullable String stream() {
        return stream;
    }

    /** The event's number in its stream, from 0; -1 when it belongs to none. */
    public long sequence() {
        return sequence;
    }
}
