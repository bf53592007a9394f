package org.gerch.projections.writing;

import java.sql.SQLException;
import org.postgresql.copy.CopyIn;

/** Rows on their way into a table, in the form in which COPY takes them. */
public final class RowLines {
    private final CopyLine lines = new CopyLine();

    public void add(RowVersion version) {
        Columns.add(version, lines);
    }

    /** Bytes that wait. */
    public int length() {
        return lines.length();
    }

    void copy(CopyIn in) throws SQLException {
        lines.copy(in);
    }
}
