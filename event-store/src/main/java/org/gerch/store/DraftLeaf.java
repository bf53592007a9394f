package org.gerch.store;

import java.time.Instant;
import java.util.UUID;
import org.gerch.log.Hash;
import org.gerch.log.TreeHasher;
import org.jspecify.annotations.Nullable;

/** An event on its way into the log: all but recorded time and hash, which it gets anew at every attempt to store it. */
final class DraftLeaf {
    private final @Nullable String stream;
    private final long sequence;
    private final String eventId;
    private final String type;
    private final int revision;
    private final Instant eventTime;
    private final @Nullable CommandStamp command;
    private final int ordinal;
    private final byte[] bytes;
    private Instant at = Instant.EPOCH;
    private String time = "";
    private Hash hash = TreeHasher.EMPTY_ROOT;

    /**
     * An event to be stored.
     *
     * @param stream null when it belongs to none
     * @param command null when no command is named as its cause
     * @param ordinal its index among the events appended together
     */
    DraftLeaf(
            @Nullable String stream,
            long sequence,
            String eventId,
            String type,
            int revision,
            Instant eventTime,
            @Nullable CommandStamp command,
            int ordinal,
            byte[] data,
            byte[] meta) {
        this.stream = stream;
        this.sequence = sequence;
        this.eventId = eventId;
        this.type = type;
        this.revision = revision;
        this.eventTime = eventTime;
        this.command = command;
        this.ordinal = ordinal;
        this.bytes = EnvelopeWriter.write(data, eventId, meta, revision, stream, sequence, type);
    }

    /** Fixes the recorded time and with it the hash. */
    void stamp(Instant at, String time, TreeHasher hasher) {
        EnvelopeWriter.stamp(bytes, time);
        this.at = at;
        this.time = time;
        this.hash = hasher.leaf(bytes);
    }

    StoredLeaf storedAt(long position) {
        return new StoredLeaf(position, eventId, stream == null ? "" : stream, at, hash);
    }

    @Nullable
    String stream() {
        return stream;
    }

    @Nullable
    Long sequence() {
        return stream == null ? null : sequence;
    }

    /** The id as the database keeps it: Axon allows any text, ours are UUIDs. */
    UUID eventKey() {
        return EventKey.of(eventId);
    }

    String type() {
        return type;
    }

    int revision() {
        return revision;
    }

    Instant eventTime() {
        return eventTime;
    }

    @Nullable
    CommandStamp command() {
        return command;
    }

    @Nullable
    UUID commandId() {
        return command == null ? null : command.commandId();
    }

    @Nullable
    Integer ordinal() {
        return command == null ? null : ordinal;
    }

    byte @Nullable [] bodyMac() {
        return command == null ? null : command.bodyMac();
    }

    byte[] bytes() {
        return bytes;
    }

    /** The recorded time as it stands in the leaf. */
    String time() {
        return time;
    }

    Hash hash() {
        return hash;
    }
}
