package org.gerch.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged application, playing its demonstration on a free port and in a data directory of its own. */
final class PackagedLedger implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private final Path output = TARGET.resolve("ledger-output.txt");
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final Process process;

    PackagedLedger() {
        try {
            port = freePort();
            Path data = Files.createTempDirectory(Files.createDirectories(TARGET), "ledger-data-");
            process = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            // It lives for minutes, so the second optimiser would take more than it gives.
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "--enable-native-access=ALL-UNNAMED",
                            "-jar",
                            jar().toString(),
                            "demo",
                            "--port",
                            Integer.toString(port),
                            "--data",
                            data.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns once the demonstration is told to its end and the pages show it. */
    void awaitReady() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!toldToTheEnd()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("The application did not get ready; it wrote:\n" + written());
            }
            sleep();
        }
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    // The address is the last thing that a demonstration prints before it only serves.
    private boolean toldToTheEnd() {
        try {
            return written().contains("http://localhost:" + port)
                    && get("/actuator/health/readiness").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private HttpResponse<String> get(String path) throws IOException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url(path)))
                    .header("Accept", "application/json")
                    .timeout(Duration.ofSeconds(30))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private String written() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path jar() throws IOException {
        Path folder = Path.of("..", "ledger-api", "target").toAbsolutePath().normalize();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Package ledger-api first: no jar in " + folder));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        // A polite end first: the application takes its database down with it.
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
