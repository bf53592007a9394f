package org.gerch.benchmarks.reliability;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the database holds of what callers were told.
 *
 * @param leaves how many there are
 * @param acknowledged how many commands callers were told of
 * @param missing acknowledged ones that are not at their position with their hash
 * @param gaps positions below the head without a leaf, and numbers left out within a stream
 * @param twice commands that are stored more than once
 */
record Audit(long leaves, long acknowledged, long missing, long gaps, long twice) {
    // Each subject is in one command alone; whoever sent it again under its key must not have recorded it again.
    private static final String TWICE = """
            select count(*) from (
              select convert_from(leaf, 'UTF8')::json -> 'data' ->> 'allocation' as subject
              from ledger.leaf where type = 'fund.budget-allocated') a
            group by subject having count(*) > 1
            """;

    /** Looks at one moment of the database, while callers may go on. */
    static Audit of(Connection database, Collection<Acknowledged> acknowledged) throws SQLException {
        database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        database.setAutoCommit(false);
        Map<Long, String> stored = new HashMap<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select position, encode(leaf_hash, 'hex') from ledger.leaf")) {
            while (rows.next()) {
                stored.put(rows.getLong(1), rows.getString(2));
            }
        }
        long missing = acknowledged.stream()
                .filter(told -> !told.leafHash().equals(stored.get(told.position())))
                .count();
        return new Audit(stored.size(), acknowledged.size(), missing, gaps(database, stored.size()), twice(database));
    }

    private static long gaps(Connection database, long leaves) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("""
                        select (select size from ledger.ledger_head) - %d,
                          (select coalesce(sum(last + 1 - stored), 0) from (
                            select max(seq) as last, count(*) as stored from ledger.leaf group by stream) streams)
                        """.formatted(leaves))) {
            row.next();
            return row.getLong(1) + row.getLong(2);
        }
    }

    private static long twice(Connection database) throws SQLException {
        long twice = 0;
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(TWICE)) {
            while (rows.next()) {
                twice++;
            }
        }
        return twice;
    }

    boolean isClean() {
        return missing == 0 && gaps == 0 && twice == 0;
    }

    Map<String, Number> figures() {
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("leaves", leaves);
        figures.put("acknowledged", acknowledged);
        figures.put("missing", missing);
        figures.put("gaps", gaps);
        figures.put("twice", twice);
        return figures;
    }
}
