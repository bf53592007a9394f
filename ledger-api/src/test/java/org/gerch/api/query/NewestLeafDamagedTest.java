package org.gerch.api.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.gerch.api.testing.Desk;
import org.gerch.api.testing.Http;
import org.gerch.api.testing.LedgerTest;
import org.gerch.core.kernel.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The newest entry is overwritten, by a disk or by somebody with the database's own rights, after the views have read it. */
@LedgerTest
@TestPropertySource(properties = "gerch.test.ledger=NewestLeafDamagedTest")
class NewestLeafDamagedTest {
    private static final List<String> VIEWS = List.of("tenders", "grants", "funds", "parties", "verdicts");

    @LocalServerPort
    private int port;

    @Autowired
    private Desk desk;

    @Autowired
    private DataSource connections;

    @ParameterizedTest
    @ValueSource(strings = {"'no entry'::bytea", "substring(leaf from 1 for 40)", "''::bytea"})
    void while_the_newest_is_damaged_all_lists_and_pages_answer_and_health_names_it(String bytes) throws SQLException {
        Http http = Http.to(port);
        register(http, "E-" + bytes.length());
        long last = register(http, "F-" + bytes.length());
        // The views have read it before anybody touches it.
        for (String view : VIEWS) {
            assertThat(http.get("/api/v1/" + view + "?position=" + last).statusCode())
                    .as(view)
                    .isEqualTo(200);
        }
        assertThat(http.get("/actuator/health").body()).doesNotContain("damaged");
        damage("create table ledger.kept as select leaf from ledger.leaf where position = %1$d;".formatted(last)
                + " update ledger.leaf set leaf = %2$s where position = %1$d;".formatted(last, bytes));
        try {
            assertOthersAnswer(http, last);
        } finally {
            damage("update ledger.leaf set leaf = (select leaf from ledger.kept) where position = %d;".formatted(last)
                    + " drop table ledger.kept;");
        }
        assertThat(http.get("/actuator/health").body()).doesNotContain("damaged");
    }

    private long register(Http http, String party) {
        HttpResponse<String> registered = desk.send(
                Role.REGISTRAR,
                "register-party",
                "{\"party\":\"%1$s\",\"name\":\"%1$s Ltd\",\"kind\":\"BUSINESS\"}".formatted(party));
        return Http.json(registered).path("position").longValue();
    }

    private static void assertOthersAnswer(Http http, long last) {
        // What was found out of the newest before it was damaged is forgotten for another moment.
        assertThat(http.get("/api/v1/parties?position=0").statusCode()).isEqualTo(200);
        for (String view : VIEWS) {
            JsonNode list = Http.json(http.get("/api/v1/" + view));
            assertThat(list.path("position").longValue()).as(view).isEqualTo(last);
            assertThat(list.path("asOf").stringValue()).as(view).isNotBlank();
        }
        for (String other : List.of("silences", "projections")) {
            assertThat(http.get("/api/v1/" + other).statusCode()).as(other).isEqualTo(200);
        }
        for (String page : List.of("/", "/tenders", "/grants", "/silences", "/machine-room")) {
            assertThat(http.get(page, "Accept", "text/html").statusCode())
                    .as(page)
                    .isEqualTo(200);
        }
        assertThat(http.get("/api/v1/events/" + last).body()).contains("\"position\":" + last);
        assertThat(http.get("/actuator/health").body()).contains("\"damaged\"", "position " + last + " ");
    }

    /** What somebody with all rights on the database can do to it. */
    private void damage(String statements) throws SQLException {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("reset role; alter table ledger.leaf disable trigger all; " + statements
                    + " alter table ledger.leaf enable trigger all; set role gerch_app");
        }
    }
}
