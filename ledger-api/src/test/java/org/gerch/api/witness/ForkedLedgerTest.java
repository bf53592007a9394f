package org.gerch.api.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gerch.api.testing.Desk;
import org.gerch.api.testing.Http;
import org.gerch.api.testing.LedgerTest;
import org.gerch.core.kernel.Role;
import org.gerch.log.AddCheckpointRequest;
import org.gerch.log.Checkpoint;
import org.gerch.log.SignedNote;
import org.gerch.log.SigningKey;
import org.gerch.log.TreeHasher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** A witness that was shown another history under the same key, as after a fork or a restored backup. */
@LedgerTest
@TestPropertySource(properties = "gerch.test.ledger=ForkedLedgerTest")
class ForkedLedgerTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final WitnessPlace WITNESS = new WitnessPlace("witness.example/w");

    @Value("${gerch.data}")
    Path data;

    private final Http ledger;

    ForkedLedgerTest(@LocalServerPort int port) {
        ledger = Http.to(port);
    }

    @DynamicPropertySource
    static void witnesses(DynamicPropertyRegistry properties) {
        WitnessPlace.configure(properties, WITNESS);
    }

    @BeforeAll
    static void start(@LocalServerPort int port) {
        WITNESS.follow("http://localhost:" + port);
    }

    @AfterAll
    static void stop() throws InterruptedException, IOException {
        WITNESS.close();
    }

    @Test
    void a_ledger_that_shows_less_or_other_than_a_witness_saw_is_told_so_loudly() throws IOException {
        Http witness = new Http("http://localhost:" + WITNESS.port);
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> witness.get("/").body().contains("nothing cosigned yet"));
        // The second history has three leaves before the ledger has one.
        assertThat(witness.post("/add-checkpoint", anotherHistory(3)).statusCode())
                .isEqualTo(200);

        recorded(0);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(health()).contains("published no more than 1"));
        assertThatItIsLoud();

        // Grown past it, the ledger can still not show that it grew out of what the witness saw.
        for (int i = 1; i < 5; i++) {
            recorded(i);
        }
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(health()).contains("did not grow out of"));
        assertThatItIsLoud();
        assertThat(page("/about/how-to-check")).contains("No witness has verified it yet.");
    }

    private void assertThatItIsLoud() {
        assertThat(ledger.get("/actuator/health").statusCode()).isEqualTo(503);
        assertThat(ledger.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(ledger.get("/actuator/prometheus").body())
                .contains("gerch_cosignature_disagreement{witness=\"witness.example/w\"} 1.0")
                .contains("gerch_cosignature_failures_total{reason=\"disagrees\",witness=\"witness.example/w\"}");
        assertThat(page("/machine-room")).contains("HAS SEEN ANOTHER HISTORY OF THIS LEDGER");
    }

    private String anotherHistory(long size) throws IOException {
        SigningKey logKey =
                SigningKey.parse(Files.readString(data.resolve("keys/log")).strip());
        Checkpoint other =
                new Checkpoint(logKey.verifierKey().name(), size, new TreeHasher().leaf("another root".getBytes()));
        return new AddCheckpointRequest(0, List.of(), SignedNote.sign(other.text(), logKey)).encode();
    }

    private String health() {
        return ledger.get("/actuator/health").body();
    }

    private void recorded(int number) {
        HttpResponse<String> answer = new Desk(ledger, data)
                .send(
                        Role.REGISTRAR,
                        "register-party",
                        "{\"party\":\"F-%d\",\"name\":\"Group\",\"kind\":\"CITIZEN_GROUP\"}".formatted(number));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private String page(String path) {
        return ledger.get(path, "Accept", "text/html", "Accept-Language", "en").body();
    }
}
