package org.gerch.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckCommandTest {
    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_file_without_rejected_lines_ends_with_0_and_a_summary() throws IOException {
        assertThat(run("check", file(Checked.release("ocds-a-1")), "--group", "parties.details.scale=sme", "--table"))
                .isZero();

        assertThat(out.toString()).containsPattern("1 +LOWEST_RESPONSIVE_NOT_CHOSEN +true");
        assertThat(err.toString()).contains("1 lots of 1 releases judged").contains("0 lines rejected");
    }

    @Test
    void a_table_with_indicators_says_how_many_lots_raise_each() throws IOException {
        String two = Checked.release("ocds-a-1", "80", "80") + "\n" + Checked.release("ocds-a-2", "90", "90");

        assertThat(run("check", file(two), "--group", "parties.details.scale=sme", "--table", "--flags"))
                .isZero();

        assertThat(out.toString()).containsPattern("2 +R028 +\\w+");
    }

    @Test
    void a_rejected_line_ends_with_1_and_names_file_line_and_reason() throws IOException {
        String file = file(Checked.release("ocds-a-1") + "\n{\"tender\":{}}\n");

        assertThat(run("check", file, "--table", "--flags")).isEqualTo(1);

        assertThat(err.toString()).contains(file + ", line 2 (release 2) has no ocid");
    }

    @Test
    void whoever_asks_for_mongolian_is_told_nothing_in_english() throws IOException {
        String twice = Checked.release("ocds-a-1").replace("\"amount\":80", "\"amount\":\"free\"");
        String file = file(twice + "\n{\"tender\":{}}\n" + Checked.release("ocds-a-2"));

        assertThat(run("check", file, "--table", "--flags", "--lang", "mn")).isEqualTo(1);

        String told = err.toString().replace(file, "");
        assertThat(told)
                .contains("2-р мөр (2-р мэдээлэл): ocid байхгүй")
                .contains("нэг удаа ашиглаагүй", "1-р мөр bids.details[0].value.amount “free”")
                .contains("хамгийн бага үнэ санал болгосон бүлэг", "1 мөр хүлээж аваагүй");
        assertThat(told.replaceAll("R0\\d+|ocid|bids.details\\[0].value.amount|“free”", ""))
                .doesNotContainPattern("[A-Za-z]{2}");
    }

    @Test
    void a_language_that_is_not_known_is_bad_usage() throws IOException {
        assertThat(run("check", file(Checked.release("ocds-a-1")), "--lang", "xx"))
                .isEqualTo(2);

        assertThat(err.toString()).contains("--lang: en or mn, not xx.");
    }

    @Test
    void two_rules_are_read_as_any_of_them() throws IOException {
        String file = file(Checked.release("ocds-a-1"));

        assertThat(run("check", file, "--table", "--group=parties.details.scale=micro", "--group=parties.id=g"))
                .isZero();

        assertThat(out.toString()).contains("LOWEST_RESPONSIVE_NOT_CHOSEN");
    }

    @Test
    void bad_usage_ends_with_2_and_says_what_is_wrong() throws IOException {
        assertThat(run("check")).isEqualTo(2);
        assertThat(run("check", directory.resolve("absent.json").toString())).isEqualTo(2);
        assertThat(run("check", directory.toString())).isEqualTo(2);
        assertThat(run("check", file("{}"), "--group", "sme")).isEqualTo(2);
        assertThat(run("check", file("{}"), "--nonsense")).isEqualTo(2);
        assertThat(run("check", file("{}"), "--zone", "Asia/Nowhere")).isEqualTo(2);
        assertThat(err.toString())
                .contains("can't be read")
                .contains("PATH=VALUE[,VALUE]")
                .contains("--nonsense")
                .contains("there is no time zone Asia/Nowhere");
    }

    private int run(String... arguments) {
        CommandLine line = VerifierApplication.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }

    private String file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(directory, "releases", ".jsonl"), text)
                .toString();
    }
}
