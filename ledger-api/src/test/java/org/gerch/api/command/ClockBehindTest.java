package org.gerch.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.gerch.api.clock.StoryClock;
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

/** A ledger whose machine's clock is set back. */
@LedgerTest
@TestPropertySource(properties = {"gerch.test.ledger=ClockBehindTest", "gerch.demonstration=true"})
class ClockBehindTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @LocalServerPort
    int port;

    @Value("${gerch.data}")
    Path data;

    @Autowired
    StoryClock clock;

    @Test
    void a_minute_back_nothing_is_recorded_and_caller_and_health_are_told_why() {
        clock.tell(NOON);
        assertThat(register("G-1").statusCode()).isEqualTo(201);

        clock.tell(NOON.minus(Duration.ofMinutes(1)));
        HttpResponse<String> refused = register("G-2");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(Http.json(refused).path("detail").asString())
                .contains("nothing was recorded", "this node's clock says 2026-11-21T11:59:00Z", "correct the clock");
        assertThat(log().path("status").asString()).isEqualTo("DOWN");
        assertThat(log().at("/details/clock").asString()).contains("60 s behind the last event");

        clock.tell(NOON.minusSeconds(2));
        assertThat(log().path("status").asString()).isEqualTo("UP");
        HttpResponse<String> late = register("G-3");
        assertThat(late.statusCode()).isEqualTo(201);
        assertThat(Instant.parse(Http.json(late).path("recordedAt").asString())).isEqualTo(NOON);
    }

    private HttpResponse<String> register(String party) {
        return new Desk(Http.to(port), data)
                .send(
                        Role.REGISTRAR,
                        "register-party",
                        "{\"party\":\"%s\",\"name\":\"Group\",\"kind\":\"CITIZEN_GROUP\"}".formatted(party));
    }

    private JsonNode log() {
        return Http.json(Http.to(port).get("/actuator/health")).at("/components/log");
    }
}
