package org.gerch.verifier.witness;

/** The witness does not start, or does not trust, as it was asked to; the message is a sentence for the person who runs it. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String sentence) {
        super(sentence);
    }

    Refused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
