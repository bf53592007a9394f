package org.gerch.log;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * One signature line of a note: who claims to have signed, and the signature (C2SP signed-note, Format).
 *
 * @param name the name of the key
 * @param encoded the key id and the signature in base64, as the line has it
 */
public record NoteSignature(String name, String encoded) {

    private static final String WHAT = "note signature";
    private static final String EM_DASH = "\u2014 ";
    private static final int KEY_ID_BYTES = 4;

    /** Refuses a name that is none, text that is not base64, and fewer bytes than a key id and a signature need. */
    public NoteSignature {
        KeyName.require(name, WHAT, "its key name");
        if (StrictText.base64(encoded, WHAT, "by " + name).length <= KEY_ID_BYTES) {
            throw new MalformedException(WHAT, "by " + name, "it is too short for a key id and a signature");
        }
    }

    static NoteSignature of(VerifierKey key, byte[] signature) {
        byte[] bytes = ByteBuffer.allocate(KEY_ID_BYTES + signature.length)
                .putInt(key.id())
                .put(signature)
                .array();
        return new NoteSignature(key.name(), Base64.getEncoder().encodeToString(bytes));
    }

    /**
     * Reads a signature line: an em dash, a space, the name, a space, base64; without the newline.
     *
     * @throws MalformedException when it is anything else
     */
    public static NoteSignature parse(String line) {
        int space = line.indexOf(' ', EM_DASH.length());
        if (!line.startsWith(EM_DASH) || space < 0) {
            throw new MalformedException(
                    WHAT, "its line", "expected an em dash, a key name and base64, found " + StrictText.shown(line));
        }
        return new NoteSignature(line.substring(EM_DASH.length(), space), line.substring(space + 1));
    }

    /** The key id that was written before the signature. */
    public int keyId() {
        return ByteBuffer.wrap(decoded()).getInt();
    }

    /** The signature itself, after the key id. */
    public byte[] bytes() {
        byte[] decoded = decoded();
        return Arrays.copyOfRange(decoded, KEY_ID_BYTES, decoded.length);
    }

    /** The line as {@link #parse} reads it. */
    public String line() {
        return EM_DASH + name + " " + encoded;
    }

    private byte[] decoded() {
        return Base64.getDecoder().decode(encoded);
    }
}
