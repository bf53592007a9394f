package org.gerch.api.testing;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.gerch.core.kernel.Role;
import tools.jackson.databind.JsonNode;

/** Many callers who register parties at a ledger, one after the other, until it is gone or they are told to end; and what they were told. */
public final class Registrants implements AutoCloseable {
    private static final int CALLERS = 32;

    /** What callers were told is recorded: position to leaf hash. */
    private final Map<Long, String> acknowledged = new ConcurrentHashMap<>();

    /** Answers other than 201. */
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();

    private volatile boolean ended;
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    /** Starts them. */
    public Registrants(Http http, Path data) {
        String bearer = new Desk(http, data).token(Role.REGISTRAR);
        for (int caller = 0; caller < CALLERS; caller++) {
            int number = caller;
            callers.submit(() -> registerUntilTheEnd(http, bearer, number));
        }
    }

    private void registerUntilTheEnd(Http http, String bearer, int caller) {
        for (int number = 0; !ended; number++) {
            String body = "{\"party\":\"G-%d-%d\",\"name\":\"Group %d of %d\",\"kind\":\"CITIZEN_GROUP\"}"
                    .formatted(caller, number, number, caller);
            HttpResponse<String> response = http.post(
                    "/api/v1/commands/register-party",
                    body,
                    "Authorization",
                    bearer,
                    "Content-Type",
                    "application/json");
            if (response.statusCode() != 201) {
                unexpected.add(response.statusCode() + " " + response.body());
                return;
            }
            JsonNode receipt = Http.json(response);
            acknowledged.put(
                    receipt.path("position").longValue(),
                    receipt.path("leafHashes").path(0).stringValue());
        }
    }

    /** Waits until so many more commands are acknowledged than now, or one is not. */
    public void awaitMore(int commands) {
        int enough = acknowledged.size() + commands;
        Awaitility.await()
                .atMost(Duration.ofMinutes(4))
                .until(() -> acknowledged.size() >= enough || !unexpected.isEmpty());
    }

    public Map<Long, String> acknowledged() {
        return acknowledged;
    }

    public Queue<String> unexpected() {
        return unexpected;
    }

    /** Ends the callers and waits for their last answers. */
    @Override
    public void close() {
        ended = true;
        callers.close();
    }
}
