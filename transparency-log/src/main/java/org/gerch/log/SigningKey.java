package org.gerch.log;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The private key of a log or a witness.
 *
 * <p>Its text form is the one of Go's note package, so that other tools can use the same file: {@code PRIVATE+KEY+}, name, key id, and the
 * type byte with the 32-byte seed of RFC 8032 in base64. Whoever has it can sign in the log's name.
 */
public final class SigningKey {

    private static final String WHAT = "signing key";
    private static final String PREFIX = "PRIVATE+KEY+";
    private static final Pattern FORM = Pattern.compile("PRIVATE\\+KEY\\+([^+]*)\\+([0-9a-f]{8})\\+(.+)");

    private final VerifierKey verifierKey;
    private final PrivateKey privateKey;
    private final String secret;

    private SigningKey(String name, SignatureType type, byte[] seed) {
        KeyPair pair = Ed25519.keyPair(seed);
        verifierKey = new VerifierKey(name, type, Ed25519.raw(pair.getPublic()));
        privateKey = pair.getPrivate();
        secret = PREFIX + name + "+" + idOf(verifierKey) + "+"
                + Base64.getEncoder().encodeToString(VerifierKey.typed(type, seed));
    }

    /**
     * Makes a new key.
     *
     * @param name a log's origin or a witness's name, without spaces and plus signs
     * @throws MalformedException when the name cannot be a key's
     */
    public static SigningKey generate(String name, SignatureType type) {
        byte[] seed = new byte[Ed25519.KEY_BYTES];
        new SecureRandom().nextBytes(seed);
        return new SigningKey(name, type, seed);
    }

    /**
     * Reads what {@link #secret} wrote.
     *
     * @throws MalformedException when it is anything else; the message never shows the key
     */
    public static SigningKey parse(String secret) {
        Matcher form = FORM.matcher(secret);
        if (!form.matches()) {
            throw new MalformedException(WHAT, "its form", "expected PRIVATE+KEY+name+8 hexadecimal digits+base64");
        }
        byte[] typed = typedSeed(form.group(3));
        SignatureType type = SignatureType.of(typed[0], WHAT);
        SigningKey key = new SigningKey(form.group(1), type, Arrays.copyOfRange(typed, 1, typed.length));
        if (!idOf(key.verifierKey).equals(form.group(2))) {
            throw new MalformedException(
                    WHAT, "its key id", "expected " + idOf(key.verifierKey) + ", found " + form.group(2));
        }
        return key;
    }

    private static byte[] typedSeed(String base64) {
        byte[] typed;
        try {
            typed = StrictText.base64(base64, WHAT, "its base64 part");
        } catch (MalformedException e) {
            // Not passed on as a cause: it quotes what it read.
            throw new MalformedException(WHAT, "its base64 part", "it is not padded standard base64");
        }
        if (typed.length != 1 + Ed25519.KEY_BYTES) {
            throw new MalformedException(
                    WHAT, "its base64 part", "expected a type and 32 bytes, found " + typed.length);
        }
        return typed;
    }

    /** The public key to hand out. */
    public VerifierKey verifierKey() {
        return verifierKey;
    }

    /** The key as text, to be kept where only its owner can read it. */
    public String secret() {
        return secret;
    }

    /**
     * Signs a note's text.
     *
     * @throws IllegalStateException when the key is a witness's: it signs checkpoints with a time only, by {@link Cosignature}
     */
    public NoteSignature sign(String noteText) {
        if (verifierKey.type() != SignatureType.ED25519) {
            throw new IllegalStateException(this + " cosigns checkpoints only");
        }
        return NoteSignature.of(verifierKey, signBytes(noteText.getBytes(StandardCharsets.UTF_8)));
    }

    byte[] signBytes(byte[] message) {
        return Ed25519.sign(privateKey, message);
    }

    /** Says whose key it is, never the key itself. */
    @Override
    public String toString() {
        return "signing key of " + verifierKey;
    }

    private static String idOf(VerifierKey key) {
        return HexFormat.of().toHexDigits(key.id());
    }
}
