package org.gerch.projections.writing;

/** Rows on their way into a table, in the form in which COPY takes them. */
public final class RowLines {
    private final CopyLine lines = new CopyLine();

    public void add(RowVersion version) {
        Columns.add(version, lines);
    }

    /** Characters that wait. */
    public int length() {
        return lines.length();
    }

    byte[] take() {
        return lines.take();
    }
}
