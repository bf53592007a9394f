package org.gerch.api.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.gerch.api.testing.Desk;
import org.gerch.api.testing.Http;
import org.gerch.api.testing.LedgerTest;
import org.gerch.core.kernel.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Entries that somebody with the database's own rights took away or overwrote. */
@LedgerTest
@TestPropertySource(properties = "gerch.test.ledger=DamagedLeafTest")
class DamagedLeafTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Desk desk;

    @Autowired
    private DataSource connections;

    @Test
    void one_that_is_gone_is_not_found_one_that_is_no_entry_is_our_fault_and_all_others_are_read() throws SQLException {
        Http http = Http.to(port);
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

    /** What somebody with all rights on the database can do to it. */
    private void damage(String statements) throws SQLException {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("reset role; alter table ledger.leaf disable trigger all; " + statements
                    + " alter table ledger.leaf enable trigger all; set role gerch_app");
        }
    }
}
