package org.gerch.api.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.gerch.api.GerchApplication;
import org.gerch.api.cli.GerchLine;
import org.gerch.api.directory.DataDirectory;
import org.gerch.api.testing.Desk;
import org.gerch.api.testing.FollowedKeys;
import org.gerch.api.testing.Http;
import org.gerch.api.testing.LedgerTest;
import org.gerch.core.kernel.Role;
import org.gerch.log.Checkpoint;
import org.gerch.log.SignatureType;
import org.gerch.log.SignedNote;
import org.gerch.log.SigningKey;
import org.gerch.log.VerifierKey;
import org.gerch.store.Checkpoints;
import org.gerch.store.LeafReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** Two nodes of one log that goes on with one key after another; each test finds the keys that those before it left. */
@LedgerTest
@TestPropertySource(properties = "gerch.test.ledger=KeyRotationTest")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyRotationTest {
    private final AtomicInteger parties = new AtomicInteger();
    private ConfigurableApplicationContext other;

    @Autowired
    private Desk desk;

    @Autowired
    private Http http;

    private Desk here;
    private Desk there;
    private KeyFiles files;

    @Autowired
    private LogKeys keys;

    @Autowired
    private LeafReader leaves;

    @Autowired
    private Checkpoints checkpoints;

    @BeforeAll
    void startTheOther(
            @LocalServerPort int port,
            @Value("${gerch.data}") Path data,
            @Value("${spring.datasource.url}") String database) {
        other = new SpringApplicationBuilder(GerchApplication.class)
                .run(
                        "--server.port=0",
                        "--gerch.data=" + data,
                        "--gerch.pool.size=8",
                        "--gerch.node=other",
                        "--spring.datasource.url=" + database);
        here = desk;
        there = new Desk(new Http("http://localhost:" + other.getEnvironment().getProperty("local.server.port")), data);
        files = KeyFiles.in(DataDirectory.at(data));
        register(here);
    }

    @AfterAll
    void stopTheOther() {
        other.close();
    }

    @Test
    void whoever_trusts_the_first_key_can_follow_to_the_last() {
        VerifierKey first = keys.inForce();

        VerifierKey second = rotated();
        VerifierKey third = rotated();

        assertThat(FollowedKeys.from(first, http)).containsExactly(first, second, third);
        assertThat(FollowedKeys.from(second, there.http())).containsExactly(second, third);
        assertThat(http.get("/log/verifier-key").body()).isEqualTo(third + "\n");
        assertThat(keys.origin()).isEqualTo(first.name()).isEqualTo(third.name());
    }

    @Test
    void only_the_checkpoint_that_hands_over_is_signed_by_both_whichever_node_signs() {
        VerifierKey old = keys.inForce();

        VerifierKey next = rotated();

        for (Desk desk : List.of(here, there, here, there)) {
            register(desk);
            SignedNote newest = covering(leaves.head().size());
            assertThat(newest.signatures()).hasSize(1);
            assertThat(newest.verify(Set.of(next))).hasSize(1);
        }
        long since = leaves.stream("log/key").getLast().position();
        SignedNote handover =
                SignedNote.parse(checkpoints.firstCovering(since).orElseThrow().note());
        assertThat(handover.verify(Set.of(old, next))).containsOnlyKeys(old, next);
        SignedNote before =
                SignedNote.parse(checkpoints.firstCovering(0).orElseThrow().note());
        assertThat(before.signatures()).allMatch(signature -> !next.claims(signature));
    }

    @Test
    void the_old_private_key_is_gone_once_the_new_one_signs() {
        VerifierKey next = rotated();

        Awaitility.await().untilAsserted(() -> {
            assertThat(files.signing().orElseThrow().verifierKey()).isEqualTo(next);
            assertThat(files.next()).isEmpty();
        });
    }

    @Test
    void said_again_after_a_lost_answer_it_is_nothing_new() {
        VerifierKey old = keys.inForce();
        VerifierKey next = rotated();
        long size = leaves.head().size();

        assertThat(ask(Role.REGISTRAR, next, old).statusCode()).isEqualTo(204);
        assertThat(leaves.head().size()).isEqualTo(size);
    }

    @Test
    void a_key_that_the_ledger_does_not_hold_is_refused() {
        VerifierKey elsewhere =
                SigningKey.generate(keys.origin(), SignatureType.ED25519).verifierKey();

        HttpResponse<String> answer = ask(Role.REGISTRAR, elsewhere, keys.inForce());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Http.json(answer).path("refusal").stringValue()).isEqualTo("log-key-not-held");
        assertThat(Http.json(answer).path("detail").stringValue()).contains(elsewhere.toString());
    }

    @Test
    void a_key_that_follows_another_than_the_logs_is_refused() {
        VerifierKey next = files.nextOr(keys.origin()).verifierKey();
        VerifierKey wrong =
                SigningKey.generate(keys.origin(), SignatureType.ED25519).verifierKey();

        HttpResponse<String> answer = ask(Role.REGISTRAR, next, wrong);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Http.json(answer).path("refusal").stringValue()).isEqualTo("not-the-log-key");
    }

    @Test
    void only_the_keeper_of_the_register_may_ask_and_nobody_says_what_the_ledger_holds() {
        VerifierKey next = files.nextOr(keys.origin()).verifierKey();

        assertThat(ask(Role.AUDITOR, next, keys.inForce()).statusCode()).isEqualTo(403);
        HttpResponse<String> claimed = here.send(
                Role.REGISTRAR,
                "rotate-log-key",
                "{\"key\":\"" + next + "\",\"previous\":\"" + keys.inForce() + "\",\"gathered\":{}}");
        assertThat(claimed.statusCode()).isEqualTo(400);
        assertThat(claimed.body()).contains("gathered");
    }

    @Test
    void a_private_key_that_is_sent_by_mistake_is_malformed_and_not_repeated() {
        String secret = files.nextOr(keys.origin()).secret();

        HttpResponse<String> answer = here.send(
                Role.REGISTRAR,
                "rotate-log-key",
                "{\"key\":\"" + secret + "\",\"previous\":\"" + keys.inForce() + "\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain(secret.substring(secret.length() - 20));
    }

    /** By the command line, as an operator does it; returns the new key. */
    private VerifierKey rotated() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = GerchLine.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "key",
                "rotate",
                "--url",
                http.address(),
                "--data",
                here.data().toString());
        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString()).doesNotContain("PRIVATE");
        return VerifierKey.parse(out.toString().strip());
    }

    private HttpResponse<String> ask(Role role, VerifierKey next, VerifierKey previous) {
        return here.send(role, "rotate-log-key", "{\"key\":\"" + next + "\",\"previous\":\"" + previous + "\"}");
    }

    private void register(Desk desk) {
        HttpResponse<String> answer = desk.send(
                Role.REGISTRAR,
                "register-party",
                "{\"party\":\"P-%d\",\"name\":\"Group\",\"kind\":\"CITIZEN_GROUP\"}"
                        .formatted(parties.incrementAndGet()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private SignedNote covering(long size) {
        SignedNote note = Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> checkpoints.firstCovering(size - 1), Optional::isPresent)
                .map(kept -> SignedNote.parse(kept.note()))
                .orElseThrow();
        assertThat(Checkpoint.parse(note.text()).size()).isGreaterThanOrEqualTo(size);
        return note;
    }
}
