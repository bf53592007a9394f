package org.gerch.api.log;

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
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.gerch.api.testing.Desk;
import org.gerch.api.testing.Http;
import org.gerch.api.testing.LedgerTest;
import org.gerch.api.testing.PlainReader;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.Role;
import org.gerch.log.Checkpoint;
import org.gerch.log.Hash;
import org.gerch.log.SignedNote;
import org.gerch.log.TlogProof;
import org.gerch.log.TrustPolicy;
import org.gerch.log.VerifierKey;
import org.gerch.store.LeafReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The log as it is published: what a stranger with nothing but an HTTP client gets, and does not get. */
@LedgerTest
@TestPropertySource(properties = "gerch.test.ledger=LogOverHttpTest")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogOverHttpTest {
    private static final int SIZE = 300;
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

    private final HttpClient client = HttpClient.newHttpClient();
    private Http http;
    private Desk desk;

    @Autowired
    private LeafReader leaves;

    @BeforeAll
    void fill(@LocalServerPort int port, @Value("${gerch.data}") Path data) {
        http = Http.to(port);
        desk = new Desk(http, data);
        assertThat(http.get("/log/checkpoint").statusCode()).isEqualTo(404);
        String lines =
                IntStream.range(0, SIZE).mapToObj(LogOverHttpTest::registration).collect(Collectors.joining());
        assertThat(desk.sendBatch(Role.REGISTRAR, lines).body().lines()).hasSize(SIZE);
        await().atMost(LONG_ENOUGH).until(() -> signedSize() >= SIZE);
    }

    private static String registration(int number) {
        return "{\"command\":\"register-party\",\"key\":\"k" + number + "\",\"body\":{\"party\":\"G-" + number
                + "\",\"name\":\"Group " + number + "\",\"kind\":\"CITIZEN_GROUP\"}}\n";
    }

    @Test
    void a_stranger_gets_the_leaves_as_they_are_stored_and_the_root_that_was_signed() {
        List<byte[]> read = new PlainReader(this::file).leavesOfCheckpoint();

        assertThat(read).hasSizeGreaterThanOrEqualTo(SIZE);
        assertThat(read.get(SIZE - 1)).isEqualTo(leaves.bytes(SIZE - 1, SIZE).getFirst());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1", "tile/entries/000", "tile/entries/001.p/7"})
    void tiles_and_bundles_are_bytes_that_may_be_kept_for_ever(String path) {
        HttpResponse<byte[]> answer = ask("GET", path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().map()).doesNotContainKey("Content-Encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tile/0/000", "tile/entries/001.p/7", "checkpoint", "verifier-key"})
    void who_asks_for_the_head_alone_learns_the_same_and_gets_no_body(String path) {
        HttpResponse<byte[]> whole = ask("GET", path);
        HttpResponse<byte[]> head = ask("HEAD", path);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Length")).hasValue(String.valueOf(whole.body().length));
        assertThat(head.headers().firstValue("Content-Type"))
                .isEqualTo(whole.headers().firstValue("Content-Type"));
        assertThat(head.headers().firstValue("Cache-Control"))
                .isEqualTo(whole.headers().firstValue("Cache-Control"));
    }

    @Test
    void a_bundle_is_compressed_for_those_who_can_read_that() throws IOException {
        HttpResponse<byte[]> plain = ask("GET", "tile/entries/000");
        HttpResponse<byte[]> compressed = ask("GET", "tile/entries/000", "Accept-Encoding", "br, gzip;q=0.5");

        assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(compressed.body().length).isLessThan(plain.body().length / 2);
        try (InputStream content = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
            assertThat(content.readAllBytes()).isEqualTo(plain.body());
        }
        assertThat(plain.headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(ask("GET", "tile/entries/000", "Accept-Encoding", "gzip;q=0").body())
                .isEqualTo(plain.body());
        assertThat(ask("GET", "tile/0/000", "Accept-Encoding", "gzip").body()).hasSize(8_192);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/1",
                "tile/0/x001",
                "tile/0/x000/000",
                "tile/0/001.p/0",
                "tile/0/001.p/256",
                "tile/0/001.p/045",
                "tile/0/001.p/",
                "tile/0/000/",
                "tile/8/000",
                "tile/9/000",
                "tile/00/000",
                "tile/-1/000",
                "tile/0",
                "tile/",
                "tile/0/%30%30%30",
                "tile/entries/1",
                "tile/entries/000.p/256",
                "tile/0/002.p/1",
                "tile/0/001",
                "tile/2/000.p/1",
                "tile/entries/002.p/1",
                "tile/7/000.p/1",
                "tile/0/x036/x028/x797/x018/x963/966",
                "checkpoint/7",
                "checkpoint/0300",
                "checkpoint/x",
                "views/7/digests.json",
                "views/0300/digests.json",
                "views/7/verdicts.jsonl.gz",
                "views/x/verdicts.jsonl.gz"
            })
    void what_is_no_part_of_the_log_is_a_problem_that_no_cache_keeps(String path) {
        HttpResponse<byte[]> answer = ask("GET", path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tile/0/../0/000", "tile/../../etc/passwd", "tile/%2e%2e/checkpoint", "tile//000"})
    void what_is_no_address_is_refused_before_anybody_looks_for_it(String path) {
        HttpResponse<byte[]> answer = ask("GET", path);

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void nobody_can_write_to_the_log_this_way() {
        assertThat(http.post("/log/tile/0/000", "").statusCode()).isEqualTo(401);
        assertThat(ask("DELETE", "tile/0/000").statusCode()).isEqualTo(405);
    }

    @Test
    void a_checkpoint_is_text_for_a_moment_and_each_earlier_one_can_be_asked_for() {
        HttpResponse<String> newest = http.get("/log/checkpoint");

        assertThat(newest.headers().firstValue("Content-Type").orElse("").toLowerCase())
                .isEqualTo("text/plain;charset=utf-8");
        assertThat(newest.headers().firstValue("Cache-Control")).hasValue("max-age=1");
        long size = Checkpoint.parse(SignedNote.parse(newest.body()).text()).size();
        assertThat(http.get("/log/checkpoint/" + size).body()).isEqualTo(newest.body());
        register("later");
        await().atMost(LONG_ENOUGH).until(() -> signedSize() > size);
        assertThat(http.get("/log/checkpoint/" + size).body()).isEqualTo(newest.body());
    }

    @Test
    void a_receipt_leads_to_the_proof_of_its_leaf() {
        JsonNode receipt = Http.json(register("receipt"));

        proves(receipt);
    }

    @Test
    void each_line_of_a_batch_is_answered_with_a_receipt_that_leads_to_its_proof() {
        String lines = registration(1_001) + registration(1_002);

        List<JsonNode> answers = desk.sendBatch(Role.REGISTRAR, lines)
                .body()
                .lines()
                .map(line -> Wire.mapper().readTree(line).path("answer"))
                .toList();

        assertThat(answers).hasSize(2).allSatisfy(this::proves);
    }

    /** Asks as the refusal says, until the proof is there. */
    private void proves(JsonNode receipt) {
        long position = receipt.path("position").longValue();
        assertThat(receipt.path("leafHashes")).hasSize(1);
        String link = receipt.path("links").path("proof").stringValue();
        await().atMost(LONG_ENOUGH).until(() -> {
            HttpResponse<String> answer = http.get(link);
            assertThat(answer.statusCode()).isIn(200, 503);
            assertThat(answer.statusCode() == 200
                            || answer.headers().firstValue("Retry-After").isPresent())
                    .isTrue();
            return answer.statusCode() == 200;
        });
        TlogProof proof = TlogProof.parse(http.get(link).body());
        assertThat(proof.index()).isEqualTo(position);
        Hash leafHash = Hash.fromHex(receipt.path("leafHashes").get(0).stringValue());
        assertThat(leafHash).isEqualTo(leaves.at(position).orElseThrow().hash());
        VerifierKey key = VerifierKey.parse(http.get("/log/verifier-key").body().strip());
        assertThat(proof.verify(leafHash, TrustPolicy.of(key)).checkpoint().size())
                .isGreaterThan(position);
    }

    private HttpResponse<String> register(String party) {
        HttpResponse<String> answer = desk.send(
                Role.REGISTRAR,
                "register-party",
                "{\"party\":\"" + party + "\",\"name\":\"Group\",\"kind\":\"CITIZEN_GROUP\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private long signedSize() {
        HttpResponse<String> answer = http.get("/log/checkpoint");
        return answer.statusCode() == 200
                ? Checkpoint.parse(SignedNote.parse(answer.body()).text()).size()
                : 0;
    }

    private Optional<byte[]> file(String path) {
        HttpResponse<byte[]> answer = ask("GET", path);
        return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
    }

    private HttpResponse<byte[]> ask(String method, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(http.address() + "/log/" + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(told);
        }
    }
}
