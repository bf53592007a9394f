package org.gerch.benchmarks.reliability;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gerch.benchmarks.Packaged;

/** One ledger as a process of its own, which can be ended without warning and started again. */
final class LedgerNode implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("Gerch is listening on http://localhost:(\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path data;
    private final Map<String, String> environment;
    private final Path output;
    private Process process;
    private volatile URI address;

    private LedgerNode(Path data, Map<String, String> environment, Path output) throws IOException {
        this.data = data;
        this.environment = environment;
        this.output = output;
        this.process = launch();
        this.address = whenListening();
    }

    /**
     * Starts a ledger and waits until it serves.
     *
     * @param environment how it connects to a database server; empty for an embedded database of its own
     */
    static LedgerNode start(Path data, Map<String, String> environment) throws IOException {
        return new LedgerNode(data, environment, Files.createTempFile("ledger-node-", ".txt"));
    }

    /** Where it serves; after a restart another address. */
    URI address() {
        return address;
    }

    /** Starts it again after {@link #kill}, and waits until it serves. */
    void startAgain() throws IOException {
        process = launch();
        address = whenListening();
    }

    /** Ends the ledger, and the embedded database it may have started, as a power cut would. */
    void kill() throws InterruptedException {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
    }

    /** A connection past the application to the database that it started. */
    Connection embeddedDatabase() throws IOException, SQLException {
        String port =
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
        String password = Files.readString(data.resolve("keys/database-password"));
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/gerch", "postgres", password);
    }

    private Process launch() throws IOException {
        ProcessBuilder builder = Packaged.launched(List.of("serve", "--port", "0", "--data", data.toString()));
        builder.environment().putAll(environment);
        return builder.redirectOutput(output.toFile()).start();
    }

    private URI whenListening() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            String written = Files.readString(output);
            Matcher found = ADDRESS.matcher(written);
            if (found.find()) {
                return URI.create("http://127.0.0.1:" + found.group(1));
            }
            if (!process.isAlive()) {
                throw new IllegalStateException("The ledger did not start; it wrote:\n" + written);
            }
            Pause.millis(50);
        }
        throw new IllegalStateException("The ledger did not start in time; its output is in " + output);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
