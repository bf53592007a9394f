package org.gerch.verifier.source;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A log over HTTP. A file is asked for a few times before it counts as unreachable. */
public final class HttpLog implements LogSource, AutoCloseable {
    private static final int TRIES = 4;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    /** Answers that mean "not this file", however often it is asked for. */
    private static final Set<Integer> ABSENT = Set.of(400, 401, 403, 404, 410);

    private final URI prefix;
    private final HttpClient client;

    /** @param prefix ends in a slash */
    public HttpLog(URI prefix) {
        this.prefix = prefix;
        this.client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(Redirect.NORMAL)
                .version("http".equals(prefix.getScheme()) ? Version.HTTP_1_1 : Version.HTTP_2)
                .build();
    }

    @Override
    public Answer read(String path, long mostBytes) {
        Answer answer = new Answer.Unreachable("not asked");
        for (int tries = 1; tries <= TRIES; tries++) {
            try {
                answer = readOnce(path, mostBytes);
                if (!(answer instanceof Answer.Unreachable)) {
                    return answer;
                }
                if (tries < TRIES) {
                    Thread.sleep(FIRST_PAUSE.multipliedBy(1L << 2 * tries - 2));
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return new Answer.Unreachable("interrupted");
            }
        }
        return answer;
    }

    private Answer readOnce(String path, long mostBytes) throws InterruptedException {
        // A cache on the way may keep what never changes, but must not answer for a checkpoint.
        HttpRequest request = HttpRequest.newBuilder(prefix.resolve(path))
                .timeout(ANSWER)
                .header("Cache-Control", path.startsWith("tile/") ? "max-stale" : "no-cache")
                .build();
        // The request's own timeout ends with the headers; a body that never ends is given up here.
        CompletableFuture<HttpResponse<byte[]>> asked =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), mostBytes));
        try {
            HttpResponse<byte[]> response = asked.get(2 * ANSWER.toSeconds(), TimeUnit.SECONDS);
            return answer(response);
        } catch (TimeoutException slow) {
            asked.cancel(true);
            return new Answer.Unreachable(prefix.resolve(path) + " does not end its answer");
        } catch (ExecutionException failed) {
            return failed(path, mostBytes, failed.getCause() == null ? failed : failed.getCause());
        }
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status == 200) {
            return new Answer.Found(response.body());
        }
        return ABSENT.contains(status)
                ? new Answer.Missing()
                : new Answer.Unreachable(response.uri() + " answers " + status);
    }

    private Answer failed(String path, long mostBytes, Throwable cause) {
        // The JDK says only in words that a body was longer than its limit.
        boolean tooLarge = cause instanceof IOException
                && String.valueOf(cause.getMessage()).contains("capacity");
        String said = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return tooLarge ? new Answer.TooLarge(mostBytes) : new Answer.Unreachable(prefix.resolve(path) + ": " + said);
    }

    @Override
    public String name() {
        return prefix.toString();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
