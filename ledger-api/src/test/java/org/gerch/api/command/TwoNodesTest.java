package org.gerch.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.gerch.api.GerchApplication;
import org.gerch.api.testing.Desk;
import org.gerch.api.testing.Http;
import org.gerch.api.testing.LedgerTest;
import org.gerch.core.kernel.Role;
import org.gerch.store.LeafReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** Two ledgers on one database: what one of them remembers of a stream may be behind what the other wrote. */
@LedgerTest
@TestPropertySource(properties = "gerch.test.ledger=TwoNodesTest")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesTest {
    private ConfigurableApplicationContext other;
    private Desk here;
    private Desk there;

    @Autowired
    private LeafReader leaves;

    @BeforeAll
    void startTheOther(
            @LocalServerPort int port,
            @Value("${gerch.data}") Path data,
            @Value("${spring.datasource.url}") String database) {
        other = new SpringApplicationBuilder(GerchApplication.class)
                .run(
                        "--server.port=0",
                        "--gerch.data=" + data,
                        "--gerch.pool.size=8",
                        "--gerch.node=other",
                        "--spring.datasource.url=" + database);
        here = new Desk(Http.to(port), data);
        there = new Desk(new Http("http://localhost:" + other.getEnvironment().getProperty("local.server.port")), data);
    }

    @AfterAll
    void stopTheOther() {
        other.close();
    }

    @Test
    void a_remembered_state_that_is_behind_never_refuses_what_is_right() {
        accepted(here.send(Role.PROCUREMENT_OFFICER, "publish-tender", tender("R")));
        accepted(there.send(Role.BIDDER, "submit-bid", bid("R", "b")));

        // As far as it remembers, there is no such bid.
        accepted(here.send(Role.BIDDER, "withdraw-bid", "{\"tender\":\"R\",\"bid\":\"b\"}"));
    }

    @Test
    void a_remembered_state_that_is_behind_never_accepts_what_is_wrong() {
        accepted(here.send(Role.PROCUREMENT_OFFICER, "publish-tender", tender("W")));
        accepted(there.send(Role.BIDDER, "submit-bid", bid("W", "b")));

        // As far as it remembers, nobody has used this id.
        HttpResponse<String> second = here.send(Role.BIDDER, "submit-bid", bid("W", "b"));

        assertThat(second.statusCode()).as(second.body()).isEqualTo(422);
        assertThat(leaves.stream("tender/W")).hasSize(2);
    }

    @Test
    void a_command_repeated_at_the_other_node_gets_the_first_answer() {
        accepted(here.send(Role.PROCUREMENT_OFFICER, "publish-tender", tender("K")));
        HttpResponse<String> first =
                accepted(here.send(Role.BIDDER, "submit-bid", bid("K", "b"), "Idempotency-Key", "k"));

        HttpResponse<String> again =
                accepted(there.send(Role.BIDDER, "submit-bid", bid("K", "b"), "Idempotency-Key", "k"));

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(leaves.stream("tender/K")).hasSize(2);
    }

    @Test
    void both_take_commands_for_one_stream_and_none_is_lost_or_doubled() {
        accepted(here.send(
                Role.FUND_OFFICER,
                "open-fund",
                "{\"fund\":\"F\",\"name\":\"Local fund\",\"funder\":\"STATE\",\"currency\":\"MNT\"}"));
        List<CompletableFuture<Integer>> sent = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Desk desk = i % 2 == 0 ? here : there;
            String budget = "{\"fund\":\"F\",\"allocation\":\"a" + i
                    + "\",\"amount\":{\"amount\":\"10\",\"currency\":\"MNT\"},\"moneyFrom\":\"state\",\"period\":\"2026\"}";
            sent.add(CompletableFuture.supplyAsync(
                    () -> desk.send(Role.FUND_OFFICER, "allocate-budget", budget)
                            .statusCode(),
                    Thread::startVirtualThread));
        }
        List<Integer> statuses = sent.stream().map(CompletableFuture::join).toList();

        // Overtaken again and again is an honest answer; everything else would be a wrong one.
        assertThat(statuses).isSubsetOf(201, 409);
        assertThat(leaves.stream("fund/F"))
                .hasSize(1
                        + (int) statuses.stream()
                                .filter(status -> status == 201)
                                .count());
    }

    private static HttpResponse<String> accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private static String tender(String id) {
        return "{\"tender\":\"" + id
                + "\",\"title\":\"Footpath\",\"buyer\":\"B\",\"method\":\"OPEN\",\"criterion\":\"PRICE_ONLY\"}";
    }

    private static String bid(String tender, String bid) {
        return "{\"tender\":\"" + tender + "\",\"bid\":\"" + bid
                + "\",\"tenderer\":\"G\",\"price\":{\"amount\":\"5\",\"currency\":\"MNT\"}}";
    }
}
