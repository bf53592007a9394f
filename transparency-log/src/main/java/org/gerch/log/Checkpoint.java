package org.gerch.log;

/**
 * What a log commits to when it signs: which log, how many leaves, and the root over them (C2SP tlog-checkpoint).
 *
 * @param origin names the log: one line, not empty
 * @param size the number of leaves, from 0 to 2^63 - 1
 * @param root the Merkle Tree Hash of these leaves
 */
public record Checkpoint(String origin, long size, Hash root) {

    private static final String WHAT = "checkpoint";
    private static final int LINES = 3;

    /** Refuses an origin that is not a line, a negative size, and an empty tree with leaves in its root. */
    public Checkpoint {
        StrictText.requirePlain(origin, WHAT);
        if (origin.isEmpty() || origin.indexOf('\n') >= 0) {
            throw new MalformedException(WHAT, "line 1", "expected the origin of the log on one line");
        }
        if (size < 0) {
            throw new MalformedException(WHAT, "line 2", "a tree cannot have " + size + " leaves");
        }
        if (size == 0 && !root.equals(TreeHasher.EMPTY_ROOT)) {
            throw new MalformedException(WHAT, "line 3", "this is not the root of the empty tree: " + root.toBase64());
        }
    }

    /** What every log commits to before its first leaf. */
    public static Checkpoint empty(String origin) {
        return new Checkpoint(origin, 0, TreeHasher.EMPTY_ROOT);
    }

    /**
     * Reads the text of a checkpoint, without signatures.
     *
     * @throws MalformedException when it is not exactly three lines; extension lines are refused too, as no monitor can audit them
     */
    public static Checkpoint parse(String text) {
        if (!text.endsWith("\n")) {
            throw new MalformedException(WHAT, "its end", "it does not end in a newline");
        }
        String[] lines = text.substring(0, text.length() - 1).split("\n", -1);
        if (lines.length != LINES) {
            throw new MalformedException(
                    WHAT, "its lines", "expected origin, size and root without extension lines, found " + lines.length);
        }
        return new Checkpoint(
                lines[0], StrictText.decimal(lines[1], WHAT, "line 2"), StrictText.hash(lines[2], WHAT, "line 3"));
    }

    /** The text to sign: three lines, each with its newline. */
    public String text() {
        return origin + "\n" + size + "\n" + root.toBase64() + "\n";
    }
}
