package org.gerch.api.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.awaitility.Awaitility;
import org.gerch.api.GerchApplication;
import org.gerch.api.cli.GerchLine;
import org.gerch.api.directory.StartRefused;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** A log whose keys are kept by somebody else and only lent to the ledger. */
@LedgerTest
@TestPropertySource(properties = "gerch.test.ledger=HandedInKeysTest")
class HandedInKeysTest {
    private static final SigningKey FIRST = SigningKey.generate("example.invalid/log", SignatureType.ED25519);
    private static final SigningKey SECOND = SigningKey.generate("example.invalid/log", SignatureType.ED25519);

    @TempDir
    static Path safe;

    @LocalServerPort
    private int port;

    @Autowired
    private Desk desk;

    @Value("${gerch.data}")
    private Path data;

    @Value("${spring.datasource.url}")
    private String database;

    @DynamicPropertySource
    static void handIn(DynamicPropertyRegistry properties) throws IOException {
        Files.writeString(safe.resolve("lent"), FIRST.secret() + "\n");
        properties.add("gerch.log-key-file", () -> safe.resolve("lent").toString());
    }

    @Test
    void it_signs_and_is_changed_and_is_never_written_down_and_without_it_no_ledger_starts() throws IOException {
        Http http = Http.to(port);
        assertThat(http.get("/log/verifier-key").body()).isEqualTo(FIRST.verifierKey() + "\n");
        assertThat(checkpointOf(http, register(http, 1)).verify(Set.of(FIRST.verifierKey())))
                .hasSize(1);

        Path handedOver = Files.writeString(safe.resolve("new"), SECOND.secret());
        Files.writeString(safe.resolve("lent"), FIRST.secret() + "\n" + SECOND.secret() + "\n");
        assertThat(rotate(handedOver)).isEqualTo(SECOND.verifierKey());
        Files.writeString(safe.resolve("lent"), SECOND.secret());

        SignedNote newest = checkpointOf(http, register(http, 2));
        assertThat(newest.verify(Set.of(FIRST.verifierKey(), SECOND.verifierKey())))
                .containsOnlyKeys(SECOND.verifierKey());
        assertThat(FollowedKeys.from(FIRST.verifierKey(), http))
                .containsExactly(FIRST.verifierKey(), SECOND.verifierKey());
        assertThat(data.resolve("keys/log")).doesNotExist();
        assertThat(data.resolve("keys/log-next")).doesNotExist();
        assertThatNoLedgerStartsWithoutIt();
    }

    private void assertThatNoLedgerStartsWithoutIt() {
        SpringApplicationBuilder other =
                new SpringApplicationBuilder(GerchApplication.class).web(WebApplicationType.NONE);

        assertThatThrownBy(() -> other.run(
                        "--gerch.data=" + safe.resolve("other"),
                        "--gerch.node=other",
                        "--gerch.pool.size=4",
                        "--spring.datasource.url=" + database))
                .hasRootCauseInstanceOf(LogKeyMissing.class)
                .hasStackTraceContaining(StartRefused.class.getSimpleName())
                .hasStackTraceContaining(SECOND.verifierKey().toString());
    }

    private VerifierKey rotate(Path newKey) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = GerchLine.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "key",
                "rotate",
                "--new-key",
                newKey.toString(),
                "--url",
                "http://localhost:" + port,
                "--data",
                data.toString());
        assertThat(code).as(err.toString()).isZero();
        return VerifierKey.parse(out.toString().strip());
    }

    private long register(Http http, int party) {
        return Http.json(desk.send(
                        Role.REGISTRAR,
                        "register-party",
                        "{\"party\":\"P-" + party + "\",\"name\":\"Group\",\"kind\":\"CITIZEN_GROUP\"}"))
                .path("position")
                .longValue();
    }

    private static SignedNote checkpointOf(Http http, long position) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(
                        () -> SignedNote.parse(http.get("/log/checkpoint").body()),
                        note -> Checkpoint.parse(note.text()).size() > position);
    }
}
