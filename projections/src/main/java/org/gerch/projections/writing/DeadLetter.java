package org.gerch.projections.writing;

/**
 * A stream whose rows stopped at an event that the view could not fold.
 *
 * @param position the leaf of that event
 * @param cause in the program's words
 * @param waiting how many later events of the stream wait behind it
 * @param last the newest of those leaves, else {@code position}
 */
public record DeadLetter(String stream, long position, String cause, long waiting, long last) {
    private static final int LONGEST_CAUSE = 500;

    static DeadLetter of(String stream, long position, Throwable failure) {
        String cause = String.valueOf(failure);
        return new DeadLetter(
                stream,
                position,
                cause.substring(0, Math.min(cause.length(), LONGEST_CAUSE)).replace('\0', ' '),
                0,
                position);
    }

    DeadLetter oneMore(long next) {
        return new DeadLetter(stream, position, cause, waiting + 1, next);
    }
}
