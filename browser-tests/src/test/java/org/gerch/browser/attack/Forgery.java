package org.gerch.browser.attack;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.gerch.log.CompactRange;
import org.gerch.log.Hash;
import org.gerch.log.TreeHasher;

/** What a superuser does to a ledger's tables, past the triggers that refuse it. */
final class Forgery implements AutoCloseable {
    private static final List<String> TABLES =
            List.of("leaf", "node", "ledger_head", "checkpoint", "cosignature", "view_digests");

    private final Connection connection;

    private record StoredNode(int level, long index, Hash hash) {}

    private Forgery(Connection connection) {
        this.connection = connection;
    }

    static Forgery in(Connection superuser) throws SQLException {
        superuser.setAutoCommit(false);
        Forgery forgery = new Forgery(superuser);
        for (String table : TABLES) {
            forgery.execute("alter table ledger." + table + " disable trigger all");
        }
        return forgery;
    }

    Forgery execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return this;
        }
    }

    String leaf(long position) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select convert_from(leaf, 'UTF8') from ledger.leaf where position = " + position)) {
            row.next();
            return row.getString(1);
        }
    }

    long size() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select size from ledger.ledger_head")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Writes a leaf with its time, and columns that fit; the tree is another matter. */
    Forgery write(long position, String leaf, Instant at) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "update ledger.leaf set leaf = convert_to(?, 'UTF8'), at = ? where position = ?")) {
            statement.setString(1, leaf);
            statement.setObject(2, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            statement.setLong(3, position);
            statement.executeUpdate();
            return this;
        }
    }

    /** Appends a leaf as an append would, with columns that fit; the tree is another matter. */
    Forgery append(long position, String leaf, Instant at) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into ledger.leaf (position, seq, at, event_id, command_id, rev, command_ordinal, leaf_hash, stream, type, leaf)
                select ?, (l ->> 'seq')::bigint, ?, (l ->> 'id')::uuid, (l #>> '{meta,command}')::uuid, (l ->> 'rev')::int, 0,
                       sha256(''), l ->> 'stream', l ->> 'type', convert_to(?, 'UTF8')
                from (select ?::jsonb as l) as forged
                """)) {
            statement.setLong(1, position);
            statement.setObject(2, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            statement.setString(3, leaf);
            statement.setString(4, leaf);
            statement.executeUpdate();
            return this;
        }
    }

    /** Makes hashes, tree and head what follows from the leaves as they are now. */
    Forgery makeTreeFit() throws SQLException {
        TreeHasher hasher = new TreeHasher();
        CompactRange tree = CompactRange.empty();
        List<StoredNode> nodes = new ArrayList<>();
        for (byte[] leaf : leaves()) {
            tree.append(hasher.leaf(leaf), (level, index, hash) -> nodes.add(new StoredNode(level, index, hash)));
        }
        execute("update ledger.leaf set leaf_hash = sha256('\\x00'::bytea || leaf)");
        execute("delete from ledger.node");
        try (PreparedStatement statement = connection.prepareStatement("insert into ledger.node values (?, ?, ?)")) {
            for (StoredNode node : nodes) {
                // Those of leaves stand beside them.
                if (node.level() > 0) {
                    statement.setInt(1, node.level());
                    statement.setLong(2, node.index());
                    statement.setBytes(3, node.hash().toBytes());
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "update ledger.ledger_head set size = ?, edge = ?, at = (select at from ledger.leaf order by position desc limit 1)")) {
            statement.setLong(1, tree.size());
            statement.setBytes(2, tree.toBytes());
            statement.executeUpdate();
        }
        return this;
    }

    private List<byte[]> leaves() throws SQLException {
        List<byte[]> leaves = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select leaf from ledger.leaf order by position")) {
            while (rows.next()) {
                leaves.add(rows.getBytes(1));
            }
        }
        return leaves;
    }

    /** Removes what was signed over more leaves than these. */
    Forgery forgetSignaturesBeyond(long size) throws SQLException {
        for (String table : List.of("cosignature", "view_digests", "checkpoint")) {
            execute("delete from ledger." + table + " where size > " + size);
        }
        return this;
    }

    /** What was done is done, all at once. */
    @Override
    public void close() throws SQLException {
        connection.commit();
        connection.close();
    }
}
