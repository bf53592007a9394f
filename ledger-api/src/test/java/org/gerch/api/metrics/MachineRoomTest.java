package org.gerch.api.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.gerch.api.testing.Desk;
import org.gerch.api.testing.Http;
import org.gerch.api.testing.LedgerTest;
import org.gerch.core.kernel.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.yaml.snakeyaml.Yaml;

@LedgerTest
@TestPropertySource(properties = "gerch.test.ledger=MachineRoomTest")
class MachineRoomTest {
    private static final String GROUP = "{\"party\":\"G-1\",\"name\":\"Group one\",\"kind\":\"CITIZEN_GROUP\"}";

    @LocalServerPort
    int port;

    @Value("${gerch.data}")
    Path data;

    @Test
    void what_was_recorded_and_refused_is_counted_and_the_head_is_known() {
        Desk desk = new Desk(Http.to(port), data);
        assertThat(desk.send(Role.REGISTRAR, "register-party", GROUP).statusCode())
                .isEqualTo(201);
        assertThat(desk.send(Role.REGISTRAR, "register-party", GROUP).statusCode())
                .isEqualTo(422);

        awaitReady();
        String figures = Http.to(port).get("/actuator/prometheus").body();
        assertThat(figures)
                .contains("gerch_command_seconds_count{command=\"register-party\",outcome=\"recorded\"} 1")
                .contains("gerch_command_seconds_count{command=\"register-party\",outcome=\"refused\"}")
                .contains("gerch_append_leaves_sum 1.0")
                .contains("gerch_append_seconds_count 1")
                .contains("gerch_log_size 1.0")
                .contains("gerch_view_lag{view=\"parties\"}", "gerch_view_lag{view=\"verdicts\"}");
    }

    @Test
    void every_figure_that_an_alert_asks_for_is_there() throws IOException {
        Path alerts = Path.of("").toAbsolutePath().getParent().resolve("ops/prometheus/alerts.yml");
        Set<String> asked = Pattern.compile("gerch_[a-z_]+")
                .matcher(Files.readString(alerts))
                .results()
                .map(MatchResult::group)
                // Where witnesses are named there is one of these for each.
                .filter(figure -> !figure.startsWith("gerch_cosignature_"))
                .collect(Collectors.toSet());

        String figures = Http.to(port).get("/actuator/prometheus").body();
        assertThat(asked).isNotEmpty().allSatisfy(figure -> assertThat(figures).contains("\n" + figure));
        Map<String, Object> read = new Yaml().load(Files.readString(alerts));
        assertThat(read).containsOnlyKeys("groups");
    }

    @Test
    void the_api_describes_itself() {
        assertThat(Http.to(port).get("/v3/api-docs").body()).contains("\"title\":\"Gerch\"", "/api/v1/commands/{name}");
    }

    @Test
    void the_ledger_is_ready_and_tells_no_paths() {
        awaitReady();
        assertThat(Http.to(port).get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(Http.to(port).get("/actuator/health").body()).doesNotContain(data.toString());
        assertThat(Http.to(port).get("/actuator/env").statusCode()).isEqualTo(404);
    }

    private void awaitReady() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> Http.to(port).get("/actuator/health/readiness").statusCode() == 200);
    }
}
