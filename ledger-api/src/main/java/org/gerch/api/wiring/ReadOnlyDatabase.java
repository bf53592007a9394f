package org.gerch.api.wiring;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gerch.api.directory.DataDirectory;
import org.gerch.api.directory.StartRefused;
import org.gerch.api.stream.RecordedStreams;
import org.gerch.log.TrustPolicy;
import org.gerch.store.DatabaseCheck;
import org.gerch.store.DatabaseReport;
import org.gerch.store.GuardFile;
import org.gerch.store.LeafReader;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * A ledger's database for whoever only looks: on a server, beside a running ledger, or started for this and stopped afterwards.
 *
 * <p>Nothing is migrated or written, and the server refuses what would change something.
 */
public final class ReadOnlyDatabase implements AutoCloseable {
    private static final String URL = "spring.datasource.url";
    private static final int CONNECTIONS = 2;

    private final HikariDataSource connections;
    private final @Nullable EmbeddedDatabase started;

    private ReadOnlyDatabase(String url, String user, String password, @Nullable EmbeddedDatabase started) {
        this.started = started;
        this.connections = new HikariDataSource();
        connections.setPoolName("gerch-read-only");
        connections.setJdbcUrl(url);
        connections.setUsername(user);
        connections.setPassword(password);
        connections.setMaximumPoolSize(CONNECTIONS);
        connections.setConnectionInitSql("set default_transaction_read_only = on");
    }

    /**
     * Connects to the server that the environment names, or else to the embedded database of a data directory.
     *
     * @throws StartRefused if there is none, or it can't be started
     */
    public static ReadOnlyDatabase of(DataDirectory directory, Environment environment) {
        String server = environment.getProperty(URL);
        if (server != null) {
            return new ReadOnlyDatabase(
                    server,
                    environment.getProperty("spring.datasource.username", ""),
                    environment.getProperty("spring.datasource.password", ""),
                    null);
        }
        if (!Files.exists(directory.database())) {
            throw new StartRefused("There is no ledger in " + directory.root()
                    + ": choose its directory with --data, or name its database server with SPRING_DATASOURCE_URL.");
        }
        return directory.isTaken() ? beside(directory) : starting(directory);
    }

    private static ReadOnlyDatabase starting(DataDirectory directory) {
        EmbeddedDatabase database = EmbeddedDatabase.start(directory, directory.lock());
        return new ReadOnlyDatabase(database.url(), EmbeddedDatabase.OWNER, database.password(), database);
    }

    private static ReadOnlyDatabase beside(DataDirectory directory) {
        Path process = directory.database().resolve("postmaster.pid");
        try {
            // The fourth line is the port (PostgreSQL's src/include/utils/pidfile.h).
            List<String> lines = Files.readAllLines(process);
            int port = Integer.parseInt(lines.get(3).strip());
            String password = Files.readString(EmbeddedDatabase.passwordFile(directory));
            return new ReadOnlyDatabase(EmbeddedDatabase.url(port), EmbeddedDatabase.OWNER, password, null);
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException notRunning) {
            throw new StartRefused(
                    "A ledger holds " + directory.root()
                            + " but its database isn't running yet: try again in a moment.",
                    notRunning);
        }
    }

    /** What is recorded in it. */
    public RecordedStreams streams() {
        return new RecordedStreams(new LeafReader(connections));
    }

    /** Compares everything in it; the keys are those by which its log signed and signs. */
    public DatabaseReport check(TrustPolicy keys, GuardFile guard, DatabaseCheck.Progress progress) {
        return DatabaseChecks.of(connections, () -> keys).run(guard, progress);
    }

    @Override
    public void close() {
        connections.close();
        if (started != null) {
            started.close();
        }
    }
}
