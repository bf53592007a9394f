package org.gerch.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.gerch.api.testing.LedgerProcess;
import org.gerch.api.testing.Registrants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application, killed without warning while many callers record. */
class KilledLedgerIT {
    private static final int ENOUGH = 500;

    @TempDir
    Path data;

    @Test
    void nothing_that_was_acknowledged_is_missing_after_a_kill_and_no_position_is_left_out() throws Exception {
        Map<Long, String> acknowledged;
        try (LedgerProcess ledger = LedgerProcess.serving(data)) {
            acknowledged = killUnderLoad(ledger);
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

    private Map<Long, String> killUnderLoad(LedgerProcess ledger) throws InterruptedException {
        try (Registrants registrants = new Registrants(ledger.http(), data)) {
            registrants.awaitMore(ENOUGH);
            ledger.kill();
            registrants.close();
            assertThat(registrants.unexpected()).isEmpty();
            return registrants.acknowledged();
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
