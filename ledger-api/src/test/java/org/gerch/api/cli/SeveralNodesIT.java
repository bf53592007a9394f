package org.gerch.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

/** Two ledgers, as packaged, on one database server. */
class SeveralNodesIT {
    private static final int ALLOCATIONS = 60;

    @TempDir
    Path data;

    @Test
    void both_change_the_same_fund_correctly_and_the_one_left_alone_keeps_the_views() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                LedgerProcess one = LedgerProcess.serving(data, environment(server));
                LedgerProcess two = LedgerProcess.serving(data, environment(server))) {
            assertThat(command(one.http(), "open-fund", """
                            {"fund":"F","name":"Fund","funder":"CITY","currency":"MNT"}""", "open").statusCode())
                    .isEqualTo(201);

            allocateAtOnce(one.http(), two.http());

            assertThat(number(server, "select count(*) from ledger.leaf where stream = 'fund/F'"))
                    .isEqualTo(ALLOCATIONS + 1L);
            assertThat(number(server, "select size - (select count(*) from ledger.leaf) from ledger.ledger_head"))
                    .isZero();
            one.kill();
            assertThat(allocate(two.http(), ALLOCATIONS).statusCode()).isEqualTo(201);
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> allocated(two.http()) == ALLOCATIONS + 1);
        }
    }

    private void allocateAtOnce(Http one, Http two) throws Exception {
        List<Future<Integer>> answers = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < ALLOCATIONS; i++) {
                int number = i;
                Callable<Integer> call = () -> untilRecorded(number % 2 == 0 ? one : two, number);
                answers.add(callers.submit(call));
            }
        }
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isEqualTo(201);
        }
    }

    /** Who was overtaken again and again is told so with a 409, and sends the command once more. */
    private int untilRecorded(Http http, int number) {
        HttpResponse<String> answer = allocate(http, number);
        while (answer.statusCode() == 409) {
            assertThat(answer.body()).contains("Overtaken");
            answer = allocate(http, number);
        }
        return answer.statusCode();
    }

    private HttpResponse<String> allocate(Http http, int number) {
        return command(http, "allocate-budget", """
                {"fund":"F","allocation":"A%d","amount":{"amount":"1","currency":"MNT"},"moneyFrom":"state","period":"2026"}""".formatted(number), "allocation-" + number);
    }

    private HttpResponse<String> command(Http http, String name, String body, String key) {
        String token = TokenIssuer.of(DataDirectory.at(data))
                .issue(new Caller(new Actor("Fund office", null), Set.of(Role.FUND_OFFICER)), Duration.ofDays(1));
        return http.post(
                "/api/v1/commands/" + name,
                body,
                "Authorization",
                "Bearer " + token,
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                key);
    }

    private static long allocated(Http http) {
        HttpResponse<String> fund = http.get("/api/v1/funds/F");
        return fund.statusCode() == 200
                ? Long.parseLong(
                        Http.json(fund).path("allocated").path("amount").stringValue("0"))
                : 0;
    }

    private static long number(EmbeddedPostgres server, String query) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Map<String, String> environment(EmbeddedPostgres server) {
        return Map.of(
                "SPRING_DATASOURCE_URL", server.getJdbcUrl("postgres", "postgres"),
                "SPRING_DATASOURCE_USERNAME", "postgres",
                "SPRING_DATASOURCE_PASSWORD", "postgres");
    }
}
