package org.gerch.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** An empty database for each run: a table that grew in the run before would slow the next one down. */
public final class FreshDatabase implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final EmbeddedPostgres server;
    private final String name = "run_" + COUNT.incrementAndGet();

    public FreshDatabase(EmbeddedPostgres server) throws SQLException {
        this.server = server;
        execute("create database " + name);
        // What earlier runs wrote is on disk before this one is timed.
        execute("checkpoint");
    }

    /** A server that keeps what it says it has stored. */
    public static EmbeddedPostgres durableServer() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_wal_size", "4GB")
                .start();
    }

    /** Where it is, for a program that connects by itself. */
    public String url() {
        return server.getJdbcUrl("postgres", name);
    }

    public DataSource owner() {
        return server.getDatabase("postgres", name);
    }

    public HikariDataSource pool(int size, String initialStatement) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url());
        config.setMaximumPoolSize(size);
        config.setConnectionInitSql(initialStatement);
        return new HikariDataSource(config);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        execute("drop database " + name + " with (force)");
    }
}
