package org.gerch.projections.writing;

import java.sql.SQLException;
import org.postgresql.copy.CopyIn;

/** Rows on their way into a table, in the form in which COPY takes them. */
public final class RowLines {
    private final CopyRows rows = new CopyRows();

    public void add(RowVersion version) {
        Columns.add(version, rows);
    }

    /** Bytes that wait. */
    public int length() {
        return rows.length();
    }

    void copy(CopyIn in) throws SQLException {
        rows.copy(in);
    }
}
