package org.gerch.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The public key by which signatures of a log or a witness are recognised and verified, a "vkey" (C2SP signed-note, Verifier keys).
 *
 * <p>Two are equal when name, type and key bytes are.
 */
public final class VerifierKey {

    private static final String WHAT = "verifier key";
    private static final int FINGERPRINT_BYTES = 10;
    private static final Pattern FORM = Pattern.compile("([^+]*)\\+([0-9a-f]{8})\\+(.+)");

    private final String name;
    private final SignatureType type;
    private final int id;
    private final String text;
    private final PublicKey publicKey;

    VerifierKey(String name, SignatureType type, byte[] rawPublicKey) {
        this.name = KeyName.require(name, WHAT, "its name");
        this.type = type;
        byte[] typed = typed(type, rawPublicKey);
        this.id = keyId(name, typed);
        this.text = name + "+" + HexFormat.of().toHexDigits(id) + "+"
                + Base64.getEncoder().encodeToString(typed);
        this.publicKey = Ed25519.publicKey(rawPublicKey);
    }

    /**
     * Reads {@code name+hex(key id)+base64(type || public key)}.
     *
     * @throws MalformedException when it is anything else, of a type other than those of {@link SignatureType}, or when the key id is not
     *     that of name, type and key
     */
    public static VerifierKey parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new MalformedException(
                    WHAT, "its form", "expected name+8 hexadecimal digits+base64, found " + StrictText.shown(text));
        }
        byte[] typed = StrictText.base64(form.group(3), WHAT, "its base64 part");
        if (typed.length == 0) {
            throw new MalformedException(WHAT, "its base64 part", "it is empty");
        }
        SignatureType type = SignatureType.of(typed[0], WHAT);
        if (typed.length != 1 + Ed25519.KEY_BYTES) {
            throw new MalformedException(
                    WHAT, "its base64 part", "an Ed25519 key has 32 bytes, this has " + (typed.length - 1));
        }
        VerifierKey key = new VerifierKey(form.group(1), type, Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.text.equals(text)) {
            throw new MalformedException(
                    WHAT, "its key id", "expected " + HexFormat.of().toHexDigits(key.id) + ", found " + form.group(2));
        }
        return key;
    }

    /** The name it signs under; a log's is its origin. */
    public String name() {
        return name;
    }

    /** What it signs and how. */
    public SignatureType type() {
        return type;
    }

    /** The number that, with the name, tells signatures by this key from those by others: the first four bytes of a hash. */
    public int id() {
        return id;
    }

    /**
     * A short form for people: the first 80 bits of SHA-256 of the key's text, in groups of four hexadecimal digits.
     *
     * <p>Short enough to be read aloud or printed beside other things; the four bytes of {@link #id()} could be hit by trying.
     */
    public String fingerprint() {
        byte[] digest = TreeHasher.newSha256().digest(text.getBytes(StandardCharsets.UTF_8));
        String digits = HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        return digits.replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** Whether a signature says that it is by this key; it may still be wrong. */
    public boolean claims(NoteSignature signature) {
        return signature.keyId() == id && signature.name().equals(name);
    }

    /** Whether a signature is by this key over a note's text. */
    public boolean verifies(String noteText, NoteSignature signature) {
        return claims(signature)
                && switch (type) {
                    case ED25519 -> verifiesBytes(noteText.getBytes(StandardCharsets.UTF_8), signature.bytes());
                    case COSIGNATURE_V1 -> Cosignature.verifies(this, noteText, signature.bytes());
                };
    }

    boolean verifiesBytes(byte[] message, byte[] signature) {
        return Ed25519.verify(publicKey, message, signature);
    }

    /** The key as {@link #parse} reads it. */
    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey key && key.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** An identifier byte and a key, as both kinds of key encode it. */
    static byte[] typed(SignatureType type, byte[] rawKey) {
        return ByteBuffer.allocate(1 + rawKey.length)
                .put(type.identifier())
                .put(rawKey)
                .array();
    }

    private static int keyId(String name, byte[] typed) {
        MessageDigest sha256 = TreeHasher.newSha256();
        sha256.update(name.getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) '\n');
        return ByteBuffer.wrap(sha256.digest(typed)).getInt();
    }
}
