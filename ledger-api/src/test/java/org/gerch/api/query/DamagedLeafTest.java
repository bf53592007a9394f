package org.gerch.api.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.gerch.api.testing.Desk;
import org.gerch.api.testing.Http;
import org.gerch.api.testing.LedgerTest;
import org.gerch.core.kernel.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Entries that somebody with the database's own rights took away or overwrote. */
@LedgerTest
@TestPropertySource(properties = "gerch.test.ledger=DamagedLeafTest")
class DamagedLeafTest {

    @LocalServerPort
    private int port;

    @Value("${gerch.data}")
    private Path data;

    @Autowired
    private DataSource connections;

    @Test
    void one_that_is_gone_is_not_found_one_that_is_no_entry_is_our_fault_and_all_others_are_read() throws SQLException {
        Http http = Http.to(port);
        Desk desk = new Desk(http, data);
        for (String party : new String[] {"D-1", "D-2", "D-3", "D-4"}) {
            desk.send(
                    Role.REGISTRAR,
                    "register-party",
                    "{\"party\":\"%1$s\",\"name\":\"%1$s Ltd\",\"kind\":\"BUSINESS\"}".formatted(party));
        }
        damage("delete from ledger.leaf where position = 1;"
                + " update ledger.leaf set leaf = 'no entry'::bytea where position = 2;");

        assertThat(http.get("/api/v1/events/0").statusCode()).isEqualTo(200);
        assertThat(http.get("/api/v1/events/1").statusCode()).isEqualTo(404);
        HttpResponse<String> overwritten = http.get("/api/v1/events/2");
        assertThat(overwritten.statusCode()).isEqualTo(500);
        assertThat(overwritten.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(overwritten.body())
                .contains("incident", "The event at position 2 can't be read", "\"position\":2")
                .doesNotContain("IllegalArgument");
        assertThat(http.get("/api/v1/events/3").statusCode()).isEqualTo(200);
        assertThat(http.get("/api/v1/events/4").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'no entry'::bytea", "substring(leaf from 1 for 40)", "''::bytea"})
    void while_the_newest_is_damaged_all_lists_and_pages_answer_and_health_names_it(String bytes) throws SQLException {
        Http http = Http.to(port);
        String party = "E-" + bytes.length();
        HttpResponse<String> registered = new Desk(http, data)
                .send(
                        Role.REGISTRAR,
                        "register-party",
                        "{\"party\":\"%1$s\",\"name\":\"%1$s Ltd\",\"kind\":\"BUSINESS\"}".formatted(party));
        long last = Http.json(registered).path("position").longValue();
        // The views have read it before anybody touches it.
        assertThat(http.get("/api/v1/parties?position=" + last).statusCode()).isEqualTo(200);
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

    private static void assertOthersAnswer(Http http, long last) {
        for (String list : List.of("tenders", "grants", "funds", "parties", "verdicts", "silences", "projections")) {
            assertThat(http.get("/api/v1/" + list).statusCode()).as(list).isEqualTo(200);
            assertThat(http.get("/api/v1/" + list + "?limit=1").body()).as(list).doesNotContain("incident");
        }
        for (String page : List.of("/", "/tenders", "/grants", "/silences", "/machine-room", "/log/checkpoint")) {
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
