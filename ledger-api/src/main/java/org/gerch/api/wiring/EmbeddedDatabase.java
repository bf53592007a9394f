package org.gerch.api.wiring;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.gerch.api.directory.DataDirectory;
import org.gerch.api.directory.DirectoryLock;
import org.gerch.api.directory.OwnersFile;
import org.gerch.api.directory.StartRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL as a child of this process, for evaluation, demonstrations, tests and one-person use.
 *
 * <p>It listens on the loopback address alone, on a port of its own, and asks for a password that only the owner of the data
 * directory can read. A ledger that others rely on runs on a real server ({@code SPRING_DATASOURCE_URL}).
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    static final String OWNER = "postgres";
    private static final String DATABASE = "gerch";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final DataDirectory directory;
    private final OwnersFile password;
    private final DirectoryLock lock;
    private final int port;

    /** Guards {@link #postgres} and {@link #closed}: what is being closed must not be started again meanwhile. */
    private final ReentrantLock life = new ReentrantLock();

    private EmbeddedPostgres postgres;
    private boolean closed;
    private boolean toldOfFailure;

    private EmbeddedDatabase(
            DataDirectory directory, EmbeddedPostgres postgres, OwnersFile password, DirectoryLock lock) {
        this.directory = directory;
        this.postgres = postgres;
        this.password = password;
        this.lock = lock;
        this.port = postgres.getPort();
    }

    /**
     * Starts the database of a data directory and makes one where there is none.
     *
     * @param lock the claim on the directory; taken over, given back by {@link #close}
     * @throws StartRefused if it can't be started; the sentence says where PostgreSQL tells more
     */
    public static EmbeddedDatabase start(DataDirectory directory, DirectoryLock lock) {
        @Nullable EmbeddedPostgres postgres = null;
        try {
            OrphanedPostgres.stopIn(directory.database());
            // Kept after the end for whoever looks for a cause, but not for ever.
            Files.deleteIfExists(directory.databaseLog());
            OwnersFile password = OwnersFile.withSecret(passwordFile(directory));
            postgres = builder(directory, password).start();
            prepare(postgres);
            EmbeddedDatabase database = new EmbeddedDatabase(directory, postgres, password, lock);
            Thread.ofPlatform().daemon().name("embedded-database").start(database::watch);
            return database;
        } catch (IOException | SQLException | RuntimeException | ExceptionInInitializerError e) {
            abandon(postgres, lock);
            throw e instanceof StartRefused refused ? refused : notStarted(directory, e);
        }
    }

    private static void abandon(@Nullable EmbeddedPostgres postgres, DirectoryLock lock) {
        try (lock) {
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException e) {
            LOG.warn("The embedded database could not be stopped", e);
        }
    }

    private static StartRefused notStarted(DataDirectory directory, Throwable cause) {
        return new StartRefused(
                "The embedded database can't be started in " + directory.root() + ": " + cause.getMessage()
                        + ". PostgreSQL tells more in " + directory.databaseLog() + ".",
                cause);
    }

    private static EmbeddedPostgres.Builder builder(DataDirectory directory, OwnersFile password) {
        Redirect log = Redirect.appendTo(directory.databaseLog().toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory.database())
                .setCleanDataDirectory(false)
                // The library would unpack into a directory that everybody may write to, and run what lies there.
                .setOverrideWorkingDirectory(directory.programs().toFile())
                // Closed by whoever started it, after the last connection is.
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                // The library switches these off: it is made for tests.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                .setServerConfig("log_checkpoints", "off")
                // The same order and case rules on every machine, whatever its system's library says.
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("pwfile", password.path().toString())
                .setConnectConfig("password", password.text());
    }

    private static void prepare(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (!"on".equals(setting(statement, "fsync"))) {
                throw new StartRefused("The embedded database would not write to disk; it is not used.");
            }
            try (ResultSet found =
                    statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database " + DATABASE);
        }
    }

    private static String setting(Statement statement, String name) throws SQLException {
        try (ResultSet value = statement.executeQuery("show " + name)) {
            value.next();
            return value.getString(1);
        }
    }

    /** What the application must know to connect. */
    public Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url",
                url(),
                "spring.datasource.username",
                OWNER,
                "spring.datasource.password",
                password.text());
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    static Path passwordFile(DataDirectory directory) {
        return directory.keys().resolve("database-password");
    }

    String url() {
        return url(port);
    }

    String password() {
        return password.text();
    }

    /**
     * Starts the database again when it has ended by itself, as it does when its disk is full: nobody else would.
     *
     * <p>On the same port and with the same password, so that the application goes on as after any lost connection.
     */
    private void watch() {
        while (true) {
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException told) {
                return;
            }
            life.lock();
            try {
                if (closed) {
                    return;
                }
                if (!OrphanedPostgres.runsIn(directory.database())) {
                    startAgain();
                }
            } catch (IOException | RuntimeException failed) {
                tellOnce(failed);
            } finally {
                life.unlock();
            }
        }
    }

    private void startAgain() throws IOException {
        // Gives back the claim that the ended one holds on its files.
        postgres.close();
        postgres = builder(directory, password).setPort(port).start();
        toldOfFailure = false;
        LOG.warn(
                "The embedded database had ended by itself and was started again; it tells why in {}.",
                directory.databaseLog());
    }

    private void tellOnce(Exception failed) {
        if (!toldOfFailure) {
            toldOfFailure = true;
            LOG.error(
                    "The embedded database has ended by itself and can't be started again yet: {}. It tells why in {}.",
                    failed.getMessage(),
                    directory.databaseLog());
        }
    }

    /** Stops the database and waits for it; what was committed stays. */
    @Override
    public void close() {
        life.lock();
        try {
            closed = true;
            postgres.close();
        } catch (IOException e) {
            throw new IllegalStateException("the embedded database can't be stopped", e);
        } finally {
            life.unlock();
            lock.close();
        }
    }
}
