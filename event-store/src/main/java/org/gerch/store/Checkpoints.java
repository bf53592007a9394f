package org.gerch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;

/** Keeps every published checkpoint for ever. All methods throw {@link StoreUnavailable} when the database cannot be asked. */
public final class Checkpoints {
    private final Database database;

    public Checkpoints(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    /** Keeps a checkpoint before it is published; false when another one of the same size is kept, which must be published instead. */
    public boolean keep(PublishedCheckpoint checkpoint) {
        return database.update(Sql.STORE_CHECKPOINT, checkpoint.size(), checkpoint.signedAt(), checkpoint.note()) == 1;
    }

    /** The one with the largest size. */
    public Optional<PublishedCheckpoint> newest() {
        return database.query(Sql.NEWEST_CHECKPOINT, Checkpoints::read).stream().findFirst();
    }

    /** The one of exactly this size. */
    public Optional<PublishedCheckpoint> of(long size) {
        return database.query(Sql.CHECKPOINT, Checkpoints::read, size).stream().findFirst();
    }

    /** The one with the largest size up to this one. */
    public Optional<PublishedCheckpoint> newestUpTo(long size) {
        return database.query(Sql.CHECKPOINT_UP_TO, Checkpoints::read, size).stream()
                .findFirst();
    }

    /** The earliest one whose tree holds the leaf at a position. */
    public Optional<PublishedCheckpoint> firstCovering(long position) {
        return database.query(Sql.CHECKPOINT_COVERING, Checkpoints::read, position).stream()
                .findFirst();
    }

    static PublishedCheckpoint read(ResultSet row) throws SQLException {
        return read(row, 1);
    }

    /** A checkpoint whose size, time and note begin at a column. */
    static PublishedCheckpoint read(ResultSet row, int first) throws SQLException {
        return new PublishedCheckpoint(
                row.getLong(first),
                row.getObject(first + 1, OffsetDateTime.class).toInstant(),
                row.getString(first + 2));
    }
}
