package org.gerch.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a log sends to a witness to have a checkpoint cosigned (C2SP tlog-witness, add-checkpoint).
 *
 * @param oldSize the size of the checkpoint that the witness cosigned last; 0 where it cosigned none
 * @param proof that the new tree begins with the old one, in the order of RFC 6962; at most {@link #MAX_PROOF} hashes
 * @param checkpoint the new checkpoint with the log's signatures
 */
public record AddCheckpointRequest(long oldSize, List<Hash> proof, SignedNote checkpoint) {

    /** How many hashes the specification lets a proof have. */
    public static final int MAX_PROOF = 63;

    private static final String WHAT = "add-checkpoint request";
    private static final String OLD = "old ";

    /** Refuses a negative size and more hashes than any tree needs. */
    public AddCheckpointRequest {
        proof = List.copyOf(proof);
        if (oldSize < 0) {
            throw new MalformedException(WHAT, "line 1", "a tree cannot have " + oldSize + " leaves");
        }
        if (proof.size() > MAX_PROOF) {
            throw new MalformedException(
                    WHAT, "its proof", "expected at most " + MAX_PROOF + " hashes, found " + proof.size());
        }
    }

    /**
     * Reads a request from its bytes.
     *
     * @throws MalformedException when it is not exactly a request, or larger than {@link SignedNote#MAX_BYTES}
     */
    public static AddCheckpointRequest parse(byte[] utf8) {
        if (utf8.length > SignedNote.MAX_BYTES) {
            throw new MalformedException(
                    WHAT, "its length", "expected at most " + SignedNote.MAX_BYTES + " bytes, found " + utf8.length);
        }
        String text = StrictText.utf8(utf8, WHAT);
        int blankLine = text.indexOf("\n\n");
        if (blankLine < 0) {
            throw new MalformedException(WHAT, "its blank line", "there is none between the proof and the checkpoint");
        }
        String[] lines = text.substring(0, blankLine).split("\n", MAX_PROOF + 2);
        if (!lines[0].startsWith(OLD)) {
            throw new MalformedException(
                    WHAT, "line 1", "expected old and a size, found " + StrictText.shown(lines[0]));
        }
        List<Hash> proof = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            proof.add(StrictText.hash(lines[i], WHAT, "line " + (i + 1)));
        }
        return new AddCheckpointRequest(
                StrictText.decimal(lines[0].substring(OLD.length()), WHAT, "line 1"),
                proof,
                SignedNote.parse(text.substring(blankLine + 2)));
    }

    /** The request as {@link #parse} reads it. */
    public String encode() {
        StringBuilder text = new StringBuilder(OLD).append(oldSize).append('\n');
        proof.forEach(hash -> text.append(hash.toBase64()).append('\n'));
        return text.append('\n').append(checkpoint.encode()).toString();
    }

    /** The bytes that are sent. */
    public byte[] toBytes() {
        return encode().getBytes(StandardCharsets.UTF_8);
    }
}
