package org.gerch.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gerch.api.directory.DataDirectory;
import org.gerch.api.directory.DirectoryLock;
import org.gerch.api.directory.OwnersFile;
import org.gerch.log.SignatureType;
import org.gerch.log.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class GerchTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"                                     | a command is missing",
                "audit                                    | audit",
                "serve --port many                        | many",
                "serve --port 65536                       | between 0 and 65535",
                "serve now                                | now",
                "import                                   | FILE",
                "import nowhere.jsonl                     | nowhere.jsonl can't be read",
                "import --group sme pom.xml               | must read PATH=VALUE",
                "demo nowhere.jsonl                       | nowhere.jsonl can't be read",
                "verify                                   | --database",
                "verify --database --data target/no-ledger | There is no ledger in",
                "token --actor Clerk                      | --role",
                "token --role bidder                      | --actor",
                "token --role king --actor Clerk          | 'king' is not known",
                "token --role bidder --actor C --days 0   | between 1 and 366",
                "key                                      | show or rotate"
            })
    void bad_usage_is_told_in_words_with_exit_code_2(String arguments, String told) {
        int code = run(arguments.isEmpty() ? new String[0] : arguments.split(" "));

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).startsWith("gerch: ").contains(told).doesNotContain("\tat ");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_token_is_printed_alone_so_that_a_shell_can_take_it() {
        int code = run(
                "token",
                "--role",
                "evaluator,observer",
                "--actor",
                "Evaluation committee",
                "--org",
                "MN-1",
                "--data",
                temp.toString());

        assertThat(code).isZero();
        assertThat(out.toString().strip()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_key_is_shown_by_its_public_half_alone() {
        SigningKey key = SigningKey.generate("example.invalid/log", SignatureType.ED25519);
        OwnersFile.of(DataDirectory.at(temp).keys().resolve("log"), key::secret);

        assertThat(run("key", "show", "--data", temp.toString())).isZero();

        assertThat(out.toString()).isEqualTo(key.verifierKey() + "\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void where_no_ledger_is_none_is_begun_only_to_change_its_key() {
        assertThat(run("key", "rotate", "--data", temp.toString())).isEqualTo(2);

        assertThat(err.toString().lines()).singleElement().asString().contains("There is no ledger in", "--url");
        assertThat(temp.resolve("keys/log-next")).doesNotExist();
    }

    @Test
    void a_second_copy_on_one_data_directory_is_refused() {
        try (DirectoryLock first = DataDirectory.at(temp).lock()) {
            assertThat(first).isNotNull();
            assertThat(run("serve", "--port", "0", "--data", temp.toString())).isEqualTo(2);
        }

        assertThat(err.toString().lines()).singleElement().asString().contains("Another copy of Gerch is running");
    }

    @Test
    void an_import_beside_a_running_ledger_is_shown_the_way_through_it() throws IOException {
        Path file = Files.writeString(temp.resolve("releases.jsonl"), "");
        Path data = temp.resolve("ledger");
        try (DirectoryLock running = DataDirectory.at(data).lock()) {
            assertThat(running).isNotNull();
            assertThat(run("import", file.toString(), "--data", data.toString()))
                    .isEqualTo(2);
        }

        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains("A ledger is running on", "--url", "--token");
    }

    @Test
    void a_port_in_use_is_told_before_anything_is_started() throws IOException {
        Path data = temp.resolve("untouched");
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());

            assertThat(run("serve", "--port", port, "--data", data.toString())).isEqualTo(2);
            assertThat(err.toString().lines()).singleElement().asString().contains("Port " + port + " is in use");
        }

        assertThat(data).doesNotExist();
    }

    @Test
    void a_demonstration_does_not_take_a_real_ledgers_directory() throws IOException {
        Files.createDirectories(temp.resolve("postgres"));

        assertThat(run("demo", "--port", "0", "--data", temp.toString())).isEqualTo(2);

        assertThat(err.toString()).contains("is left alone");
        assertThat(temp.resolve("postgres")).exists();
    }

    @Test
    void help_is_no_error() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("serve", "demo", "import", "token");
    }

    private int run(String... arguments) {
        CommandLine line = Gerch.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
