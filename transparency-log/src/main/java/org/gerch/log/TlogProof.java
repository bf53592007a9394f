package org.gerch.log;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proof that can be kept in a file and checked without the log: index, inclusion proof and signed checkpoint (C2SP tlog-proof@v1).
 *
 * @param index the leaf's index, from 0 on
 * @param hashes the inclusion proof in the tree of the checkpoint
 * @param checkpoint the checkpoint as the log and its witnesses signed it
 * @param extra further bytes in base64 that nobody signed; null when there are none
 */
public record TlogProof(
        long index,
        List<Hash> hashes,
        SignedNote checkpoint,
        @Nullable String extra) {

    private static final String WHAT = "tlog-proof";
    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    /** Refuses a negative index, more hashes than any tree has levels, and extra data that is empty or not base64. */
    public TlogProof {
        hashes = List.copyOf(hashes);
        if (index < 0) {
            throw new MalformedException(WHAT, "its index", "a leaf cannot have the index " + index);
        }
        if (hashes.size() >= Long.SIZE) {
            throw new MalformedException(
                    WHAT, "its hashes", "no tree is so high that " + hashes.size() + " are needed");
        }
        if (extra != null && StrictText.base64(extra, WHAT, "its extra line").length == 0) {
            throw new MalformedException(WHAT, "its extra line", "it is to be left out when there is nothing extra");
        }
    }

    /** The proof that a leaf is in the tree of a checkpoint. */
    public static TlogProof of(InclusionProof proof, SignedNote checkpoint) {
        return new TlogProof(proof.index(), proof.hashes(), checkpoint, null);
    }

    /**
     * Reads a proof from its bytes.
     *
     * @throws MalformedException when it is not exactly a proof, or larger than {@link SignedNote#MAX_BYTES}
     */
    public static TlogProof parse(byte[] utf8) {
        if (utf8.length > SignedNote.MAX_BYTES) {
            throw new MalformedException(
                    WHAT, "its length", "expected at most " + SignedNote.MAX_BYTES + " bytes, found " + utf8.length);
        }
        return parse(StrictText.utf8(utf8, WHAT));
    }

    /**
     * Reads a proof.
     *
     * @throws MalformedException when it is not exactly a proof
     */
    public static TlogProof parse(String text) {
        int blankLine = text.indexOf("\n\n");
        if (blankLine < 0) {
            throw new MalformedException(WHAT, "its blank line", "there is none between the proof and the checkpoint");
        }
        List<String> lines = List.of(text.substring(0, blankLine).split("\n", -1));
        require(lines.getFirst().equals(HEADER), 1, HEADER, lines.getFirst());
        int at = 1;
        String extra = null;
        if (at < lines.size() && lines.get(at).startsWith(EXTRA)) {
            extra = lines.get(at++).substring(EXTRA.length());
        }
        String indexLine = at < lines.size() ? lines.get(at) : "";
        require(indexLine.startsWith(INDEX), at + 1, "index and a number", indexLine);
        long index = StrictText.decimal(indexLine.substring(INDEX.length()), WHAT, "line " + (at + 1));
        return new TlogProof(index, hashes(lines, at + 1), SignedNote.parse(text.substring(blankLine + 2)), extra);
    }

    private static List<Hash> hashes(List<String> lines, int from) {
        List<Hash> hashes = new ArrayList<>();
        for (int i = from; i < lines.size(); i++) {
            hashes.add(StrictText.hash(lines.get(i), WHAT, "line " + (i + 1)));
        }
        return hashes;
    }

    private static void require(boolean expectation, int line, String expected, String found) {
        if (!expectation) {
            throw new MalformedException(
                    WHAT, "line " + line, "expected " + expected + ", found " + StrictText.shown(found));
        }
    }

    /**
     * Checks that the log committed to a leaf: the log's signature and origin, the witnesses, then inclusion.
     *
     * @param leafHash computed by the caller from the leaf itself, never taken from the log
     * @return the checkpoint that the leaf is in
     * @throws VerificationException when any of these does not hold
     * @throws MalformedException when what was signed is not a checkpoint
     */
    public VerifiedCheckpoint verify(Hash leafHash, TrustPolicy policy) {
        VerifiedCheckpoint verified = policy.verify(checkpoint);
        Checkpoint tree = verified.checkpoint();
        new InclusionProof(index, tree.size(), hashes).verify(leafHash, tree.root());
        return verified;
    }

    /** The proof as {@link #parse(String)} reads it; files of it end in {@code .tlog-proof}. */
    public String encode() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        if (extra != null) {
            text.append(EXTRA).append(extra).append('\n');
        }
        text.append(INDEX).append(index).append('\n');
        hashes.forEach(hash -> text.append(hash.toBase64()).append('\n'));
        return text.append('\n').append(checkpoint.encode()).toString();
    }
}
