package org.gerch.core.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.gerch.core.json.PlainInstant;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Recorded;
import tools.jackson.core.JacksonException;

/**
 * Reads a leaf that anybody may have written, and takes nothing but what this ledger would have written itself.
 *
 * <p>A leaf that could be read in two ways would be judged in two ways. So its bytes are the one canonical spelling of what they say: the nine
 * fields of the envelope, an event that writes itself back as the same bytes, and a provenance that does.
 */
public final class StrictLeaf {
    private static final String WHOLE = "";
    private static final byte[] AT = "{\"at\":".getBytes(US_ASCII);
    private static final byte[] DATA = ",\"data\":".getBytes(US_ASCII);
    private static final byte[] ID = ",\"id\":".getBytes(US_ASCII);
    private static final byte[] META = ",\"meta\":".getBytes(US_ASCII);
    private static final byte[] REV = ",\"rev\":".getBytes(US_ASCII);
    private static final byte[] SEQ = ",\"seq\":".getBytes(US_ASCII);
    private static final byte[] STREAM = ",\"stream\":".getBytes(US_ASCII);
    private static final byte[] TYPE = ",\"type\":".getBytes(US_ASCII);
    private static final byte[] END = ",\"v\":1}".getBytes(US_ASCII);
    private static final int UUID_VERSION = 7;
    private static final int TIME_BYTES = "2026-11-21T09:30:00.000000Z".length();

    private final byte[] leaf;
    private int at;

    private StrictLeaf(byte[] leaf) {
        this.leaf = leaf;
    }

    /**
     * The event in a leaf.
     *
     * @param position the leaf's index, which is not in the leaf
     * @param leaf its exact bytes
     * @throws Malformed naming the field that is wrong by its JSON pointer
     * @throws UnknownEvent if this version of the program does not know the event
     */
    public static Recorded<LedgerEvent> read(long position, byte[] leaf) {
        if (!Wire.isCanonical(leaf)) {
            throw new Malformed(WHOLE, "is not canonical JSON");
        }
        return new StrictLeaf(leaf).read(position);
    }

    private Recorded<LedgerEvent> read(long position) {
        Instant time = time(text(field(AT), "/at"));
        byte[] data = bytes(field(DATA));
        UUID id = id(text(field(ID), "/id"));
        byte[] meta = bytes(field(META));
        long rev = number(field(REV), "/rev");
        long seq = number(field(SEQ), "/seq");
        String stream = text(field(STREAM), "/stream");
        String type = text(field(TYPE), "/type");
        if (!Arrays.equals(leaf, at, leaf.length, END, 0, END.length)) {
            throw new Malformed("/v", "must be 1, and no field may follow it");
        }
        return new Recorded<>(position, time, stream, seq, id, event(type, rev, data), provenance(meta));
    }

    private static LedgerEvent event(String type, long rev, byte[] data) {
        if (rev < 1 || rev > Integer.MAX_VALUE) {
            throw new Malformed("/rev", "must be 1 or more");
        }
        LedgerEvent event;
        try {
            event = EventCatalogue.decode(type, (int) rev, data);
        } catch (JacksonException | IllegalArgumentException | ClassCastException unreadable) {
            throw new Malformed("/data", "is no " + type + ": " + firstLine(unreadable));
        }
        // An older revision is read as the newest one, which is written in another way.
        boolean newest = EventCatalogue.typeOf(event.getClass()).rev() == rev;
        if (newest && !Arrays.equals(EventCatalogue.encode(event), data)) {
            throw new Malformed("/data", "is not written as this ledger writes such an event");
        }
        return event;
    }

    private static Provenance provenance(byte[] meta) {
        Provenance provenance;
        try {
            provenance = ProvenanceReading.read(meta);
        } catch (JacksonException | IllegalArgumentException | NullPointerException unreadable) {
            throw new Malformed("/meta", "says nothing of where the event comes from: " + firstLine(unreadable));
        }
        if (!Arrays.equals(ProvenanceWriting.canonical(provenance), meta)) {
            throw new Malformed("/meta", "is not written as this ledger writes it");
        }
        return provenance;
    }

    /** A mapper's message names the place on further lines. */
    private static String firstLine(RuntimeException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    private static Instant time(String text) {
        Instant time = text.length() == TIME_BYTES ? PlainInstant.read(text) : null;
        if (time == null) {
            throw new Malformed("/at", "must be a time in microseconds, not " + text);
        }
        return time;
    }

    private static UUID id(String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.version() == UUID_VERSION
                    && id.variant() == 2
                    && id.toString().equals(text)) {
                return id;
            }
        } catch (IllegalArgumentException noId) {
            // Refused below like any other text.
        }
        throw new Malformed("/id", "must be a UUID of version 7, not " + text);
    }

    /** Steps to a field's value; the leaf is canonical JSON, so a name can stand nowhere else. */
    private int field(byte[] expected) {
        if (!Arrays.equals(leaf, at, Math.min(leaf.length, at + expected.length), expected, 0, expected.length)) {
            throw new Malformed(WHOLE, "must have the fields at, data, id, meta, rev, seq, stream, type and v");
        }
        at += expected.length;
        return at;
    }

    private byte[] bytes(int start) {
        skipValue();
        return Arrays.copyOfRange(leaf, start, at);
    }

    private String text(int start, String field) {
        skipValue();
        if (leaf[start] != '"') {
            throw new Malformed(field, "must be a text");
        }
        String quoted = new String(leaf, start, at - start, UTF_8);
        return quoted.indexOf('\\') < 0
                ? quoted.substring(1, quoted.length() - 1)
                : Wire.mapper().readTree(quoted).stringValue();
    }

    private long number(int start, String field) {
        skipValue();
        if (leaf[start] < '0' || leaf[start] > '9') {
            throw new Malformed(field, "must be a number from 0 on");
        }
        return Long.parseLong(new String(leaf, start, at - start, US_ASCII));
    }

    /** Steps over a value of valid JSON, to what follows it in the envelope. */
    private void skipValue() {
        int depth = 0;
        do {
            switch (leaf[at]) {
                case '"' -> skipText();
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                default -> {
                    // A comma or colon within, or a part of a number or word.
                }
            }
            at++;
        } while (depth > 0 || leaf[at] != ',' && leaf[at] != '}');
    }

    private void skipText() {
        for (at++; leaf[at] != '"'; at++) {
            at += leaf[at] == '\\' ? 1 : 0;
        }
    }
}
