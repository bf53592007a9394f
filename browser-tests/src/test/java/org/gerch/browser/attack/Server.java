package org.gerch.browser.attack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** One PostgreSQL for all attacks, each on a copy of its own; not durable, as nothing in it outlives the tests. */
final class Server implements AutoCloseable {
    private final EmbeddedPostgres postgres;

    Server() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("max_connections", "300")
                .start();
    }

    void create(String name) throws SQLException {
        execute("create database " + name);
    }

    /** Makes a copy as a dump would be one; nobody may be connected to the original. */
    void copy(String original, String name) throws SQLException {
        execute("create database " + name + " template " + original);
    }

    void drop(String name) throws SQLException {
        execute("drop database " + name + " with (force)");
    }

    // One at a time: a copy can't be made of what is being copied.
    private synchronized void execute(String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The superuser's connection. */
    Connection superuser(String name) throws SQLException {
        return postgres.getDatabase("postgres", name).getConnection();
    }

    /** What tells a ledger to use this database. */
    Map<String, String> environment(String name) {
        return Map.of(
                "SPRING_DATASOURCE_URL", postgres.getJdbcUrl("postgres", name),
                "SPRING_DATASOURCE_USERNAME", "postgres",
                "SPRING_DATASOURCE_PASSWORD", "postgres");
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
