package org.gerch.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.gerch.api.directory.DataDirectory;
import org.gerch.api.security.Caller;
import org.gerch.api.security.TokenIssuer;
import org.gerch.api.testing.Http;
import org.gerch.api.testing.LedgerProcess;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The packaged application, killed without warning while many callers record. */
class KilledLedgerIT {
    private static final int CALLERS = 32;
    private static final int ENOUGH = 500;

    @TempDir
    Path data;

    /** What callers were told is recorded: position to leaf hash. */
    private final Map<Long, String> acknowledged = new ConcurrentHashMap<>();

    /** Answers other than 201, of which there must be none. */
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();

    @Test
    void nothing_that_was_acknowledged_is_missing_after_a_kill_and_no_position_is_left_out() throws Exception {
        try (LedgerProcess ledger = LedgerProcess.serving(data)) {
            killUnderLoad(ledger);
        }

        try (LedgerProcess again = LedgerProcess.serving(data)) {
            assertThat(again.http().get("/actuator/health/liveness").statusCode())
                    .isEqualTo(200);
            Map<Long, String> stored = leavesOf(again);

            assertThat(stored).containsAllEntriesOf(acknowledged);
            for (long position = 0; position < stored.size(); position++) {
                assertThat(stored).containsKey(position);
            }
            assertThatASecondCopyIsRefused();
            awaitViews(again);
        }
    }

    private void killUnderLoad(LedgerProcess ledger) throws InterruptedException {
        Http http = ledger.http();
        String bearer = "Bearer "
                + TokenIssuer.of(DataDirectory.at(data))
                        .issue(new Caller(new Actor("Register", null), Set.of(Role.REGISTRAR)), Duration.ofDays(1));
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < CALLERS; caller++) {
                int number = caller;
                callers.submit(() -> recordUntilTheEnd(http, bearer, number));
            }
            Awaitility.await()
                    .atMost(Duration.ofMinutes(4))
                    .until(() -> acknowledged.size() >= ENOUGH || !unexpected.isEmpty());
            ledger.kill();
        }
        assertThat(unexpected).isEmpty();
    }

    private void recordUntilTheEnd(Http http, String bearer, int caller) {
        for (int number = 0; ; number++) {
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

    private static Map<Long, String> leavesOf(LedgerProcess ledger) throws Exception {
        Map<Long, String> leaves = new HashMap<>();
        try (Connection connection = ledger.database();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select position, encode(leaf_hash, 'hex') from ledger.leaf")) {
            while (rows.next()) {
                leaves.put(rows.getLong(1), rows.getString(2));
            }
        }
        return leaves;
    }

    private void assertThatASecondCopyIsRefused() throws Exception {
        try (LedgerProcess second = LedgerProcess.start(data, "serve", "--port", "0", "--data", data.toString())) {
            assertThat(second.exitCode()).isEqualTo(2);
            assertThat(second.written().lines())
                    .singleElement()
                    .asString()
                    .contains("Another copy of Gerch is running");
        }
    }

    private static void awaitViews(LedgerProcess ledger) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> ledger.http().get("/actuator/health/readiness").statusCode() == 200);
    }
}
