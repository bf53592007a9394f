package org.gerch.api.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.gerch.api.GerchApplication;
import org.gerch.api.testing.CutDatabase;
import org.gerch.api.testing.CuttingProxy;
import org.gerch.api.testing.CuttingProxy.Wire;
import org.gerch.api.testing.Desk;
import org.gerch.api.testing.Http;
import org.gerch.core.kernel.Role;
import org.gerch.store.Leaf;
import org.gerch.store.LeafReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** What a sender learns when the wire to the database is cut, and that the same command sent again tells the truth. */
@SpringBootTest(classes = GerchApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = CutDatabase.class)
@DirtiesContext
class LostDatabaseTest {
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

    @LocalServerPort
    private int port;

    @Value("${gerch.data}")
    private Path data;

    @Autowired
    private CuttingProxy wire;

    @Autowired
    private LeafReader leaves;

    @AfterEach
    void mend() {
        wire.set(Wire.WHOLE);
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT_BEFORE_THE_SERVER", "CUT_BEFORE_THE_CLIENT"})
    void a_command_whose_outcome_is_unknown_is_stored_once_however_often_it_is_sent(Wire cut) {
        String tender = "T-" + cut;
        accepted(Role.PROCUREMENT_OFFICER, "publish-tender", tender(tender), "publish " + tender);
        // Nothing is looked up for it, so that the database is lost only when it is written.
        String cancel = "{\"tender\":\"" + tender + "\",\"article\":\"12.1\"}";

        wire.set(cut);
        HttpResponse<String> unknown = send(Role.PROCUREMENT_OFFICER, "cancel-tender", cancel, tender);
        wire.set(Wire.WHOLE);

        assertThat(unknown.statusCode()).as(unknown.body()).isEqualTo(503);
        assertThat(unknown.headers().firstValue("Retry-After")).isPresent();
        assertThat(unknown.body()).contains("may or may not be recorded");

        HttpResponse<String> repeated = accepted(Role.PROCUREMENT_OFFICER, "cancel-tender", cancel, tender);
        HttpResponse<String> oncemore = accepted(Role.PROCUREMENT_OFFICER, "cancel-tender", cancel, tender);

        assertThat(oncemore.body()).isEqualTo(repeated.body());
        assertThat(leaves.stream("tender/" + tender))
                .filteredOn(leaf -> leaf.envelope().type().equals("tender.cancelled"))
                .extracting(Leaf::position)
                .containsExactly(Http.json(repeated).path("position").longValue());
    }

    @Test
    void without_its_database_the_ledger_takes_no_command_and_goes_on_by_itself() {
        accepted(Role.PROCUREMENT_OFFICER, "publish-tender", tender("A-1"), "a-1");
        long before = leaves.head().size();

        wire.set(Wire.CUT_BEFORE_THE_SERVER);
        // Connections that were open break at their first use; afterwards there are none to be had.
        HttpResponse<String> away = null;
        for (int attempt = 0; attempt < 3; attempt++) {
            away = send(Role.PROCUREMENT_OFFICER, "publish-tender", tender("A-2"), "a-2");
            assertThat(away.statusCode()).as(away.body()).isEqualTo(503);
            assertThat(away.headers().firstValue("Retry-After")).isPresent();
        }
        wire.set(Wire.WHOLE);

        accepted(Role.PROCUREMENT_OFFICER, "publish-tender", tender("A-2"), "a-2");
        assertThat(leaves.head().size()).isEqualTo(before + 1);
    }

    /** Sends until it is taken, as a sender does who was told to come again. */
    private HttpResponse<String> accepted(Role role, String command, String body, String key) {
        return await().atMost(LONG_ENOUGH)
                .until(() -> send(role, command, body, key), answer -> answer.statusCode() == 201);
    }

    private HttpResponse<String> send(Role role, String command, String body, String key) {
        return new Desk(Http.to(port), data).send(role, command, body, "Idempotency-Key", key);
    }

    private static String tender(String id) {
        return "{\"tender\":\"" + id
                + "\",\"title\":\"Footpath\",\"buyer\":\"B\",\"method\":\"OPEN\",\"criterion\":\"PRICE_ONLY\"}";
    }
}
