package org.gerch.projections;

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
import org.gerch.store.LedgerMigrations;

/** A fresh, migrated database on the one PostgreSQL server of this JVM. */
final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String TEMPLATE = "views_template";
    private static final EmbeddedPostgres SERVER = start();
    private static final String TOKENS = """
            create schema processing;
            create table processing.token (processor text, segment integer, token bytea, token_type text,
                                           changed_at text, owner text, primary key (processor, segment));
            grant usage on schema processing to gerch_app;
            grant select, insert, update, delete on processing.token to gerch_app;
            """;

    private final String name = "views_" + COUNT.incrementAndGet();
    private final HikariDataSource pool;

    TestDatabase() {
        execute(SERVER.getPostgresDatabase(), "create database " + name + " template " + TEMPLATE);
        // Rights on a database are not copied with it.
        execute(SERVER.getPostgresDatabase(), "grant create on database " + name + " to gerch_app");
        pool = pool(SERVER.getJdbcUrl("postgres", name));
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .start();
            execute(server.getPostgresDatabase(), "create database " + TEMPLATE);
            DataSource owner = server.getDatabase("postgres", TEMPLATE);
            LedgerMigrations.migrate(owner);
            ViewMigrations.migrate(owner);
            execute(owner, TOKENS);
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** An empty database of a login with no rights but those over its own database and roles. */
    static DataSource ownedBySomebodyPlain() {
        String plain = "plain_" + COUNT.incrementAndGet();
        execute(SERVER.getPostgresDatabase(), "create role " + plain + " login createrole");
        // The role may have been made by another ledger on this server: then its administrator lets this login use it.
        execute(SERVER.getPostgresDatabase(), "grant gerch_app to " + plain);
        execute(SERVER.getPostgresDatabase(), "create database " + plain + " owner " + plain);
        return SERVER.getDatabase(plain, plain);
    }

    private static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setConnectionInitSql(LedgerMigrations.SET_ROLE);
        config.setMaximumPoolSize(16);
        return new HikariDataSource(config);
    }

    DataSource pool() {
        return pool;
    }

    /** Connections that give up when the database is silent for the shortest time there is: a second. */
    HikariDataSource impatient() {
        return pool(SERVER.getJdbcUrl("postgres", name) + "&socketTimeout=1");
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
