package org.gerch.api.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import org.gerch.api.directory.StartRefused;
import org.gerch.core.json.Wire;
import org.gerch.log.Checkpoint;
import org.gerch.log.SignedNote;
import org.jspecify.annotations.Nullable;

/** A log that is published over HTTP, file by file. */
final class RemoteLog implements AutoCloseable {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int MOST_TRIES = 60;
    private static final int MOST_BREAKS = 3;
    private static final long PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();
    private final URI prefix;

    /**
     * A log.
     *
     * @param ledger the ledger's address; that of its log, which ends in {@code /log}, will do too
     */
    RemoteLog(URI ledger) {
        String address = ledger.toString().replaceAll("/+$", "");
        this.prefix = URI.create(address.endsWith("/log") ? address + "/" : address + "/log/");
    }

    /**
     * A file of the log, whole; empty when there is none.
     *
     * @param path below the log's prefix
     * @throws StartRefused if the log can't be reached or answers with anything else
     */
    Optional<byte[]> read(String path) throws InterruptedException {
        return ask(path, BodyHandlers.ofByteArray()).map(answer -> unpacked(path, answer));
    }

    /** The same of a large file, written to another as it comes; false when there is none. */
    boolean readInto(Path file, String path) throws InterruptedException {
        return ask(path, BodyHandlers.ofFile(file)).isPresent();
    }

    /** The size that the newest checkpoint signs; empty while there is none. */
    OptionalLong signed() throws InterruptedException {
        return read("checkpoint")
                .map(note -> OptionalLong.of(
                        Checkpoint.parse(SignedNote.parse(note).text()).size()))
                .orElse(OptionalLong.empty());
    }

    /** The newest size for which the views' digests are published; empty while there is none. */
    OptionalLong views() throws InterruptedException {
        return read("views/newest.json")
                .map(newest -> OptionalLong.of(
                        Wire.mapper().readTree(newest).path("size").asLong()))
                .orElse(OptionalLong.empty());
    }

    private <T> Optional<HttpResponse<T>> ask(String path, HttpResponse.BodyHandler<T> body)
            throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(prefix.resolve(path))
                .timeout(PATIENCE)
                .header("Accept-Encoding", "gzip, identity")
                .build();
        for (int tries = 1; ; tries++) {
            HttpResponse<T> answer = send(request, body, tries);
            if (answer != null && answer.statusCode() == OK) {
                return Optional.of(answer);
            }
            if (answer != null && answer.statusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            if (answer != null && (answer.statusCode() != UNAVAILABLE || tries == MOST_TRIES)) {
                throw new StartRefused(
                        "The log at " + prefix + " answered " + answer.statusCode() + " when asked for " + path + ".");
            }
            Thread.sleep(answer == null ? PAUSE_MILLIS : retryAfter(answer));
        }
    }

    /** Null when the connection broke, which may be better the next time. */
    private <T> @Nullable HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body, int tries)
            throws InterruptedException {
        try {
            return http.send(request, body);
        } catch (IOException broken) {
            if (tries >= MOST_BREAKS) {
                throw new StartRefused("The log at " + prefix + " can't be reached: " + broken + ".", broken);
            }
            return null;
        }
    }

    private static long retryAfter(HttpResponse<?> answer) {
        long seconds = answer.headers().firstValueAsLong("Retry-After").orElse(1);
        return Math.clamp(seconds * 1_000, PAUSE_MILLIS, LONGEST_PAUSE_MILLIS);
    }

    private byte[] unpacked(String path, HttpResponse<byte[]> answer) {
        if (!answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
            return answer.body();
        }
        try (InputStream content = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return content.readAllBytes();
        } catch (IOException notGzip) {
            throw new StartRefused("The log at " + prefix + " sent " + path + " damaged: " + notGzip + ".", notGzip);
        }
    }

    @Override
    public String toString() {
        return prefix.toString();
    }

    @Override
    public void close() {
        http.close();
    }
}
