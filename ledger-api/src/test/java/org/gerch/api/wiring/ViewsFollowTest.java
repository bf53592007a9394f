package org.gerch.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.gerch.api.testing.Desk;
import org.gerch.api.testing.Http;
import org.gerch.api.testing.LedgerTest;
import org.gerch.core.kernel.Role;
import org.gerch.core.views.Views;
import org.gerch.projections.reading.ViewQuery;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The views of the whole application follow what its endpoint recorded. */
@LedgerTest
@TestPropertySource(properties = "gerch.test.ledger=ViewsFollowTest")
class ViewsFollowTest {
    @LocalServerPort
    int port;

    @Value("${gerch.data}")
    Path data;

    @Autowired
    ViewProgress progress;

    @Autowired
    ViewQuery views;

    @Test
    void a_recorded_party_gets_its_row_and_every_view_has_seen_the_event() {
        new Desk(Http.to(port), data)
                .send(
                        Role.REGISTRAR,
                        "register-party",
                        "{\"party\":\"G-1\",\"name\":\"Group one\",\"kind\":\"CITIZEN_GROUP\"}");

        await().atMost(Duration.ofMinutes(1))
                .until(() -> progress.handled().values().stream().allMatch(handled -> handled == 1));
        assertThat(views.get(Views.PARTIES, "G-1", progress.size()))
                .hasValueSatisfying(row -> assertThat(row.json()).contains("Group one"));
        assertThat(views.get(Views.PARTIES, "G-1", 0)).isEmpty();
        assertThat(Http.json(Http.to(port).get("/actuator/health"))
                        .at("/components/views/status")
                        .stringValue())
                .isEqualTo("UP");
    }
}
