package org.gerch.api.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.gerch.api.GerchApplication;
import org.gerch.api.testing.CutDatabase;
import org.gerch.api.testing.CuttingProxy;
import org.gerch.api.testing.CuttingProxy.Wire;
import org.gerch.api.testing.Desk;
import org.gerch.api.testing.Http;
import org.gerch.core.kernel.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** What readers learn when the database takes their questions and says nothing more. */
@SpringBootTest(
        classes = GerchApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "gerch.pool.answer=2s")
@ContextConfiguration(initializers = CutDatabase.class)
@DirtiesContext
class SilentDatabaseTest {
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);
    private static final List<String> QUESTIONS = List.of(
            "/api/v1/tenders",
            "/api/v1/tenders/T-1",
            "/api/v1/verdicts",
            "/api/v1/events?after=0",
            "/api/v1/projections",
            "/tenders");

    @LocalServerPort
    private int port;

    @Value("${gerch.data}")
    private Path data;

    @Autowired
    private CuttingProxy wire;

    @AfterEach
    void mend() {
        wire.set(Wire.WHOLE);
    }

    @Test
    void nobody_waits_for_ever_and_all_are_told_to_come_again() {
        Http http = Http.to(port);
        assertThat(new Desk(http, data)
                        .send(Role.PROCUREMENT_OFFICER, "publish-tender", """
                                {"tender":"T-1","title":"Footpath","buyer":"B","method":"OPEN","criterion":"PRICE_ONLY"}""")
                        .statusCode())
                .isEqualTo(201);
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(answers(http)).allMatch(answer -> answer.statusCode() == 200));

        wire.set(Wire.SILENT);
        Stream<CompletableFuture<HttpResponse<String>>> asked =
                QUESTIONS.stream().map(question -> CompletableFuture.supplyAsync(() -> http.get(question)));

        assertThat(asked.toList()).allSatisfy(answer -> {
            await().atMost(LONG_ENOUGH).until(answer::isDone);
            assertThat(answer.join().statusCode()).as(answer.join().body()).isEqualTo(503);
            assertThat(answer.join().headers().firstValue("Retry-After")).isPresent();
        });
        wire.set(Wire.WHOLE);
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(answers(http)).allMatch(answer -> answer.statusCode() == 200));
    }

    private static List<HttpResponse<String>> answers(Http http) {
        return QUESTIONS.stream().map(http::get).toList();
    }
}
