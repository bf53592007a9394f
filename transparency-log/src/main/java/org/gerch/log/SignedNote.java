package org.gerch.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gerch.log.VerificationException.Reason;

/**
 * A text with the signatures below it (C2SP signed-note). Nothing in the text is to be believed before {@link #verify} has returned.
 *
 * @param text ends in a newline; no control characters but newlines
 * @param signatures from 1 to {@link #MAX_SIGNATURES}
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    /** How many signatures a note may have; the specification asks for at least 16. */
    public static final int MAX_SIGNATURES = 64;

    /** How many bytes a note may have. */
    public static final int MAX_BYTES = 1_000_000;

    private static final String WHAT = "signed note";

    /** Refuses what could not be written as a note and read back. */
    public SignedNote {
        signatures = List.copyOf(signatures);
        StrictText.requirePlain(text, WHAT);
        if (!text.endsWith("\n")) {
            throw new MalformedException(WHAT, "its text", "it does not end in a newline");
        }
        if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
            throw new MalformedException(
                    WHAT, "its signatures", "expected 1 to " + MAX_SIGNATURES + ", found " + signatures.size());
        }
    }

    /** A text signed by one key. */
    public static SignedNote sign(String text, SigningKey key) {
        return new SignedNote(text, List.of(key.sign(text)));
    }

    /**
     * Reads a note from its bytes.
     *
     * @throws MalformedException when it is not exactly a note, or larger than {@link #MAX_BYTES}
     */
    public static SignedNote parse(byte[] utf8) {
        if (utf8.length > MAX_BYTES) {
            throw new MalformedException(
                    WHAT, "its length", "expected at most " + MAX_BYTES + " bytes, found " + utf8.length);
        }
        return parse(StrictText.utf8(utf8, WHAT));
    }

    /**
     * Reads a note.
     *
     * @throws MalformedException when it is not exactly a note
     */
    public static SignedNote parse(String note) {
        int blankLine = note.lastIndexOf("\n\n");
        if (blankLine < 0) {
            throw new MalformedException(WHAT, "its blank line", "there is none between text and signatures");
        }
        String text = note.substring(0, blankLine + 1);
        String below = note.substring(blankLine + 2);
        if (!below.endsWith("\n")) {
            throw new MalformedException(WHAT, "its last line", "expected a signature that ends in a newline");
        }
        String[] lines = below.substring(0, below.length() - 1).split("\n", MAX_SIGNATURES + 1);
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : lines) {
            signatures.add(NoteSignature.parse(line));
        }
        return new SignedNote(text, signatures);
    }

    /** The same note with further signatures below those it has. */
    public SignedNote with(Collection<NoteSignature> further) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        all.addAll(further);
        return new SignedNote(text, all);
    }

    /**
     * Verifies the signatures by known keys and ignores those by others.
     *
     * @return the signatures by known keys, at least one; the first one where a key signed more than once
     * @throws VerificationException when a signature by a known key is bad, or there is none by any
     * @throws IllegalArgumentException when two known keys share name and id, so that one could be taken for the other
     */
    public Map<VerifierKey, NoteSignature> verify(Set<VerifierKey> known) {
        Map<VerifierKey, NoteSignature> verified = new LinkedHashMap<>();
        for (NoteSignature signature : signatures) {
            List<VerifierKey> claiming =
                    known.stream().filter(key -> key.claims(signature)).toList();
            if (claiming.size() > 1) {
                throw new IllegalArgumentException("these keys share name and id: " + claiming);
            }
            for (VerifierKey key : claiming) {
                if (!key.verifies(text, signature)) {
                    throw new VerificationException(
                            Reason.BAD_SIGNATURE, "the signature by " + key + " does not fit the text");
                }
                verified.putIfAbsent(key, signature);
            }
        }
        if (verified.isEmpty()) {
            throw new VerificationException(
                    Reason.NO_KNOWN_SIGNATURE, "none of the " + signatures.size() + " signatures is by a known key");
        }
        return verified;
    }

    /** The note as {@link #parse(String)} reads it. */
    public String encode() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()).append('\n'));
        return note.toString();
    }

    /** The bytes that are published. */
    public byte[] toBytes() {
        return encode().getBytes(StandardCharsets.UTF_8);
    }
}
