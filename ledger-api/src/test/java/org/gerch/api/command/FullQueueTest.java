package org.gerch.api.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.gerch.api.testing.Desk;
import org.gerch.api.testing.LedgerTest;
import org.gerch.core.kernel.Role;
import org.gerch.store.LeafReader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;

/** A ledger with more to do than it can: nobody waits without end, and nothing it took is lost. */
@LedgerTest
@TestPropertySource(properties = {"gerch.test.ledger=FullQueueTest", "gerch.queue.appends=1"})
class FullQueueTest {
    @Autowired
    private Desk desk;

    @Value("${spring.datasource.url}")
    private String database;

    @Autowired
    private LeafReader leaves;

    @Test
    void a_full_queue_is_told_at_once_and_what_was_refused_is_not_stored() throws SQLException {
        List<CompletableFuture<HttpResponse<String>>> sent;
        HttpResponse<String> refused;
        try (Connection other = DriverManager.getConnection(database);
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            // Another node that appends keeps ours waiting.
            statement.execute("select size from ledger.ledger_head for update");
            CompletableFuture<HttpResponse<String>> underWay = send("Q-1");
            await().until(this::appenderWaits);

            // One of the two waits in the queue, which has room for one.
            CompletableFuture<HttpResponse<String>> second = send("Q-2");
            CompletableFuture<HttpResponse<String>> third = send("Q-3");
            sent = List.of(underWay, second, third);
            refused = (HttpResponse<String>)
                    CompletableFuture.anyOf(second, third).join();
            other.rollback();
        }

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(refused.body()).contains("nothing was recorded");
        assertThat(sent)
                .extracting(CompletableFuture::join)
                .extracting(HttpResponse::statusCode)
                .containsExactlyInAnyOrder(201, 201, 503);
        assertThat(leaves.head().size()).isEqualTo(2);
    }

    private CompletableFuture<HttpResponse<String>> send(String tender) {
        String body = "{\"tender\":\"" + tender
                + "\",\"title\":\"Footpath\",\"buyer\":\"B\",\"method\":\"OPEN\",\"criterion\":\"PRICE_ONLY\"}";
        return CompletableFuture.supplyAsync(
                () -> desk.send(Role.PROCUREMENT_OFFICER, "publish-tender", body), Thread::startVirtualThread);
    }

    private boolean appenderWaits() throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement();
                ResultSet waiting = statement.executeQuery("select from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock'")) {
            return waiting.next();
        }
    }
}
