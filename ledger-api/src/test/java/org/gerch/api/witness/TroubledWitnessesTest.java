package org.gerch.api.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.gerch.api.testing.Desk;
import org.gerch.api.testing.Http;
import org.gerch.api.testing.LedgerTest;
import org.gerch.core.kernel.Role;
import org.gerch.log.Checkpoint;
import org.gerch.log.Cosignature;
import org.gerch.log.SignedNote;
import org.gerch.log.TreeHasher;
import org.gerch.store.Cosignatures;
import org.gerch.store.StoredCosignature;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Witnesses that are away, slow, lying or out of order beside one that is as it should be: the log goes on. */
@LedgerTest
@TestPropertySource(properties = {"gerch.test.ledger=TroubledWitnessesTest", "gerch.witness.patience=2s"})
class TroubledWitnessesTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final WitnessPlace AWAY = new WitnessPlace("witness.example/away");
    private static final WitnessPlace SLOW = new WitnessPlace("witness.example/slow");
    private static final WitnessPlace LYING = new WitnessPlace("witness.example/lying");
    private static final WitnessPlace BROKEN = new WitnessPlace("witness.example/broken");
    private static final WitnessPlace ENDLESS = new WitnessPlace("witness.example/endless");
    private static final WitnessPlace HONEST = new WitnessPlace("witness.example/honest");
    private static FakeWitness slow;
    private static FakeWitness lying;
    private static FakeWitness broken;
    private static FakeWitness endless;

    @Value("${gerch.data}")
    Path data;

    @Autowired
    Cosignatures stored;

    private final Http ledger;

    TroubledWitnessesTest(@LocalServerPort int port) {
        ledger = Http.to(port);
    }

    @DynamicPropertySource
    static void witnesses(DynamicPropertyRegistry properties) {
        WitnessPlace.configure(properties, AWAY, SLOW, LYING, BROKEN, ENDLESS, HONEST);
    }

    @BeforeAll
    static void start(@LocalServerPort int port) throws IOException {
        slow = new FakeWitness(SLOW.port, request -> {
            TimeUnit.HOURS.sleep(1);
            return new FakeWitness.Answer(500, "");
        });
        lying = new FakeWitness(
                LYING.port,
                request -> new FakeWitness.Answer(
                        200,
                        cosigned(LYING, new Checkpoint("another.example", 1, new TreeHasher().leaf(new byte[0])))));
        broken = new FakeWitness(BROKEN.port, request -> new FakeWitness.Answer(503, "out of order\n\u0007"));
        endless = new FakeWitness(ENDLESS.port, request -> new FakeWitness.Answer(200, "x".repeat(1 << 20)));
        HONEST.follow("http://localhost:" + port);
    }

    @AfterAll
    static void stop() throws InterruptedException, IOException {
        slow.close();
        lying.close();
        broken.close();
        endless.close();
        HONEST.close();
    }

    @Test
    void publishing_goes_on_and_only_cosignatures_that_verify_count() {
        Set<Long> published = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            long position = recorded(i);
            await().atMost(PATIENCE).until(() -> newest().size() > position);
            published.add(newest().size());
        }
        assertThat(published).hasSize(5);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(page("/about/how-to-check"))
                        .contains("Verified by 1 witness up to #4 at ", "witness.example/honest"));
        assertThat(page("/about/how-to-check")).doesNotContain("witness.example/lying");
        assertThat(ledger.get("/log/checkpoint").body())
                .contains("— witness.example/honest ")
                .doesNotContain("witness.example/lying");
        assertThat(ledger.get("/api/v1/events/0/proof")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElseThrow())
                .doesNotContain("immutable");

        assertThatTheirTroublesAreTold();
        assertThatNobodyIsMadeToSayAnythingByADatabase();
    }

    private void assertThatNobodyIsMadeToSayAnythingByADatabase() {
        Checkpoint newest = newest();
        Checkpoint other = new Checkpoint(newest.origin(), newest.size(), new TreeHasher().leaf(new byte[1]));
        String name = "%s+%08x".formatted(AWAY.vkey().name(), AWAY.vkey().id());
        assertThat(stored.keep(new StoredCosignature(
                        name,
                        newest.size(),
                        Instant.now(),
                        cosigned(AWAY, other).strip())))
                .isTrue();

        assertThat(ledger.get("/log/checkpoint").body())
                .doesNotContain(AWAY.vkey().name());
        assertThat(page("/about/how-to-check"))
                .contains("Verified by 1 witness up to ")
                .doesNotContain(AWAY.vkey().name());
    }

    private void assertThatTheirTroublesAreTold() {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(ledger.get("/actuator/prometheus").body())
                                .contains(
                                        "gerch_cosignature_failures_total{reason=\"away\",witness=\"witness.example/away\"}")
                                .contains(
                                        "gerch_cosignature_failures_total{reason=\"away\",witness=\"witness.example/slow\"}")
                                .contains(
                                        "gerch_cosignature_failures_total{reason=\"away\",witness=\"witness.example/endless\"}")
                                .contains(
                                        "gerch_cosignature_failures_total{reason=\"refused\",witness=\"witness.example/broken\"}")
                                .contains(
                                        "gerch_cosignature_failures_total{reason=\"bad-cosignature\",witness=\"witness.example/lying\"}"));
        assertThat(page("/machine-room"))
                .contains("does not answer", "answers with a signature that is not good", "does not take this");
        assertThat(ledger.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(ledger.get("/actuator/health").body())
                .contains("\"witness.example/broken refused\":\"it answers 503: out of order\"");
    }

    private Checkpoint newest() {
        HttpResponse<String> answer = ledger.get("/log/checkpoint");
        return answer.statusCode() == 404
                ? Checkpoint.empty("nothing yet")
                : Checkpoint.parse(SignedNote.parse(answer.body()).text());
    }

    private long recorded(int number) {
        HttpResponse<String> answer = new Desk(ledger, data)
                .send(
                        Role.REGISTRAR,
                        "register-party",
                        "{\"party\":\"T-%d\",\"name\":\"Group\",\"kind\":\"CITIZEN_GROUP\"}".formatted(number));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Http.json(answer).path("position").asLong();
    }

    private static String cosigned(WitnessPlace place, Checkpoint checkpoint) {
        return Cosignature.sign(place.key, checkpoint, Instant.EPOCH).line() + "\n";
    }

    private String page(String path) {
        return ledger.get(path, "Accept", "text/html", "Accept-Language", "en").body();
    }
}
