package org.gerch.api.log;

/** The log is read by so many at this moment that whoever asks should come again a little later. */
public final class TooManyReaders extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyReaders() {
        super("The log is read by very many at the moment; ask again.");
    }
}
