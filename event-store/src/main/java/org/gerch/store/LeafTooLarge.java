package org.gerch.store;

/** An event's leaf would exceed {@value Envelope#MAX_BYTES} bytes, the most that an entry bundle can hold; nothing was stored. */
public final class LeafTooLarge extends StoreFailure {
    private final int bytes;

    LeafTooLarge(String type, int bytes) {
        super(
                "an event of type " + type + " makes a leaf of " + bytes + " bytes; a leaf has at most "
                        + Envelope.MAX_BYTES,
                null);
        this.bytes = bytes;
    }

    /** How large the leaf would be. */
    public int bytes() {
        return bytes;
    }
}
