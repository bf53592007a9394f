package org.gerch.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gerch.api.directory.DataDirectory;
import org.gerch.api.testing.PlainReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The log out of a data directory on which no ledger is running. */
class OwnLogExportTest {
    private static final String RELEASE = """
            {"ocid":"ocds-test-1","id":"r1","date":"2020-01-02T00:00:00Z",
             "parties":[{"id":"A","name":"Alpha","roles":["tenderer"]},{"id":"C","name":"City","roles":["buyer"]}],
             "buyer":{"id":"C","name":"City"},
             "tender":{"id":"t","title":"Footpath","procurementMethod":"open","awardCriteria":"priceOnly"},
             "bids":{"details":[
               {"id":"b1","status":"valid","tenderers":[{"id":"A"}],"value":{"amount":10,"currency":"BRL"}}]}}
            """.replace("\n", "");

    private final StringWriter err = new StringWriter();

    @TempDir
    private Path temp;

    @Test
    void the_whole_log_is_signed_published_and_copied_and_the_directory_given_back() throws IOException {
        Path file = Files.writeString(temp.resolve("releases.jsonl"), RELEASE);
        String data = temp.resolve("ledger").toString();
        Path target = temp.resolve("log");
        assertThat(run("import", file.toString(), "--data", data))
                .as(err.toString())
                .isZero();

        assertThat(run("export-log", target.toString(), "--data", data))
                .as(err.toString())
                .isZero();

        List<byte[]> leaves = PlainReader.of(target).leavesOfCheckpoint();
        assertThat(leaves).isNotEmpty();
        assertThat(target.resolve("views/newest.json")).hasContent("{\"size\":" + leaves.size() + "}");
        assertThat(target.resolve("views/" + leaves.size() + "/verdicts.jsonl.gz"))
                .isNotEmptyFile();
        assertThat(DataDirectory.at(temp.resolve("ledger")).isTaken()).isFalse();
    }

    private int run(String... arguments) {
        CommandLine line = Gerch.commandLine();
        line.setOut(new PrintWriter(new StringWriter(), true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
