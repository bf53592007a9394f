package org.gerch.benchmarks.reliability;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.gerch.benchmarks.Listening;
import org.gerch.benchmarks.Packaged;
import org.gerch.benchmarks.Scratch;

/** One ledger as a process of its own, which can be ended without warning and started again. */
final class LedgerNode implements AutoCloseable {
    private static final Pattern HEAP_USED = Pattern.compile("(?m)^.*(?:heap|generation) .*used (\\d+)K");

    private final Path data;
    private final Map<String, String> environment;
    private final Path output;
    private Process process;
    private volatile URI address;

    private LedgerNode(Path data, Map<String, String> environment, Path output)
            throws IOException, InterruptedException {
        this.data = data;
        this.environment = environment;
        this.output = output;
        this.process = launch();
        this.address = Listening.address(process, output);
    }

    /**
     * Starts a ledger and waits until it serves.
     *
     * @param environment how it connects to a database server; empty for an embedded database of its own
     */
    static LedgerNode start(Path data, Map<String, String> environment) throws IOException, InterruptedException {
        return new LedgerNode(data, environment, Scratch.file("ledger", ".txt"));
    }

    /** Where it serves; after a restart another address. */
    URI address() {
        return address;
    }

    /** Starts it again after {@link #kill}, and waits until it serves. */
    void startAgain() throws IOException, InterruptedException {
        process = launch();
        address = Listening.address(process, output);
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

    /** What is left of its heap, whichever collector keeps it, after a full collection. */
    long liveMiB() throws IOException, InterruptedException {
        asked("GC.run");
        long kilobytes = HEAP_USED
                .matcher(asked("GC.heap_info"))
                .results()
                .mapToLong(used -> Long.parseLong(used.group(1)))
                .sum();
        return kilobytes >> 10;
    }

    private String asked(String question) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        question)
                .start();
        String answer = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (jcmd.waitFor() != 0) {
            throw new IOException("jcmd " + question + ": " + answer);
        }
        return answer;
    }

    private Process launch() throws IOException {
        ProcessBuilder builder = Packaged.launched(List.of("serve", "--port", "0", "--data", data.toString()));
        builder.environment().putAll(environment);
        return builder.redirectOutput(output.toFile()).start();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
