package org.gerch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Compares what leaves only commit to with the commitments, and counts what was erased. */
final class SealedTexts {

    /** A row as it is stored. */
    record Row(
            byte[] commitment,
            @Nullable String domain,
            byte @Nullable [] salt,
            byte @Nullable [] payload,
            boolean erased) {
        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getBytes(1), row.getString(2), row.getBytes(3), row.getBytes(4), row.getObject(5) != null);
        }
    }

    private final CommitmentOf commitments;
    private final Consumer<Difference> found;
    private long kept;
    private long erased;

    SealedTexts(CommitmentOf commitments, Consumer<Difference> found) {
        this.commitments = commitments;
        this.found = found;
    }

    void check(Row row) {
        if (row.erased()) {
            erased++;
            return;
        }
        kept++;
        byte[] computed = commitmentOf(row);
        if (!Arrays.equals(computed, row.commitment())) {
            String where = "sealed text " + HexFormat.of().formatHex(row.commitment());
            found.accept(Difference.in(where, "commitment", row.commitment(), computed));
        }
    }

    private byte @Nullable [] commitmentOf(Row row) {
        if (row.domain() == null || row.salt() == null || row.payload() == null) {
            return null;
        }
        try {
            return commitments.of(row.domain(), row.salt(), row.payload());
        } catch (RuntimeException nothingIsSealedSo) {
            return null;
        }
    }

    long kept() {
        return kept;
    }

    long erased() {
        return erased;
    }
}
