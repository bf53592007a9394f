package org.gerch.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** A settings file of Cardinal says which indicators a check asks, and by which limits. */
class CheckSettingsTest {
    /** The next price is 5 % above the winner's; both buyers' lots have prices alike; the period is ten days. */
    private static final String RELEASE = """
            {"ocid":"ocds-x-1","buyer":{"id":"B"},"tender":{"procurementMethod":"limited",\
            "procurementMethodDetails":"Random Selection","tenderPeriod":{"startDate":"2026-01-01T00:00:00Z",\
            "endDate":"2026-01-11T00:00:00Z"}},"bids":{"details":[\
            {"id":"1","status":"valid","tenderers":[{"id":"W"}],"value":{"amount":100,"currency":"MNT"}},\
            {"id":"2","status":"valid","tenderers":[{"id":"L"}],"value":{"amount":105,"currency":"MNT"}},\
            {"id":"3","status":"valid","tenderers":[{"id":"K"}],"value":{"amount":105,"currency":"MNT"}}]},\
            "awards":[{"id":"a","status":"active","suppliers":[{"id":"W"}]}]}
            """;

    @TempDir
    private Path directory;

    private final StringWriter err = new StringWriter();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PrintStream before = System.out;

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void listenNoMore() {
        System.setOut(before);
    }

    @Test
    void only_indicators_with_a_section_are_asked() throws IOException {
        assertThat(flags("[R028]")).isEqualTo("[\"R028\"]");
        assertThat(flags("; all is quiet\n[R030]\n# really\n[R048]\nthreshold = 3"))
                .isEqualTo("[]");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"compared\":\"R048\"")
                .doesNotContain("R025");
    }

    @Test
    void a_limit_is_the_one_that_is_set_and_then_stands_in_the_lots_own_line() throws IOException {
        assertThat(flags("[R003]")).isEqualTo("[\"R003\"]");
        assertThat(flags("[R003]\nthreshold = 10")).isEqualTo("[]");
        assertThat(flags("[R024]\nthreshold = 0.05")).isEqualTo("[\"R024\"]");
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("compared");
        assertThat(flags("[R024]\nthreshold = 0.049")).isEqualTo("[]");
    }

    @Test
    void procedures_are_told_apart_by_what_their_buyers_call_them() throws IOException {
        assertThat(flags("[R003]\n[R028]\n[exclusions]\nprocurement_method_details = Lottery|Random Selection"))
                .isEqualTo("[]");
        assertThat(flags("no_price_comparison_procurement_methods = Random Selection\n[R003]\n[R028]\n[R058]"))
                .isEqualTo("[\"R003\"]");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"compared\":\"R058\",\"kind\":\"LOT\",\"values\":0");
        assertThat(flags("price_comparison_procurement_methods = Auction\n[R028]"))
                .isEqualTo("[]");
        assertThat(flags("price_comparison_procurement_methods = Random Selection\n[R028]"))
                .isEqualTo("[\"R028\"]");
        assertThat(flags("[R003]\n[R003.procurement_method_details]\nRandom Selection = 5"))
                .isEqualTo("[]");
    }

    @Test
    void methods_can_be_chosen_where_cardinal_lets_them() throws IOException {
        assertThat(flags("[R003]\nprocurement_methods = open|selective")).isEqualTo("[]");
        assertThat(flags("[R003]\nprocurement_methods = open|limited")).isEqualTo("[\"R003\"]");
    }

    @Test
    void prices_in_another_currency_than_the_main_one_are_not_compared_across_tenders() throws IOException {
        flags("currency = USD\n[R058]");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"compared\":\"R058\",\"kind\":\"LOT\",\"values\":0");
        flags("currency = MNT\n[R058]");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"compared\":\"R058\",\"kind\":\"LOT\",\"values\":1");
    }

    @Test
    void what_cardinals_other_commands_read_is_passed_over() throws IOException {
        assertThat(flags(
                        "[output]\ninfo_currency_mismatches = true\n[codelists.bid_status]\nqualified = valid\n[R028]"))
                .isEqualTo("[\"R028\"]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', textBlock = """
                    [R999]                                 ~ [R999]: is no section; there are G001
                    [R018]/threshold = 1                   ~ line 2: threshold is no property of [R018]; there are procurement_methods
                    [R028]/threshold = 1                   ~ line 2: threshold is no property of [R028], which has none
                    money = USD/[R018]                     ~ line 1: money is no property of the top of the file; there are currency
                    currency = dollars/[R018]              ~ line 1: currency must be a code of three capital letters
                    [R003]/threshold = ten                 ~ line 2: threshold must be a whole number
                    [R024]/threshold = -0.05               ~ line 2: threshold must be a number such as 0.05
                    [R025]/percentile = 101                ~ line 2: percentile must be 0 to 100
                    [R048]/digits = 0                      ~ line 2: digits must be 1 or more
                    [R018]/procurement_methods = auction   ~ line 2: procurement_methods must name open, selective
                    [R018]/[R018]                          ~ line 2: begins the section [R018] a second time
                    [R003]/threshold = 1/threshold = 2     ~ line 3: threshold is set a second time
                    R018                                   ~ line 1: is neither a section such as [R018]
                    ; nothing                              ~ the file: has a section for no indicator
                    """)
    void what_is_wrong_is_named_with_its_line(String text, String told) throws IOException {
        assertThat(run(text.replace('/', '\n'), "--flags")).isEqualTo(2);
        assertThat(err.toString()).contains("--settings: ").contains(told);
    }

    @Test
    void a_file_that_is_not_there_or_settings_for_nothing_are_bad_usage() throws IOException {
        assertThat(run("[R018]")).isEqualTo(2);
        assertThat(execute(
                        "--flags", "--settings", directory.resolve("none.ini").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("is for --flags").contains("none.ini can't be read");
    }

    @Test
    void standard_output_has_a_line_for_each_lot_and_no_other_unless_asked() throws IOException {
        assertThat(run("[R018]\n[R058]", "--flags")).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .contains("\"verdict\":");
        assertThat(err.toString()).contains("R058: 0 of 1 lots");
    }

    @Test
    void what_only_all_lots_answer_goes_to_the_file_that_is_named() throws IOException {
        Path file = directory.resolve("compared.jsonl");

        assertThat(run("[R018]\n[R058]", "--flags", "--compared", file.toString()))
                .isZero();

        assertThat(Files.readString(file)).startsWith("{\"compared\":\"R058\"");
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        assertThat(run("[R018]", "--compared", file.toString())).isEqualTo(2);
    }

    /** Of the one lot. */
    private String flags(String settings) throws IOException {
        out.reset();
        assertThat(run(settings, "--flags", "--compared", "-"))
                .as(err.toString())
                .isZero();
        String line = out.toString(StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
        return line.replaceAll(".*\"flags\":(\\[[^]]*]).*", "$1");
    }

    private int run(String settings, String... more) throws IOException {
        Path file = Files.writeString(directory.resolve("settings.ini"), settings);
        String[] all = new String[more.length + 2];
        System.arraycopy(more, 0, all, 0, more.length);
        all[more.length] = "--settings";
        all[more.length + 1] = file.toString();
        return execute(all);
    }

    private int execute(String... options) throws IOException {
        Path releases = Files.writeString(directory.resolve("releases.jsonl"), RELEASE);
        String[] all = new String[options.length + 2];
        all[0] = "check";
        all[1] = releases.toString();
        System.arraycopy(options, 0, all, 2, options.length);
        CommandLine line = VerifierApplication.commandLine();
        line.setErr(new PrintWriter(err));
        return line.execute(all);
    }
}
