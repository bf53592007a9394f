package org.gerch.api.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.gerch.api.testing.Desk;
import org.gerch.api.testing.Http;
import org.gerch.api.testing.LedgerTest;
import org.gerch.core.kernel.Role;
import org.gerch.log.Hash;
import org.gerch.log.SignedNote;
import org.gerch.log.TlogProof;
import org.gerch.log.TrustPolicy;
import org.gerch.log.VerificationException;
import org.gerch.log.VerifiedCheckpoint;
import org.gerch.log.VerifierKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A ledger with two real witnesses, which come up after it. */
@LedgerTest
@TestPropertySource(properties = "gerch.test.ledger=WitnessedLedgerTest")
class WitnessedLedgerTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final WitnessPlace FIRST = new WitnessPlace("witness.example/first");
    private static final WitnessPlace SECOND = new WitnessPlace("witness.example/second");
    private static final WitnessPlace UNKNOWN = new WitnessPlace("witness.example/unknown");
    private static int parties;

    @Value("${gerch.data}")
    Path data;

    private final Http ledger;

    WitnessedLedgerTest(@LocalServerPort int port) {
        ledger = Http.to(port);
    }

    @DynamicPropertySource
    static void witnesses(DynamicPropertyRegistry properties) {
        WitnessPlace.configure(properties, FIRST, SECOND);
    }

    @BeforeAll
    static void start(@LocalServerPort int port) {
        FIRST.follow("http://localhost:" + port);
        SECOND.follow("http://localhost:" + port);
        UNKNOWN.follow("http://localhost:" + port, 1);
    }

    @AfterAll
    static void stop() throws InterruptedException, IOException {
        FIRST.close();
        SECOND.close();
        UNKNOWN.close();
    }

    @Test
    void the_newest_checkpoint_carries_the_cosignature_of_each_witness() {
        recorded();

        await().atMost(PATIENCE).ignoreException(VerificationException.class).untilAsserted(() -> {
            SignedNote note = SignedNote.parse(ledger.get("/log/checkpoint").body());
            VerifiedCheckpoint verified = policy().verify(note);
            assertThat(verified.checkpoint().size())
                    .isEqualTo(Http.json(ledger.get("/api/v1/tenders"))
                                    .path("position")
                                    .asLong()
                            + 1);
            assertThat(verified.cosignatures()).hasSize(2);
        });
    }

    @Test
    void the_proof_of_an_event_carries_them_and_only_then_may_be_kept_for_ever() {
        JsonNode receipt = receipt();
        long position = receipt.path("position").asLong();
        Hash leaf = Hash.fromHex(receipt.at("/leafHashes/0").asString());

        await().atMost(PATIENCE).untilAsserted(() -> {
            HttpResponse<String> answer = ledger.get("/api/v1/events/" + position + "/proof");
            assertThat(answer.statusCode()).isEqualTo(200);
            int cosigned = TlogProof.parse(answer.body())
                    .verify(leaf, new TrustPolicy(Set.of(logKey()), Set.of(FIRST.vkey(), SECOND.vkey()), 0))
                    .cosignatures()
                    .size();
            assertThat(answer.headers()
                            .firstValue("Cache-Control")
                            .orElseThrow()
                            .contains("immutable"))
                    .isEqualTo(cosigned == 2);
            assertThat(cosigned).isEqualTo(2);
        });
    }

    @Test
    void a_witness_that_the_ledger_does_not_know_proves_from_its_tiles_that_it_only_grows() {
        Http unknown = new Http("http://localhost:" + UNKNOWN.port);
        for (int grown = 0; grown < 3; grown++) {
            long size = recorded() + 1;
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> unknown.get("/").body().contains("\n  " + size + " leaves cosigned at "));
        }
        assertThat(Http.json(unknown.get("/status.json")).path("troubles")).isEmpty();
        assertThat(ledger.get("/log/checkpoint").body()).doesNotContain("witness.example/unknown");
    }

    @Test
    void the_witnesses_are_named_for_whoever_wants_to_ask_them() {
        assertThat(ledger.get("/log/witnesses.json").body())
                .isEqualTo(("{\"witnesses\":[{\"key\":\"%s\",\"url\":\"http://localhost:%d\"},"
                                + "{\"key\":\"%s\",\"url\":\"http://localhost:%d\"}]}")
                        .formatted(FIRST.vkey(), FIRST.port, SECOND.vkey(), SECOND.port));
    }

    @Test
    void pages_health_and_figures_say_who_verified_how_far() {
        long position = recorded();

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(page("/parties/W-" + parties)).contains("Verified by 2 witnesses up to #" + position + " at ");
            assertThat(page("/events/" + position)).contains("Verified by 2 witnesses up to #" + position + " at ");
            assertThat(page("/about/how-to-check")).contains("witness.example/first: up to #" + position + " at ");
            assertThat(page("/machine-room")).contains("witness.example/second", "in order");
        });
        assertThat(ledger.get("/machine-room?lang=mn", "Accept", "text/html").body())
                .contains("Гэрчүүд", "хэвийн");
        assertThat(Http.json(ledger.get("/actuator/health"))
                        .at("/components/witnesses/details")
                        .path("witness.example/first")
                        .asString())
                .startsWith((position + 1) + " at ");
        assertThat(ledger.get("/actuator/prometheus").body())
                .contains("gerch_cosignature_size{witness=\"witness.example/first\"} " + (position + 1) + ".0")
                .contains("gerch_cosignature_age_seconds{witness=\"witness.example/second\"}")
                .contains("gerch_cosignature_disagreement{witness=\"witness.example/second\"} 0.0");
    }

    private long recorded() {
        return receipt().path("position").asLong();
    }

    private JsonNode receipt() {
        parties++;
        HttpResponse<String> answer = new Desk(ledger, data)
                .send(
                        Role.REGISTRAR,
                        "register-party",
                        "{\"party\":\"W-%d\",\"name\":\"Group\",\"kind\":\"CITIZEN_GROUP\"}".formatted(parties));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Http.json(answer);
    }

    private String page(String path) {
        return ledger.get(path, "Accept", "text/html", "Accept-Language", "en").body();
    }

    private TrustPolicy policy() {
        return new TrustPolicy(Set.of(logKey()), Set.of(FIRST.vkey(), SECOND.vkey()), 2);
    }

    private VerifierKey logKey() {
        return VerifierKey.parse(ledger.get("/log/verifier-key").body().strip());
    }
}
