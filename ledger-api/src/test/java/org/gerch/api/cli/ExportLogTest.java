package org.gerch.api.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gerch.api.directory.DataDirectory;
import org.gerch.api.directory.DirectoryLock;
import org.gerch.api.testing.Desk;
import org.gerch.api.testing.Http;
import org.gerch.api.testing.LedgerTest;
import org.gerch.api.testing.PlainReader;
import org.gerch.core.kernel.Role;
import org.gerch.log.Checkpoint;
import org.gerch.log.SignatureType;
import org.gerch.log.SignedNote;
import org.gerch.log.SigningKey;
import org.gerch.log.TreeHasher;
import org.gerch.store.LeafReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import picocli.CommandLine;

/** A log as it lies in a directory, and how it gets there. */
@LedgerTest
@TestPropertySource(properties = {"gerch.test.ledger=ExportLogTest", "gerch.views.every=0s"})
class ExportLogTest {
    private static int parties;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path temp;

    @Autowired
    private LeafReader leaves;

    private Http http;
    private Desk desk;

    @BeforeEach
    void open(@LocalServerPort int port, @Value("${gerch.data}") Path data) {
        http = Http.to(port);
        desk = new Desk(http, data);
    }

    @Test
    void the_directory_holds_all_that_a_stranger_needs_and_nothing_half() throws IOException {
        register(300);
        Path target = temp.resolve("new/log");

        assertThat(export(target)).as(err.toString()).isZero();

        List<byte[]> read = PlainReader.of(target).leavesOfCheckpoint();
        assertThat(read).hasSizeGreaterThanOrEqualTo(300);
        assertThat(read.getLast())
                .isEqualTo(leaves.bytes(read.size() - 1, read.size()).getFirst());
        String views = "views/" + read.size();
        assertThat(files(target))
                .contains(
                        "checkpoint",
                        "verifier-key",
                        "keys.json",
                        "witnesses.json",
                        "views/newest.json",
                        views + "/digests.json",
                        views + "/verdicts.jsonl.gz")
                .allMatch(file -> file.matches("checkpoint|verifier-key|keys.json|witnesses.json|tile/.*|views/.*"));
        assertThat(target.resolve("views/newest.json")).hasContent("{\"size\":" + read.size() + "}");
        assertThat(target.resolve(views + "/digests.json"))
                .hasContent(http.get("/log/" + views + "/digests.json").body());
        assertThat(target.resolve("verifier-key"))
                .hasContent(http.get("/log/verifier-key").body());
        assertThat(target.resolve("keys.json"))
                .hasContent(http.get("/log/keys.json").body());
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void what_is_there_is_not_fetched_again_and_what_is_superseded_goes() throws IOException {
        register(300);
        export(temp);
        FileTime longAgo = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
        Files.setLastModifiedTime(temp.resolve("tile/0/000"), longAgo);
        Files.setLastModifiedTime(temp.resolve("tile/entries/000"), longAgo);
        long before = PlainReader.of(temp).leavesOfCheckpoint().size();
        assertThat(files(temp)).anyMatch(file -> file.startsWith("tile/0/%03d.p/".formatted(before / 256)));

        register(260);
        assertThat(export(temp)).isZero();

        assertThat(PlainReader.of(temp).leavesOfCheckpoint()).hasSizeGreaterThanOrEqualTo((int) before + 260);
        assertThat(Files.getLastModifiedTime(temp.resolve("tile/0/000"))).isEqualTo(longAgo);
        assertThat(Files.getLastModifiedTime(temp.resolve("tile/entries/000"))).isEqualTo(longAgo);
        assertThat(files(temp))
                .noneMatch(file -> file.startsWith("tile/0/%03d.p/".formatted(before / 256)))
                .noneMatch(file -> file.startsWith("tile/entries/%03d.p/".formatted(before / 256)))
                .contains("views/" + before + "/digests.json");
    }

    @Test
    void what_was_broken_off_is_gone_on_with() throws IOException {
        register(300);
        export(temp);
        Files.delete(temp.resolve("checkpoint"));
        Files.delete(temp.resolve("tile/0/000"));
        Files.createDirectories(temp.resolve(".incomplete"));
        Files.writeString(temp.resolve(".incomplete/1"), "half");

        assertThat(export(temp)).isZero();

        assertThat(PlainReader.of(temp).leavesOfCheckpoint()).isNotEmpty();
        assertThat(files(temp)).noneMatch(file -> file.startsWith(".incomplete"));
    }

    @Test
    void a_directory_that_holds_something_else_is_left_alone() throws IOException {
        register(1);
        Files.writeString(temp.resolve("letter.txt"), "Dear");

        assertThat(export(temp)).isEqualTo(2);

        assertThat(err.toString())
                .startsWith("gerch: ")
                .contains("no exported log")
                .doesNotContain("\tat ");
        assertThat(files(temp)).containsExactly("letter.txt");
    }

    @Test
    void a_directory_that_holds_another_log_is_left_alone() throws IOException {
        register(1);
        Files.writeString(
                temp.resolve("verifier-key"),
                SigningKey.generate("example.org/other", SignatureType.ED25519).verifierKey() + "\n");

        assertThat(export(temp)).isEqualTo(2);

        assertThat(err.toString()).contains("holds the log example.org/other");
        assertThat(files(temp)).containsExactly("verifier-key");
    }

    @Test
    void a_log_that_does_not_begin_like_the_one_in_the_directory_never_gets_a_checkpoint_in_it() throws IOException {
        register(300);
        export(temp);
        Checkpoint signed = checkpoint();
        SigningKey forger = SigningKey.generate(signed.origin(), SignatureType.ED25519);
        Checkpoint other = new Checkpoint(signed.origin(), 290, new TreeHasher().leaf(new byte[] {7}));
        Files.writeString(
                temp.resolve("checkpoint"),
                SignedNote.sign(other.text(), forger).encode());

        assertThat(export(temp)).isEqualTo(2);

        assertThat(err.toString()).contains("after 290 entries", other.root().toBase64());
        assertThat(checkpoint()).isEqualTo(other);
    }

    @Test
    void a_log_that_has_become_shorter_than_the_one_in_the_directory_is_refused() throws IOException {
        register(1);
        export(temp);
        Checkpoint signed = checkpoint();
        Checkpoint longer = new Checkpoint(signed.origin(), signed.size() + 1_000, signed.root());
        SigningKey key = SigningKey.generate(signed.origin(), SignatureType.ED25519);
        Files.writeString(
                temp.resolve("checkpoint"), SignedNote.sign(longer.text(), key).encode());

        assertThat(export(temp)).isEqualTo(2);

        assertThat(err.toString()).contains("is left as it is");
        assertThat(checkpoint()).isEqualTo(longer);
    }

    @Test
    void a_ledger_that_is_not_there_is_told_in_a_sentence() {
        assertThat(run("export-log", temp.resolve("a").toString(), "--url", "http://localhost:1"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("can't be reached").doesNotContain("\tat ");
    }

    @Test
    void beside_a_running_ledger_the_way_through_it_is_shown() {
        Path data = temp.resolve("ledger");
        try (DirectoryLock running = DataDirectory.at(data).lock()) {
            assertThat(running).isNotNull();
            assertThat(run("export-log", temp.resolve("log").toString(), "--data", data.toString()))
                    .isEqualTo(2);
        }
        assertThat(err.toString()).contains("A ledger is running on", "--url");
    }

    @Test
    void where_there_is_no_ledger_none_is_made() {
        Path data = temp.resolve("nothing");

        assertThat(run("export-log", temp.resolve("log").toString(), "--data", data.toString()))
                .isEqualTo(2);

        assertThat(err.toString()).contains("There is no ledger in");
        assertThat(data.resolve("postgres")).doesNotExist();
    }

    private void register(int number) {
        String lines = IntStream.range(0, number)
                .mapToObj(i -> "{\"command\":\"register-party\",\"key\":\"k" + parties + "\",\"body\":{\"party\":\"G-"
                        + parties++ + "\",\"name\":\"Group\",\"kind\":\"CITIZEN_GROUP\"}}\n")
                .collect(Collectors.joining());
        assertThat(desk.sendBatch(Role.REGISTRAR, lines).body().lines()).allMatch(line -> line.contains("201"));
        long size = leaves.head().size();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> http.get("/log/views/newest.json").body().equals("{\"size\":" + size + "}"));
    }

    private int export(Path target) {
        return run("export-log", target.toString(), "--url", http.address());
    }

    private int run(String... arguments) {
        CommandLine line = Gerch.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    private Checkpoint checkpoint() throws IOException {
        return Checkpoint.parse(
                SignedNote.parse(Files.readString(temp.resolve("checkpoint"))).text());
    }

    private static List<String> files(Path directory) throws IOException {
        try (Stream<Path> walk = Files.walk(directory)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
