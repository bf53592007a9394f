package org.gerch.api.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.gerch.api.testing.Desk;
import org.gerch.api.testing.Http;
import org.gerch.api.testing.LedgerTest;
import org.gerch.core.kernel.Role;
import org.gerch.log.Checkpoint;
import org.gerch.log.Hash;
import org.gerch.log.SignedNote;
import org.gerch.log.TlogProof;
import org.gerch.log.TreeHasher;
import org.gerch.log.TrustPolicy;
import org.gerch.log.VerifierKey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What a stranger needs to check one event, or many events by one signature. */
@LedgerTest
@TestPropertySource(properties = "gerch.test.ledger=EventProofTest")
class EventProofTest {
    @Value("${gerch.data}")
    private Path data;

    private final Http ledger;

    EventProofTest(@LocalServerPort int port) {
        this.ledger = Http.to(port);
    }

    @Test
    void the_exact_bytes_of_an_event_lead_to_the_hash_in_its_receipt_and_may_be_kept_for_ever() {
        JsonNode receipt = recorded("P-1");
        HttpResponse<String> leaf = ledger.get(leafOf(position(receipt)));

        assertThat(new TreeHasher()
                        .leaf(leaf.body().getBytes(StandardCharsets.UTF_8))
                        .toString())
                .isEqualTo(receipt.at("/leafHashes/0").asString());
        assertThat(leaf.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(leaf.headers().firstValue("Content-Type")).contains("application/json");
    }

    @Test
    void events_recorded_one_after_the_other_are_proven_by_one_checkpoint() {
        long first = position(recorded("P-2"));
        Checkpoint between = covering(first);
        long last = position(recorded("P-3"));
        Checkpoint newest = covering(last);

        for (long position = 0; position <= last; position++) {
            TlogProof proof =
                    TlogProof.parse(ledger.get(proofOf(position, newest.size())).body());
            Hash leaf =
                    new TreeHasher().leaf(ledger.get(leafOf(position)).body().getBytes(StandardCharsets.UTF_8));
            assertThat(proof.verify(leaf, onlyTheLog()).checkpoint()).isEqualTo(newest);
        }
        assertThat(ledger.get(proofOf(first, between.size())).statusCode()).isEqualTo(200);
        assertThat(ledger.get(proofOf(last, between.size())).statusCode())
                .as("the older checkpoint does not cover the later event")
                .isEqualTo(404);
    }

    @Test
    void a_proof_is_offered_as_a_file_of_its_kind() {
        long position = position(recorded("P-4"));
        covering(position);

        assertThat(ledger.get("/api/v1/events/" + position + "/proof").headers().firstValue("Content-Disposition"))
                .contains("inline; filename=\"" + position + ".tlog-proof\"");
    }

    @Test
    void what_was_not_published_is_not_found() {
        recorded("P-5");
        assertThat(ledger.get(leafOf(99_999)).statusCode()).isEqualTo(404);
        assertThat(ledger.get(leafOf(-1)).statusCode()).isEqualTo(404);
        for (String size : new String[] {"99999", "0", "-1", "01", "x", ""}) {
            assertThat(ledger.get("/api/v1/events/0/proof?size=" + size).statusCode())
                    .as(size)
                    .isEqualTo(404);
        }
    }

    private JsonNode recorded(String party) {
        HttpResponse<String> answer = new Desk(ledger, data)
                .send(
                        Role.REGISTRAR,
                        "register-party",
                        "{\"party\":\"%s\",\"name\":\"Group\",\"kind\":\"CITIZEN_GROUP\"}".formatted(party));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Http.json(answer);
    }

    /** The checkpoint that covers a position, once it is signed. */
    private Checkpoint covering(long position) {
        // A new ledger has signed nothing yet.
        await().until(() -> ledger.get("/log/checkpoint").statusCode() == 200);
        return await().until(
                        () -> Checkpoint.parse(
                                SignedNote.parse(ledger.get("/log/checkpoint").body())
                                        .text()),
                        checkpoint -> checkpoint.size() > position);
    }

    private TrustPolicy onlyTheLog() {
        VerifierKey key =
                VerifierKey.parse(ledger.get("/log/verifier-key").body().strip());
        return new TrustPolicy(Set.of(key), Set.of(), 0);
    }

    private static long position(JsonNode receipt) {
        return receipt.path("position").asLong();
    }

    private static String leafOf(long position) {
        return "/api/v1/events/" + position + "/leaf";
    }

    private static String proofOf(long position, long size) {
        return "/api/v1/events/" + position + "/proof?size=" + size;
    }
}
