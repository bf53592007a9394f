package org.gerch.benchmarks.reliability;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many callers, each of whom repeats a command under its key, at whatever node answers, until it is acknowledged.
 *
 * <p>Half of the commands begin a stream of their own, half go to a few streams that all callers and nodes share.
 */
final class Callers implements AutoCloseable {
    private static final int SHARED_STREAMS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Supplier<List<URI>> nodes;
    private final String bearer;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final Map<String, Long> refusals = new ConcurrentHashMap<>();
    private final AtomicLong count = new AtomicLong();
    private final AtomicLong postponed = new AtomicLong();
    private volatile boolean ended;

    /**
     * Makes callers, who call nobody yet.
     *
     * @param nodes where ledgers may be reached just now
     * @param token of an office that registers parties and allocates budgets
     * @param series sets these callers' subjects apart from other callers'
     */
    Callers(Supplier<List<URI>> nodes, String token, String series) {
        this.nodes = nodes;
        this.bearer = "Bearer " + token;
        for (int fund = 0; fund < SHARED_STREAMS; fund++) {
            untilAcknowledged(
                    "open-fund",
                    "%s-F%d".formatted(series, fund),
                    "{\"fund\":\"%s-F%d\",\"name\":\"Fund\",\"funder\":\"FUNDER\",\"currency\":\"MNT\"}"
                            .formatted(series, fund),
                    fund);
        }
    }

    void start(int callers, String series) {
        start(callers, series, 1);
    }

    /** Callers whose commands all begin streams of their own, as the streams of a ledger do that lives for long. */
    void startApart(int callers, String series) {
        start(callers, series, 2);
    }

    private void start(int callers, String series, int step) {
        for (int caller = 0; caller < callers; caller++) {
            int number = caller;
            threads.submit(() -> callOn(number, series, step));
        }
    }

    /** How many commands were acknowledged so far. */
    long count() {
        return count.get();
    }

    /** How often a caller was told to come again. */
    long postponed() {
        return postponed.get();
    }

    Queue<Acknowledged> acknowledged() {
        return acknowledged;
    }

    /** Answers that were neither an acknowledgement nor a wish to come again, with their number; there must be none. */
    Map<String, Long> refusals() {
        return refusals;
    }

    private void callOn(int caller, String series, int step) {
        for (int number = 0; !ended; number += step) {
            String subject = "%s-%d-%d".formatted(series, caller, number);
            if (number % 2 == 0) {
                String body = "{\"party\":\"%s\",\"name\":\"Group\",\"kind\":\"CITIZEN_GROUP\"}".formatted(subject);
                untilAcknowledged("register-party", subject, body, caller + number);
            } else {
                String body =
                        ("{\"fund\":\"%s-F%d\",\"allocation\":\"%s\",\"amount\":{\"amount\":\"1\",\"currency\":\"MNT\"},"
                                        + "\"moneyFrom\":\"state\",\"period\":\"2026\"}")
                                .formatted(series, (caller + number) % SHARED_STREAMS, subject);
                untilAcknowledged("allocate-budget", subject, body, caller + number);
            }
        }
    }

    private void untilAcknowledged(String command, String subject, String body, int turn) {
        for (int attempt = 0; !ended; attempt++) {
            List<URI> reachable = nodes.get();
            try {
                URI node = reachable.get(Math.floorMod(turn + attempt, reachable.size()));
                HttpResponse<String> answer = http.send(request(node, command, subject, body), BodyHandlers.ofString());
                if (answer.statusCode() == 201) {
                    keep(answer.body(), subject);
                    return;
                }
                if (answer.statusCode() != 503 && answer.statusCode() != 409) {
                    refusals.merge(answer.statusCode() + " " + answer.body(), 1L, Long::sum);
                    return;
                }
                postponed.incrementAndGet();
            } catch (IOException away) {
                // The node was killed or has not come back: the same command goes to the next one.
            } catch (InterruptedException told) {
                Thread.currentThread().interrupt();
                return;
            }
            Pause.millis(50);
        }
    }

    private HttpRequest request(URI node, String command, String key, String body) {
        return HttpRequest.newBuilder(node.resolve("/api/v1/commands/" + command))
                .timeout(PATIENCE)
                .header("Authorization", bearer)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private void keep(String body, String subject) {
        JsonNode receipt = JsonMapper.shared().readTree(body);
        acknowledged.add(new Acknowledged(
                receipt.path("position").longValue(),
                receipt.path("leafHashes").path(0).stringValue(),
                subject));
        count.incrementAndGet();
    }

    /** Lets every caller end; a command under way may still be recorded without anybody being told. */
    @Override
    public void close() {
        ended = true;
        http.shutdownNow();
        threads.close();
    }
}
