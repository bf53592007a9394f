package org.gerch.api.signing;

/** The private key that the log would have to sign with is not at hand; the message is one sentence for who runs the ledger. */
public final class LogKeyMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LogKeyMissing(String sentence) {
        super(sentence);
    }
}
