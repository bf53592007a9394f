package org.gerch.api.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.springframework.util.FileSystemUtils;

/** The packaged application as a process of its own, the way a person starts it. */
public final class LedgerProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("Gerch is listening on (http://localhost:\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path data;
    private final Path scratch;
    private final Path output;
    private final Process process;

    private LedgerProcess(Path data, Path scratch, Path output, Process process) {
        this.data = data;
        this.scratch = scratch;
        this.output = output;
        this.process = process;
    }

    /** Starts {@code serve} on a free port and returns once it tells its address. */
    public static LedgerProcess serving(Path data) throws IOException, InterruptedException {
        return serving(data, Map.of());
    }

    /** The same as one of several nodes, with the variables that name their database server. */
    public static LedgerProcess serving(Path data, Map<String, String> environment)
            throws IOException, InterruptedException {
        LedgerProcess ledger = start(data, environment, "serve", "--port", "0", "--data", data.toString());
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> ledger.written().contains("listening on") || !ledger.process.isAlive());
        return ledger;
    }

    /** Starts the application with these arguments. */
    public static LedgerProcess start(Path data, String... arguments) throws IOException, InterruptedException {
        return start(data, Map.of(), arguments);
    }

    private static LedgerProcess start(Path data, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        // Who is killed leaves its temporary files behind: they are put where they can be found.
        Path scratch = Files.createTempDirectory("ledger-process-");
        Path output = scratch.resolve("output.txt");
        List<String> command = new ArrayList<>(UnpackedLedger.command(scratch));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        return new LedgerProcess(data, scratch, output, process);
    }

    public Http http() {
        Matcher address = ADDRESS.matcher(written());
        if (!address.find()) {
            throw new IllegalStateException("The ledger is not listening; it wrote:\n" + written());
        }
        return new Http(address.group(1));
    }

    public String written() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the application as a power cut would: it can't do anything about it. Its database lives on. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    public int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The application did not end; it wrote:\n" + written());
        }
        return process.exitValue();
    }

    /** A connection past the application, as its database's owner. */
    public Connection database() throws IOException, SQLException {
        String port =
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
        String password = Files.readString(data.resolve("keys/database-password"));
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/gerch", "postgres", password);
    }

    @Override
    public void close() throws InterruptedException, IOException {
        process.destroy();
        exitCode();
        FileSystemUtils.deleteRecursively(scratch);
    }
}
