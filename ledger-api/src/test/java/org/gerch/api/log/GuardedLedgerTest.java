package org.gerch.api.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.gerch.api.GerchApplication;
import org.gerch.api.testing.Desk;
import org.gerch.api.testing.Http;
import org.gerch.api.testing.LedgerTest;
import org.gerch.core.kernel.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A running ledger whose database is exchanged for an older one. */
@LedgerTest
@TestPropertySource(properties = "gerch.test.ledger=GuardedLedgerTest")
@DirtiesContext
class GuardedLedgerTest {
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

    @LocalServerPort
    int port;

    @Value("${gerch.data}")
    Path data;

    @Value("${spring.datasource.url}")
    String url;

    @Autowired
    DataSource connections;

    @Test
    void it_stops_recording_says_why_and_does_not_start_again_until_its_events_are_back() throws Exception {
        register("G-1");
        await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(signed()).contains("\n1\n"));
        // The newest checkpoint is never seen before it is in the guard file.
        assertThat(Files.readString(guard())).isEqualTo(signed());
        assertThat(log().path("status").asString()).isEqualTo("UP");
        register("G-2");
        await().atMost(LONG_ENOUGH).untilAsserted(() -> assertThat(signed()).contains("\n2\n"));

        setBack();

        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(log().path("status").asString()).isEqualTo("DOWN"));
        assertThat(log().at("/details/stopped").asString())
                .contains("is 1 long, but it was 2 long", "what was recorded last is missing", "bring back");
        HttpResponse<String> refused = send("G-3");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
        assertThat(Http.json(refused).path("detail").asString())
                .contains(
                        "The ledger has stopped recording; nothing was recorded.", "what was recorded last is missing");
        assertThat(number("select size from ledger.ledger_head")).isEqualTo(1);
        assertThat(number("select max(size) from ledger.checkpoint")).isEqualTo(1);
        assertThatThrownBy(this::startAnother)
                .hasStackTraceContaining("StartRefused")
                .hasStackTraceContaining("what was recorded last is missing")
                .hasStackTraceContaining(guard().toString());
        assertThat(Http.to(port).get("/actuator/health").body()).doesNotContain(data.toString());
    }

    private void register(String party) {
        assertThat(send(party).statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> send(String party) {
        return new Desk(Http.to(port), data)
                .send(
                        Role.REGISTRAR,
                        "register-party",
                        "{\"party\":\"%s\",\"name\":\"Group\",\"kind\":\"CITIZEN_GROUP\"}".formatted(party));
    }

    private String signed() {
        return Http.to(port).get("/log/checkpoint").body();
    }

    private Path guard() {
        return data.resolve("guard/checkpoint");
    }

    private JsonNode log() {
        return Http.json(Http.to(port).get("/actuator/health")).at("/components/log");
    }

    /** As restoring a backup of when there was one event. */
    private void setBack() throws Exception {
        sql("reset role");
        for (String table : new String[] {"leaf", "node", "checkpoint", "ledger_head"}) {
            sql("reset role; alter table ledger." + table + " disable trigger all");
        }
        sql("reset role; begin; delete from ledger.leaf where position = 1; delete from ledger.node;"
                + " delete from ledger.checkpoint where size = 2;"
                + " update ledger.ledger_head set size = 1, edge = (select leaf_hash from ledger.leaf),"
                + " at = (select at from ledger.leaf); commit");
    }

    private void sql(String statements) throws Exception {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
            statement.execute("set role gerch_app");
        }
    }

    private long number(String query) throws Exception {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void startAnother() throws IOException {
        Map<String, Object> properties = new HashMap<>();
        properties.put("spring.datasource.url", url);
        properties.put("gerch.data", data.toString());
        properties.put("gerch.pool.size", 4);
        new SpringApplicationBuilder(GerchApplication.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("another", properties)))
                .run()
                .close();
    }
}
