package org.gerch.api.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.gerch.api.testing.Desk;
import org.gerch.api.testing.Http;
import org.gerch.api.testing.LedgerTest;
import org.gerch.core.kernel.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Rebuilds and stopped streams, as anyone sees them and an auditor starts them. */
@LedgerTest
@TestPropertySource(properties = "gerch.test.ledger=MachineRoomTest")
class MachineRoomTest {
    private static final String REBUILD = "/api/v1/projections/parties/rebuild";

    /** The number under which nodes tell each other that one of them rebuilds. */
    private static final long LOCK = 0x6765726368L;

    @LocalServerPort
    int port;

    @Value("${gerch.data}")
    Path data;

    @Autowired
    DataSource connections;

    @Test
    void an_auditor_rebuilds_a_view_and_anyone_sees_how_far_it_is() {
        desk().send(
                        Role.REGISTRAR,
                        "register-party",
                        "{\"party\":\"G-7\",\"name\":\"Group seven\",\"kind\":\"CITIZEN_GROUP\"}");

        HttpResponse<String> started = post(REBUILD, Role.AUDITOR);

        assertThat(started.statusCode()).isEqualTo(202);
        assertThat(Http.json(started).at("/links/progress").asString()).isEqualTo(REBUILD);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> Http.json(http().get(REBUILD)).path("over").asBoolean());
        JsonNode end = Http.json(http().get(REBUILD));
        assertThat(end.path("state").asString()).as("%s", end).isEqualTo("DONE");
        assertThat(end.path("agreed").asBoolean()).isTrue();
        assertThat(http().get("/groups", "Accept", "text/html").body()).contains("Group seven");
    }

    @Test
    void others_can_not_start_one_and_what_is_not_there_can_not_be_rebuilt() {
        assertThat(http().post(REBUILD, "").statusCode()).isEqualTo(401);
        assertThat(post(REBUILD, Role.IMPORTER).statusCode()).isEqualTo(403);
        assertThat(post("/api/v1/projections/nothing/rebuild", Role.AUDITOR).statusCode())
                .isEqualTo(404);
        assertThat(http().get("/api/v1/projections/grants/rebuild").statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_page_starts_one_with_a_form_for_whoever_has_an_auditors_token() {
        HttpResponse<String> started = form("view=tenders&access_token=" + bare(Role.AUDITOR));

        assertThat(started.statusCode()).isEqualTo(303);
        assertThat(started.headers().firstValue("Location").orElse("")).endsWith("/machine-room");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> http().get("/machine-room?lang=en", "Accept", "text/html")
                        .body()
                        .contains("Both said the same."));
        assertThat(form("view=tenders").statusCode()).isEqualTo(401);
        assertThat(form("view=tenders&access_token=" + bare(Role.IMPORTER)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_second_one_is_refused_politely() throws SQLException {
        try (Connection elsewhere = connections.getConnection();
                Statement statement = elsewhere.createStatement()) {
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
            HttpResponse<String> refused = post("/api/v1/projections/funds/rebuild", Role.AUDITOR);
            statement.execute("select pg_advisory_unlock(" + LOCK + ")");

            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("running already");
        }
    }

    @Test
    void a_stopped_stream_shows_on_the_page_in_health_and_figures_and_is_tried_again() throws SQLException {
        desk().send(
                        Role.REGISTRAR,
                        "register-party",
                        "{\"party\":\"G-8\",\"name\":\"Group eight\",\"kind\":\"CITIZEN_GROUP\"}");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> http().get("/groups", "Accept", "text/html").body().contains("Group eight"));
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into views.dead_letter (view, stream, position, cause, last_position)"
                    + " select 'parties', 'party/G-8', position, 'stumbled', position"
                    + " from ledger.leaf where stream = 'party/G-8'");
        }

        assertThat(http().get("/machine-room", "Accept", "text/html").body())
                .contains("party/G-8")
                .contains("stumbled");
        assertThat(http().get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(Http.json(http().get("/actuator/health"))
                        .at("/components/views/details/parties stopped streams")
                        .asInt())
                .isEqualTo(1);
        assertThat(http().get("/actuator/prometheus").body())
                .contains("gerch_view_stopped_streams{view=\"parties\"} 1.0");
        assertThat(Http.json(post("/api/v1/projections/parties/retry?stream=party%2FG-8", Role.AUDITOR))
                        .path("goesOn")
                        .asBoolean())
                .isTrue();
        assertThat(http().get("/machine-room", "Accept", "text/html").body()).doesNotContain("stumbled");
        assertThat(http().get("/groups", "Accept", "text/html").body()).contains("Group eight");
    }

    @Test
    void the_page_speaks_both_languages() {
        assertThat(http().get("/machine-room?lang=en", "Accept", "text/html").body())
                .contains("Machine room", "verdicts", "./gerch rebuild");
        assertThat(http().get("/machine-room?lang=mn", "Accept", "text/html").body())
                .contains("Машины өрөө", "verdicts");
    }

    private HttpResponse<String> form(String fields) {
        return http().post("/machine-room/rebuild", fields, "Content-Type", "application/x-www-form-urlencoded");
    }

    private String bare(Role role) {
        return desk().token(role).replace("Bearer ", "");
    }

    private HttpResponse<String> post(String path, Role role) {
        return http().post(path, "", "Authorization", desk().token(role));
    }

    private Desk desk() {
        return new Desk(http(), data);
    }

    private Http http() {
        return Http.to(port);
    }
}
