package org.gerch.log;

/**
 * A proof or signature is well formed but does not prove what it claims.
 *
 * <p>It is an exception and not a return value so that a caller who forgets to look fails closed.
 */
public final class VerificationException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What exactly was not proven. */
    public enum Reason {
        /** A leaf index that is negative or not below the tree size. */
        INDEX_OUTSIDE_TREE,
        /** Tree sizes between which no consistency can be proven: the old one is not in 1 to the new one. */
        SIZES_OUT_OF_ORDER,
        /** A proof with more or fewer hashes than its index and sizes ask for. */
        PROOF_LENGTH,
        /** The hashes lead to another root than the expected one. */
        ROOT_MISMATCH,
        /** The hashes lead to another old root than the expected one. */
        OLD_ROOT_MISMATCH,
        /** A signature by a known key that does not fit the text. */
        BAD_SIGNATURE,
        /** No signature by any known key. */
        NO_KNOWN_SIGNATURE,
        /** A checkpoint of another log than the expected one. */
        WRONG_ORIGIN,
        /** Fewer witnesses cosigned than were asked for. */
        TOO_FEW_COSIGNATURES
    }

    private final Reason reason;

    /** A failed verification, with one sentence that says what was compared. */
    public VerificationException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** What exactly was not proven. */
    public Reason reason() {
        return reason;
    }
}
