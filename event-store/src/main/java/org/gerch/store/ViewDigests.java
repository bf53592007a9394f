package org.gerch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Keeps what was published of the views, for ever; it does not know what a view is.
 *
 * <p>All methods throw {@link StoreUnavailable} when the database cannot be asked.
 */
public final class ViewDigests {
    private final Database database;

    public ViewDigests(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    /**
     * Publishes a document; false when another one is published for the same size, which stays.
     *
     * @param size that of a checkpoint that is kept
     */
    public boolean keep(long size, String document) {
        return database.update(Sql.STORE_VIEW_DIGESTS, size, document) == 1;
    }

    /** The one of the largest size. */
    public Optional<PublishedDigests> newest() {
        return database.query(Sql.NEWEST_VIEW_DIGESTS, ViewDigests::read).stream()
                .findFirst();
    }

    /** The one of a size. */
    public Optional<PublishedDigests> of(long size) {
        return database.query(Sql.VIEW_DIGESTS, ViewDigests::read, size).stream()
                .findFirst();
    }

    private static PublishedDigests read(ResultSet row) throws SQLException {
        return new PublishedDigests(row.getLong(1), row.getString(2), Duration.ofMillis(row.getLong(3)));
    }
}
