package org.gerch.api.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.gerch.api.testing.Desk;
import org.gerch.api.testing.Http;
import org.gerch.api.testing.LedgerTest;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Streams;
import org.gerch.core.rules.RuleBook;
import org.gerch.core.view.Row;
import org.gerch.core.view.View;
import org.gerch.core.view.ViewDigest;
import org.gerch.core.views.Views;
import org.gerch.core.wire.LeafReading;
import org.gerch.store.Checkpoints;
import org.gerch.store.LeafReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What the ledger says of its views beside a checkpoint, and when it keeps silent. */
@LedgerTest
@TestPropertySource(properties = {"gerch.test.ledger=ViewPublisherTest", "gerch.views.every=0s"})
class ViewPublisherTest {
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);
    private static int tenders;

    private final HttpClient client = HttpClient.newHttpClient();
    private Http http;
    private Desk desk;

    @Autowired
    private ViewPublisher publisher;

    @Autowired
    private Checkpoints checkpoints;

    @Autowired
    private LeafReader leaves;

    @Autowired
    private JdbcTemplate sql;

    @BeforeEach
    void open(@LocalServerPort int port, @Value("${gerch.data}") Path data) {
        http = Http.to(port);
        desk = new Desk(http, data);
    }

    @Test
    void the_digests_are_those_of_a_fold_of_the_leaves_that_the_checkpoint_signs() {
        record("a");
        long size = published();

        JsonNode document = Http.json(http.get("/log/views/" + size + "/digests.json"));

        assertThat(http.get("/log/views/" + size + "/digests.json").body())
                .isEqualTo("{\"digests\":{"
                        + Views.ALL.stream()
                                .map(View::name)
                                .sorted()
                                .map(view -> "\"" + view + "\":\""
                                        + digest(Views.named(view).orElseThrow(), size) + "\"")
                                .collect(Collectors.joining(","))
                        + "},\"size\":" + size + "}");
        assertThat(checkpoints.of(document.path("size").longValue())).isPresent();
    }

    @Test
    void the_verdicts_are_the_very_rows_that_their_digest_counts() throws IOException {
        record("b");
        long size = published();

        HttpResponse<byte[]> answer = bytes("GET", "/log/views/" + size + "/verdicts.jsonl.gz");

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/gzip");
        assertThat(answer.headers().map()).doesNotContainKey("Content-Encoding");
        byte[] rows = unpacked(answer.body());
        assertThat(new String(rows, UTF_8).lines()).isNotEmpty();
        ViewDigest counted = new ViewDigest();
        new String(rows, UTF_8).lines().forEach(counted::add);
        assertThat(counted.hex())
                .isEqualTo(Http.json(http.get("/log/views/" + size + "/digests.json"))
                        .at("/digests/verdicts")
                        .stringValue());
        assertThat(bytes("HEAD", "/log/views/" + size + "/verdicts.jsonl.gz")
                        .headers()
                        .firstValue("Content-Length"))
                .hasValue(String.valueOf(answer.body().length));
    }

    @Test
    void what_was_published_stays_as_it_was_while_the_ledger_goes_on() {
        record("c");
        long size = published();
        String digests = http.get("/log/views/" + size + "/digests.json").body();
        byte[] verdicts =
                bytes("GET", "/log/views/" + size + "/verdicts.jsonl.gz").body();

        for (int i = 0; i < 5; i++) {
            record("c" + i);
            assertThat(published()).isGreaterThan(size);
        }

        assertThat(http.get("/log/views/" + size + "/digests.json").body()).isEqualTo(digests);
        assertThat(bytes("GET", "/log/views/" + size + "/verdicts.jsonl.gz").body())
                .isEqualTo(verdicts);
        assertThat(http.get("/log/views/" + size + "/digests.json").headers().firstValue("Cache-Control"))
                .hasValue("public, max-age=31536000, immutable");
        assertThat(http.get("/log/views/newest.json").headers().firstValue("Cache-Control"))
                .hasValue("max-age=5");
    }

    @Test
    void when_nothing_is_new_nothing_is_published() {
        record("d");
        published();
        long before = sql.queryForObject("select count(*) from ledger.view_digests", Long.class);

        publisher.publishWhenDue();

        assertThat(sql.queryForObject("select count(*) from ledger.view_digests", Long.class))
                .isEqualTo(before);
    }

    @Test
    void while_a_view_has_put_a_stream_aside_nothing_is_published() {
        record("e");
        long size = published();
        sql.update("insert into views.dead_letter (view, stream, position, cause, last_position)"
                + " values ('tenders', 'tender/NONE', 0, 'stumbled', 0)");

        record("f");
        await().atMost(LONG_ENOUGH)
                .until(() -> checkpoints.newest().orElseThrow().size()
                        == leaves.head().size());
        for (int i = 0; i < 3; i++) {
            publisher.publishWhenDue();
        }

        assertThat(newest()).hasValue(size);
        assertThat(publisher.obstacle())
                .hasValueSatisfying(why -> assertThat(why).contains("tenders", "tender/NONE"));
        sql.update("delete from views.dead_letter");
        assertThat(published()).isGreaterThan(size);
    }

    /** As a stranger would: every stream from its beginning, with nothing but the pure rules. */
    private <S> String digest(View<S> view, long size) {
        Map<String, S> states = new HashMap<>();
        for (long position = 0; position < size; position++) {
            Recorded<LedgerEvent> recorded = LeafReading.read(
                    position, leaves.bytes(position, position + 1).getFirst());
            if (Streams.feature(recorded.stream()).equals(view.feature())) {
                states.merge(
                        recorded.stream(),
                        view.fold(states.getOrDefault(recorded.stream(), view.empty()), recorded),
                        (before, after) -> after);
            }
        }
        Map<String, Row> rows = new TreeMap<>(ViewDigest.KEY_ORDER);
        states.values().forEach(state -> view.rows(state, RuleBook.EMPTY).forEach(row -> rows.put(row.id(), row)));
        ViewDigest digest = new ViewDigest();
        rows.values().forEach(row -> digest.add(Wire.canonicalText(row)));
        return digest.hex();
    }

    /** Waits until the digests of all that is recorded are published. */
    private long published() {
        long size = leaves.head().size();
        await().atMost(LONG_ENOUGH).until(() -> newest().orElse(0) >= size);
        return newest().orElseThrow();
    }

    private OptionalLong newest() {
        HttpResponse<String> answer = http.get("/log/views/newest.json");
        return answer.statusCode() == 200
                ? OptionalLong.of(Http.json(answer).path("size").longValue())
                : OptionalLong.empty();
    }

    private void record(String what) {
        tenders++;
        assertThat(desk.send(
                                Role.PROCUREMENT_OFFICER,
                                "publish-tender",
                                "{\"tender\":\"T-" + tenders + "\",\"title\":\"" + what
                                        + "\",\"buyer\":\"B\",\"method\":\"OPEN\",\"criterion\":\"PRICE_ONLY\"}")
                        .statusCode())
                .isEqualTo(201);
    }

    private HttpResponse<byte[]> bytes(String method, String path) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(http.address() + path))
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(told);
        }
    }

    private static byte[] unpacked(byte[] gzip) throws IOException {
        try (InputStream content = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return content.readAllBytes();
        }
    }
}
