package org.gerch.api.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.gerch.api.testing.Http;
import org.gerch.api.testing.LedgerTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A ledger on which as many downloads run as may: here none may. */
@LedgerTest
@TestPropertySource(properties = {"gerch.test.ledger=BusyDownloadsTest", "gerch.open-data.downloads=0"})
class BusyDownloadsTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/ocds/releases.jsonl", "/ocds/records.jsonl", "/360giving.json"})
    void who_wants_everything_while_enough_others_do_is_asked_to_come_again(String everything) {
        Http http = Http.to(port);

        HttpResponse<String> answer = http.get(everything);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(http.get("/ocds/records/none").statusCode()).isEqualTo(404);
    }
}
