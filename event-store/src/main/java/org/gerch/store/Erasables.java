package org.gerch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Reads what leaves only commit to, and erases it.
 *
 * <p>A commitment is given as 64 hexadecimal digits. All methods throw {@link StoreUnavailable} when the database cannot be asked.
 */
public final class Erasables {
    private static final HexFormat HEX = HexFormat.of();

    private final Database database;

    public Erasables(DataSource dataSource) {
        this.database = new Database(dataSource);
    }

    /** What is behind a commitment; empty when the ledger never had it. */
    public Optional<Erasable> find(String commitment) {
        return Optional.ofNullable(find(List.of(commitment)).get(commitment));
    }

    /** What is behind some commitments, by commitment; those the ledger never had are missing. */
    public Map<String, Erasable> find(Collection<String> commitments) {
        byte[][] wanted = commitments.stream().map(HEX::parseHex).toArray(byte[][]::new);
        return database.query(Sql.ERASABLES, Erasables::read, new Database.Array("bytea", wanted)).stream()
                .collect(Collectors.toMap(Erasable::commitment, Function.identity()));
    }

    /**
     * Erases salt and payload for good.
     *
     * @param reason public, kept beside the erasure's time
     * @return false when the ledger never had it or it was erased before; then the first reason stands
     */
    public boolean erase(String commitment, String reason) {
        return database.update(Sql.ERASE, reason, HEX.parseHex(commitment)) == 1;
    }

    private static Erasable read(ResultSet row) throws SQLException {
        String commitment = HEX.formatHex(row.getBytes(1));
        String domain = row.getString(2);
        OffsetDateTime erasedAt = row.getObject(5, OffsetDateTime.class);
        return erasedAt == null
                ? new Erasable.Kept(commitment, domain, row.getBytes(3), row.getBytes(4))
                : new Erasable.Erased(commitment, domain, erasedAt.toInstant(), row.getString(6));
    }
}
