package org.gerch.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Writes a leaf around the bytes that the serialiser made of payload and metadata.
 *
 * <p>The leaf is complete but for its recorded time, for which {@link #stamp} fills in the 27 bytes left open. Everything else
 * happens on the thread of whoever appends; only the stamp waits for the appender.
 */
final class EnvelopeWriter {
    private static final byte[] NO_TIME_YET = LeafTime.text(Instant.EPOCH).getBytes(US_ASCII);

    private EnvelopeWriter() {}

    /**
     * Writes a leaf that still has to be stamped.
     *
     * @param revision 0 for none
     * @param stream null when the event belongs to none; then {@code sequence} is ignored
     * @throws LeafTooLarge when the leaf would have more than {@value Envelope#MAX_BYTES} bytes
     */
    static byte[] write(
            byte[] data,
            String eventId,
            byte[] meta,
            int revision,
            @Nullable String stream,
            long sequence,
            String type) {
        ByteArrayOutputStream leaf = new ByteArrayOutputStream(data.length + meta.length + 256);
        leaf.writeBytes(Envelope.AT);
        leaf.writeBytes(NO_TIME_YET);
        leaf.writeBytes(Envelope.DATA);
        leaf.writeBytes(data);
        leaf.writeBytes(Envelope.ID);
        leaf.writeBytes(text(eventId));
        leaf.writeBytes(Envelope.META);
        leaf.writeBytes(meta);
        if (revision > 0) {
            leaf.writeBytes(Envelope.REV);
            leaf.writeBytes(Integer.toString(revision).getBytes(UTF_8));
        }
        if (stream != null) {
            leaf.writeBytes(Envelope.SEQ);
            leaf.writeBytes(Long.toString(sequence).getBytes(UTF_8));
            leaf.writeBytes(Envelope.STREAM);
            leaf.writeBytes(text(stream));
        }
        leaf.writeBytes(Envelope.TYPE);
        leaf.writeBytes(text(type));
        leaf.writeBytes(Envelope.END);
        if (leaf.size() > Envelope.MAX_BYTES) {
            throw new LeafTooLarge(type, leaf.size());
        }
        return leaf.toByteArray();
    }

    static void stamp(byte[] leaf, String time) {
        System.arraycopy(time.getBytes(US_ASCII), 0, leaf, Envelope.AT.length, LeafTime.BYTES);
    }

    private static byte[] text(String value) {
        return JsonText.quoted(value).getBytes(UTF_8);
    }
}
