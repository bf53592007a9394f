package org.gerch.api.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.gerch.api.testing.Desk;
import org.gerch.api.testing.Http;
import org.gerch.api.testing.LedgerTest;
import org.gerch.core.kernel.Role;
import org.gerch.store.KeptSelfCheck;
import org.gerch.store.SelfChecks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The ledger looks into its own database, by the clock and not in the way of anybody. */
@LedgerTest
@TestPropertySource(properties = {"gerch.test.ledger=SelfCheckTest", "gerch.self-check=-", "gerch.self-check-pause=1"})
class SelfCheckTest {
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

    @LocalServerPort
    int port;

    @Value("${gerch.data}")
    Path data;

    @Autowired
    NightlyCheck nightly;

    @Autowired
    SelfChecks kept;

    @Autowired
    DataSource connections;

    @Test
    void what_it_finds_is_told_by_health_metrics_and_the_machine_room() throws Exception {
        assertThat(health().at("/details/last").asString()).isEqualTo("none yet");
        assertThat(page("en")).contains("has not compared its database");
        for (String party : new String[] {"G-1", "G-2", "G-3"}) {
            record(party);
        }
        await().atMost(LONG_ENOUGH)
                .until(() -> Http.to(port).get("/log/checkpoint").body().contains("\n3\n"));

        nightly.run();

        KeptSelfCheck sound = kept.newest().orElseThrow();
        assertThat(sound.differences()).as(sound.report()).isZero();
        assertThat(sound.size()).isEqualTo(3);
        assertThat(health().path("status").asString()).isEqualTo("UP");
        assertThat(health().at("/details/events").asLong()).isEqualTo(3);
        assertThat(page("en")).contains("all of 3 events agree");
        assertThat(page("mn")).contains("3 үйл явдал бүгд");
        assertThat(figures())
                .contains("gerch_self_check_differences 0.0", "gerch_self_check_age_seconds ")
                .contains("gerch_tree_size 3.0", "gerch_checkpoint_age_seconds ", "gerch_log_halted 0.0");

        sql(
                "alter table ledger.leaf disable trigger all; update ledger.leaf set stream = 'party/<G>' where position = 1");
        nightly.run();

        JsonNode found = health();
        assertThat(found.path("status").asString()).isEqualTo("DOWN");
        assertThat(found.at("/details/differences").asLong()).isEqualTo(1);
        assertThat(found.at("/details/first").asString())
                .isEqualTo("position 1, stream: expected party/G-2, found party/<G>");
        assertThat(page("en"))
                .contains("The database is not what its events and signatures say.")
                .contains("<code>stream</code>: <span>expected party/G-2, found party/&lt;G&gt;</span>")
                .contains("href=\"/events/1\"");
        assertThat(page("mn")).contains("хүлээсэн нь party/G-2, байгаа нь party/&lt;G&gt;");
        assertThat(figures()).contains("gerch_self_check_differences 1.0");
        assertThat(Http.to(port).get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    void of_two_nodes_one_checks() {
        boolean[] did = new boolean[2];
        did[0] = kept.alone(() -> did[1] = kept.alone(() -> {}));
        assertThat(did).containsExactly(true, false);
        assertThat(kept.alone(() -> {})).isTrue();
    }

    private void record(String party) {
        assertThat(new Desk(Http.to(port), data)
                        .send(
                                Role.REGISTRAR,
                                "register-party",
                                "{\"party\":\"%s\",\"name\":\"Group\",\"kind\":\"CITIZEN_GROUP\"}".formatted(party))
                        .statusCode())
                .isEqualTo(201);
    }

    private JsonNode health() {
        return Http.json(Http.to(port).get("/actuator/health")).at("/components/selfCheck");
    }

    private String page(String language) {
        return Http.to(port)
                .get("/machine-room?lang=" + language, "Accept", "text/html")
                .body();
    }

    private String figures() {
        return Http.to(port).get("/actuator/prometheus").body();
    }

    private void sql(String statements) throws Exception {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("reset role; " + statements + "; set role gerch_app");
        }
    }
}
