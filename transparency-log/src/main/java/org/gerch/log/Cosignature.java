package org.gerch.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.gerch.log.VerificationException.Reason;

/**
 * A witness's statement that, as of a time, a checkpoint was the largest consistent one it had seen of a log (C2SP tlog-cosignature, Ed25519).
 *
 * @param witness the key that signed
 * @param time when, in whole seconds
 */
public record Cosignature(VerifierKey witness, Instant time) {

    private static final int TIME_BYTES = Long.BYTES;

    /**
     * Cosigns a checkpoint. The caller has checked that it is consistent with all it cosigned before.
     *
     * @param time from 1970 on; its fraction of a second is dropped
     * @throws IllegalArgumentException when the key is not a witness's or the time is before 1970
     */
    public static NoteSignature sign(SigningKey key, Checkpoint checkpoint, Instant time) {
        VerifierKey witness = requireWitness(key.verifierKey());
        long seconds = time.getEpochSecond();
        if (seconds < 0) {
            throw new IllegalArgumentException("a cosignature cannot be of " + time);
        }
        byte[] signature = key.signBytes(message(seconds, checkpoint.text()));
        return NoteSignature.of(
                witness,
                ByteBuffer.allocate(TIME_BYTES + signature.length)
                        .putLong(seconds)
                        .put(signature)
                        .array());
    }

    /**
     * Verifies one signature line of a witness, such as its answer to {@link AddCheckpointRequest}.
     *
     * @throws VerificationException when it is not by this key, or does not fit the checkpoint
     * @throws IllegalArgumentException when the key is not a witness's
     */
    public static Cosignature verify(VerifierKey witness, Checkpoint checkpoint, NoteSignature line) {
        if (!requireWitness(witness).verifies(checkpoint.text(), line)) {
            throw new VerificationException(
                    Reason.BAD_SIGNATURE,
                    "the cosignature is not by " + witness + " over the checkpoint of size " + checkpoint.size());
        }
        return of(witness, line);
    }

    /** What a verified signature line by a witness says. */
    static Cosignature of(VerifierKey witness, NoteSignature verified) {
        return new Cosignature(
                witness, Instant.ofEpochSecond(ByteBuffer.wrap(verified.bytes()).getLong()));
    }

    static boolean verifies(VerifierKey witness, String checkpointText, byte[] timestamped) {
        if (timestamped.length != TIME_BYTES + Ed25519.SIGNATURE_BYTES) {
            return false;
        }
        long seconds = ByteBuffer.wrap(timestamped).getLong();
        byte[] signature = Arrays.copyOfRange(timestamped, TIME_BYTES, timestamped.length);
        return seconds >= 0
                && seconds <= Instant.MAX.getEpochSecond()
                && witness.verifiesBytes(message(seconds, checkpointText), signature);
    }

    static VerifierKey requireWitness(VerifierKey key) {
        if (key.type() != SignatureType.COSIGNATURE_V1) {
            throw new IllegalArgumentException("not the key of a witness: " + key);
        }
        return key;
    }

    private static byte[] message(long seconds, String checkpointText) {
        return ("cosignature/v1\ntime " + seconds + "\n" + checkpointText).getBytes(StandardCharsets.UTF_8);
    }
}
