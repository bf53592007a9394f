package org.gerch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Keeps what witnesses said of checkpoints, for ever. All methods throw {@link StoreUnavailable} when the database cannot be asked. */
public final class Cosignatures {
    private final Database database;

    public Cosignatures(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    /** Keeps a line; false when this witness's line about this checkpoint is kept already, which stays. */
    public boolean keep(StoredCosignature cosignature) {
        return database.update(
                        Sql.STORE_COSIGNATURE,
                        cosignature.witness(),
                        cosignature.size(),
                        cosignature.at(),
                        cosignature.line())
                == 1;
    }

    /** What these witnesses said of the checkpoint of a size. */
    public List<StoredCosignature> of(long size, Collection<String> witnesses) {
        return database.query(Sql.COSIGNATURES, row -> read(row, size), size, names(witnesses));
    }

    /** The largest checkpoint that each of these witnesses cosigned, in no order. */
    public List<CosignedCheckpoint> newest(Collection<String> witnesses) {
        return database.query(
                Sql.NEWEST_COSIGNATURES,
                row -> new CosignedCheckpoint(Checkpoints.read(row, 4), read(row, row.getLong(4))),
                names(witnesses));
    }

    /**
     * Of the checkpoints whose tree holds the leaf at a position, one of the first that most of these witnesses cosigned.
     *
     * <p>Empty where none of them cosigned any. A witness may have been away for a while or passed over checkpoints, so that the first
     * one that all of them cosigned can be a little later than the first one that any did.
     */
    public Optional<PublishedCheckpoint> firstCovering(long position, Collection<String> witnesses) {
        Database.Array names = names(witnesses);
        return database.query(Sql.COSIGNED_COVERING, row -> Checkpoints.read(row, 1), names, position, names).stream()
                .findFirst();
    }

    private static Database.Array names(Collection<String> witnesses) {
        return new Database.Array("text", witnesses.toArray());
    }

    private static StoredCosignature read(ResultSet row, long size) throws SQLException {
        return new StoredCosignature(
                row.getString(1), size, row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3));
    }
}
