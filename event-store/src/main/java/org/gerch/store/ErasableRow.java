package org.gerch.store;

/**
 * What an event only commits to, to be written in the append's own transaction.
 *
 * @param commitment SHA-256(domain || salt || payload), 32 bytes
 * @param domain what kind of payload it is
 */
public record ErasableRow(byte[] commitment, String domain, byte[] salt, byte[] payload) {

    /** The key of the transient metadata entry, a {@code List<ErasableRow>}; taken out before the metadata is serialised. */
    public static final String METADATA_KEY = "gerch.erasable";
}
