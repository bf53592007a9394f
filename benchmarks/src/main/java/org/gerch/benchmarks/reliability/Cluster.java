package org.gerch.benchmarks.reliability;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gerch.benchmarks.Packaged;
import org.gerch.benchmarks.Scratch;

/** The rehearsed cluster of {@code ops/high-availability}: a primary and a synchronous standby. */
final class Cluster implements AutoCloseable {
    private final Path directory;

    private Cluster(Path directory) {
        this.directory = directory;
    }

    static Cluster start() throws IOException, InterruptedException {
        // PostgreSQL may run as another user than we do: it must be able to reach its part of the directory.
        Path directory = Files.createTempDirectory(
                "gerch-cluster-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Cluster cluster = new Cluster(directory);
        cluster.run("start");
        return cluster;
    }

    /** The variables with which a ledger connects. */
    Map<String, String> environment() throws IOException, InterruptedException {
        Map<String, String> variables = new HashMap<>();
        for (String line : run("env").split("\n")) {
            variables.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
        }
        return variables;
    }

    String leader() throws IOException, InterruptedException {
        return run("leader");
    }

    void kill(String node) throws IOException, InterruptedException {
        run("kill", node);
    }

    /** Starts a killed node and waits until it holds every commit again. */
    void revive(String node) throws IOException, InterruptedException {
        run("revive", node);
        run("await");
    }

    /** A connection to whichever node leads. */
    Connection primary() throws IOException, InterruptedException, SQLException {
        Map<String, String> variables = environment();
        return DriverManager.getConnection(
                variables.get("SPRING_DATASOURCE_URL"),
                variables.get("SPRING_DATASOURCE_USERNAME"),
                variables.get("SPRING_DATASOURCE_PASSWORD"));
    }

    private String run(String command, String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(
                List.of(Packaged.file("ops/high-availability/cluster").toString(), command, directory.toString()));
        words.addAll(Arrays.asList(arguments));
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String written = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The cluster did not " + command + "; it wrote:\n" + written);
        }
        return written;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("stop");
        Scratch.delete(directory);
    }
}
