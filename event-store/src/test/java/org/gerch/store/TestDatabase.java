package org.gerch.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A fresh, migrated database on the one PostgreSQL server of this JVM, durable as in earnest.
 *
 * <p>Migrations run once, into a template of which every database is a copy.
 */
final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String TEMPLATE = "ledger_template";
    private static final EmbeddedPostgres SERVER = start();

    private final String name = "ledger_" + COUNT.incrementAndGet();
    private final DataSource owner;
    private final HikariDataSource pool;

    TestDatabase() {
        execute(SERVER.getPostgresDatabase(), "create database " + name + " template " + TEMPLATE);
        owner = SERVER.getDatabase("postgres", name);
        pool = pool(SERVER.getJdbcUrl("postgres", name));
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .start();
            execute(server.getPostgresDatabase(), "create database " + TEMPLATE);
            LedgerMigrations.migrate(server.getDatabase("postgres", TEMPLATE));
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A pool as the application has it. */
    static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setConnectionInitSql(LedgerMigrations.SET_ROLE);
        config.setMaximumPoolSize(8);
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /** The application's connections. */
    HikariDataSource pool() {
        return pool;
    }

    /** Connections of the superuser. */
    DataSource owner() {
        return owner;
    }

    static EmbeddedPostgres server() {
        return SERVER;
    }

    int port() {
        return SERVER.getPort();
    }

    String urlThrough(int port) {
        return "jdbc:postgresql://localhost:" + port + "/" + name + "?user=postgres";
    }

    static void execute(DataSource on, String sql) {
        try (Connection connection = on.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        pool.close();
        execute(SERVER.getPostgresDatabase(), "drop database " + name + " with (force)");
    }
}
