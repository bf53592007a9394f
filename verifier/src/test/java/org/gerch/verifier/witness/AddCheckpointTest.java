package org.gerch.verifier.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gerch.log.AddCheckpointRequest;
import org.gerch.log.Checkpoint;
import org.gerch.log.Hash;
import org.gerch.log.SignatureType;
import org.gerch.log.SignedNote;
import org.gerch.log.SigningKey;
import org.gerch.log.TreeHasher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The protocol's table of answers, and that nobody gets two histories cosigned. */
class AddCheckpointTest {
    @TempDir
    Path directory;

    private final GrowingLog log = GrowingLog.of(600);
    private RunningWitness witness;

    @BeforeEach
    void start() throws IOException {
        witness = RunningWitness.of(directory, log);
    }

    @AfterEach
    void stop() throws IOException {
        witness.close();
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "1,2", "2,7", "7,7", "7,256", "256,257", "257,600"})
    void a_checkpoint_that_grew_out_of_the_last_one_is_cosigned(long from, long to) {
        if (from > 0) {
            assertThat(witness.post(log.request(0, from)).statusCode()).isEqualTo(200);
        }

        HttpResponse<String> answer = witness.post(log.request(from, to));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).startsWith("— witness.example/w1 ").endsWith("\n");
        assertThatCode(() -> witness.cosignature(answer, log.checkpoint(to))).doesNotThrowAnyException();
    }

    @Test
    void the_empty_tree_can_be_cosigned_and_grows_into_any_other() {
        assertThat(witness.post(log.request(0, 0)).statusCode()).isEqualTo(200);
        assertThat(witness.post(log.request(0, 5)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_log_that_it_does_not_watch_is_answered_404() {
        GrowingLog stranger = new GrowingLog("stranger.example/log").grownTo(3);

        assertThat(witness.post(stranger.request(0, 3)).statusCode()).isEqualTo(404);
    }

    @Test
    void a_checkpoint_without_the_logs_signature_is_answered_403() {
        SigningKey another = SigningKey.generate(log.origin(), SignatureType.ED25519);
        SignedNote note = SignedNote.sign(log.checkpoint(3).text(), another);

        assertThat(witness.post(new AddCheckpointRequest(0, List.of(), note)).statusCode())
                .isEqualTo(403);
        assertThat(log().size()).isZero();
    }

    @Test
    void a_checkpoint_with_a_bad_signature_of_the_log_is_answered_403() {
        SignedNote signed = log.signed(3);
        String larger = signed.encode().replace("\n3\n", "\n4\n");

        assertThat(witness.post("old 0\n\n" + larger).statusCode()).isEqualTo(403);
    }

    @Test
    void signatures_of_others_beside_the_logs_own_are_ignored() {
        SigningKey stranger = SigningKey.generate("stranger.example/x", SignatureType.ED25519);
        SignedNote note =
                log.signed(3).with(List.of(stranger.sign(log.checkpoint(3).text())));

        assertThat(witness.post(new AddCheckpointRequest(0, List.of(), note)).statusCode())
                .isEqualTo(200);
        assertThat(log().newest().note().signatures()).hasSize(2);
    }

    @Test
    void what_can_not_be_read_is_answered_400() {
        String note = log.signed(3).encode();
        String hash = TreeHasher.EMPTY_ROOT.toBase64();

        for (String body : List.of(
                "",
                "old 0\n",
                note,
                "\n" + note,
                "old\n\n" + note,
                "old -1\n\n" + note,
                "old 00\n\n" + note,
                "old 01\n\n" + note,
                "old 9223372036854775808\n\n" + note,
                "old 0\r\n\r\n" + note,
                "old 0\nAAAA\n\n" + note,
                "old 0\n" + hash.replace("=", "") + "\n\n" + note,
                "old 0\n\n" + note.replace("\n\n", "\n"),
                "old 0\n\n" + note.strip(),
                "old 1\n" + (hash + "\n").repeat(64) + "\n" + note)) {
            assertThat(witness.post(body).statusCode()).as(body).isEqualTo(400);
        }
    }

    @Test
    void a_signed_text_that_is_no_checkpoint_of_the_log_is_answered_400() {
        SignedNote extended = SignedNote.sign(log.checkpoint(3).text() + "an extension\n", log.key);

        assertThat(witness.post(new AddCheckpointRequest(0, List.of(), extended))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void an_old_size_above_the_new_one_is_answered_400() {
        assertThat(witness.post(log.request(0, 7)).statusCode()).isEqualTo(200);

        assertThat(witness.post(new AddCheckpointRequest(7, List.of(), log.signed(3)))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void an_old_size_that_is_not_the_last_one_is_answered_409_with_the_last_one() {
        HttpResponse<String> unknown = witness.post(log.request(5, 9));
        assertThat(unknown.statusCode()).isEqualTo(409);
        assertThat(unknown.body()).isEqualTo("0\n");

        assertThat(witness.post(log.request(0, 7)).statusCode()).isEqualTo(200);

        HttpResponse<String> answer = witness.post(log.request(5, 9));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
        assertThat(answer.body()).isEqualTo("7\n");
    }

    @Test
    void a_proof_that_proves_nothing_is_answered_422() {
        witness.post(log.request(0, 7));
        List<Hash> good = log.proof(7, 300);
        List<Hash> swapped = new ArrayList<>(good);
        swapped.set(1, good.getFirst());

        for (List<Hash> proof : List.of(List.<Hash>of(), good.subList(1, good.size()), swapped, plus(good))) {
            assertThat(witness.post(new AddCheckpointRequest(7, proof, log.signed(300)))
                            .statusCode())
                    .isEqualTo(422);
        }
        assertThat(log().size()).isEqualTo(7);
        assertThat(log().contradictions()).isZero();
    }

    @Test
    void a_proof_from_nothing_is_answered_422() {
        assertThat(witness.post(new AddCheckpointRequest(0, List.of(TreeHasher.EMPTY_ROOT), log.signed(3)))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_wrong_root_of_the_empty_tree_is_answered_422() {
        String text = log.origin() + "\n0\n" + log.checkpoint(1).root().toBase64() + "\n";

        assertThat(witness.post(new AddCheckpointRequest(0, List.of(), SignedNote.sign(text, log.key)))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void another_root_for_the_same_size_is_answered_422_and_kept_as_evidence() {
        witness.post(log.request(0, 7));
        GrowingLog fork = log.fork(5, 7);

        assertThat(witness.post(fork.request(7, 7)).statusCode()).isEqualTo(422);

        assertThat(log().contradictions()).isEqualTo(1);
        assertThat(witness.get("/").body()).contains("CONTRADICTED ITSELF");
        assertThat(directory.resolve("state/logs/" + Memory.nameOf(log.origin())))
                .isDirectoryContaining("glob:**contradiction-7-*");
    }

    @Test
    void a_second_history_is_never_cosigned_whatever_proof_comes_with_it() {
        witness.post(log.request(0, 7));
        GrowingLog fork = log.fork(5, 20);

        assertThat(witness.post(fork.request(7, 20)).statusCode()).isEqualTo(422);
        assertThat(witness.post(new AddCheckpointRequest(7, log.proof(7, 20), fork.signed(20)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(witness.post(fork.request(0, 20)).statusCode()).isEqualTo(409);
        assertThat(witness.post(log.request(7, 20)).statusCode()).isEqualTo(200);
    }

    @RepeatedTest(10)
    void of_many_histories_that_are_sent_at_once_only_one_is_cosigned() throws Exception {
        witness.post(log.request(0, 7));
        List<AddCheckpointRequest> histories = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            histories.add(log.fork(7, 9, "history " + i).request(7, 9));
        }

        List<HttpResponse<String>> answers = atOnce(histories);

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnlyOnce(200);
        for (int i = 0; i < 8; i++) {
            HttpResponse<String> answer = answers.get(i);
            Checkpoint asked = Checkpoint.parse(histories.get(i).checkpoint().text());
            if (answer.statusCode() == 200) {
                assertThat(log().newest().tree()).isEqualTo(asked);
            } else {
                assertThat(answer.statusCode()).isEqualTo(409);
                assertThat(answer.body()).isEqualTo("9\n");
            }
        }
    }

    private List<HttpResponse<String>> atOnce(List<AddCheckpointRequest> requests) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<HttpResponse<String>>> posts = requests.stream()
                    .<Callable<HttpResponse<String>>>map(request -> () -> witness.post(request))
                    .toList();
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : threads.invokeAll(posts)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    @Test
    void anyone_can_fetch_the_checkpoint_cosigned_last() {
        String path = "/" + Memory.nameOf(log.origin()) + "/checkpoint";
        assertThat(witness.get(path).statusCode()).isEqualTo(404);
        witness.post(log.request(0, 7));
        witness.post(log.request(7, 9));

        SignedNote note = SignedNote.parse(witness.get(path).body());

        assertThat(Checkpoint.parse(note.text())).isEqualTo(log.checkpoint(9));
        assertThat(note.verify(Set.of(log.key.verifierKey(), witness.key()))).hasSize(2);
    }

    @Test
    void it_says_what_it_cosigned_to_people_and_programs() {
        witness.post(log.request(0, 7));

        assertThat(witness.get("/").body()).contains(witness.key().toString(), log.origin(), "7 leaves cosigned at ");
        assertThat(witness.get("/status.json").body())
                .contains("\"origin\":\"log.example/tenders\"", "\"size\":7", "\"troubles\":[]");
    }

    @Test
    void everything_else_is_refused_politely() {
        assertThat(witness.get("/add-checkpoint").statusCode()).isEqualTo(405);
        assertThat(witness.get("/nothing").statusCode()).isEqualTo(404);
        assertThat(RunningWitness.send(
                                HttpRequest.newBuilder(witness.at("/")).DELETE().build())
                        .statusCode())
                .isEqualTo(405);
        assertThat(witness.post("old 0\n" + "a".repeat(1 << 20)).statusCode()).isEqualTo(413);
    }

    private WatchedLog log() {
        return witness.witness.logs().iterator().next();
    }

    private static List<Hash> plus(List<Hash> hashes) {
        List<Hash> more = new ArrayList<>(hashes);
        more.add(hashes.getLast());
        return more;
    }
}
