package org.gerch.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gerch.verifier.Checked.release;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gerch.verifier.indicators.AllTenders;
import org.gerch.verifier.indicators.IndicatorChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shape in which releases are published, and what is said of what can't be used. */
class CheckInputTest {
    private static final String ONE = release("ocds-aaaaaa-1");
    private static final String TWO = release("ocds-aaaaaa-2");

    static List<String> shapes() {
        String pretty = ONE.replace(",\"", ",\n  \"").replace("{\"ocid", "{\n  \"ocid");
        return List.of(
                ONE + "\n" + TWO + "\n",
                ONE + "\r\n\r\n" + TWO,
                "[" + ONE + "," + TWO + "]",
                "[\n" + ONE + ",\n" + TWO + "\n]\n",
                "{\"uri\":\"u\",\"publisher\":{\"name\":\"releases\"},\"releases\":[" + ONE + "," + TWO
                        + "],\"x\":[1]}",
                "{\n\"version\": \"1.1\",\n\"releases\": [\n" + ONE + ",\n" + TWO + "\n]\n}",
                "{\"records\":[" + record("ocds-aaaaaa-1", ONE) + "," + record("ocds-aaaaaa-2", TWO) + "]}",
                record("ocds-aaaaaa-1", ONE) + "\n" + record("ocds-aaaaaa-2", TWO),
                "{\"releases\":[" + ONE + "]}\n{\"releases\":[" + TWO + "]}\n",
                "[{\"releases\":[" + ONE + "]},{\"releases\":[" + TWO + "]}]",
                "[" + ONE + "]\n[" + TWO + "]\n",
                "\uFEFF" + ONE + "\n" + TWO,
                "\uFEFF" + ONE + "\n\uFEFF" + TWO,
                pretty + "\n" + TWO);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void every_shape_gives_the_same_lines_plain_and_packed(String file) throws IOException {
        Checked plain = Checked.text(file);
        Checked packed = Checked.bytes(Checked.gzip(file));

        assertThat(plain.rejected()).isEmpty();
        assertThat(plain.lines()).hasSize(2).isEqualTo(packed.lines());
        assertThat(plain.lines().getFirst()).startsWith("""
                {"ocid":"ocds-aaaaaa-1","lot":null,"verdict":"LOWEST_RESPONSIVE_NOT_CHOSEN",\
                "lowestGroupBidOverridden":true,\
                "groupBid":{"id":"1","tenderer":"ocds-aaaaaa:g","amount":"80","currency":"BRL"},\
                "winningBid":{"id":"2","tenderer":"ocds-aaaaaa:x","amount":"100.5","currency":"BRL"},\
                "difference":"20.5","overlays":["REASON_NOT_IN_SOURCE","RESPONSIVENESS_FROM_STATUS"],"flags":[],\
                "explanation":{"en":"As of 2026-03-12, G offered""");
        assertThat(plain.lines().get(1)).startsWith("{\"ocid\":\"ocds-aaaaaa-2\"");
    }

    @Test
    void days_begin_in_the_zone_that_is_asked_for() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReleaseCheck check = new ReleaseCheck(Checked.SME, ZoneId.of("America/Sao_Paulo"), null);
        try (CheckRun run = new CheckRun(check, out, new AllTenders(IndicatorChoice.USUAL), Checked.ENGLISH)) {
            run.check(new ByteArrayInputStream(release("ocds-a-1").getBytes(StandardCharsets.UTF_8)), rejected -> {});
        }

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("As of 2026-03-11, G offered");
    }

    @Test
    void lines_come_out_in_the_order_in_which_they_went_in() throws IOException {
        String file = IntStream.range(0, 1000)
                .mapToObj(number -> release("ocds-aaaaaa-" + number))
                .collect(Collectors.joining("\n"));

        List<String> lines = Checked.text(file).lines();

        assertThat(lines).hasSize(1000);
        for (int number = 0; number < 1000; number++) {
            assertThat(lines.get(number)).startsWith("{\"ocid\":\"ocds-aaaaaa-" + number + "\"");
        }
    }

    @Test
    void a_broken_line_is_reported_with_its_number_and_the_rest_goes_on() throws IOException {
        String file = String.join(
                "\n", ONE, ONE.substring(0, 70), TWO, "not json", ONE.replace("80,", "08,"), TWO + "x", "[]", "7", ONE);

        Checked checked = Checked.text(file);

        assertThat(checked.lines()).hasSize(3);
        assertThat(checked.rejected()).hasSize(5);
        assertThat(checked.rejected().get(0)).startsWith("line 2 (release 2) is not valid JSON");
        assertThat(checked.rejected().get(1)).startsWith("line 4 (release 4) is not valid JSON");
        assertThat(checked.rejected().get(2)).startsWith("line 5 (release 5) is not valid JSON");
        assertThat(checked.rejected().get(3)).startsWith("line 6 (release 6) is not valid JSON");
        assertThat(checked.rejected().get(4)).startsWith("line 8 (release 7) the line is not a JSON object");
        assertThat(checked.tally().summary(Checked.ENGLISH))
                .isEqualTo("3 lots of 3 releases judged, lowest group bid not chosen in 3; 5 lines rejected");
    }

    @Test
    void a_first_line_that_breaks_off_is_left_behind_too() throws IOException {
        for (int end : new int[] {1, 12, 70, ONE.length() - 1}) {
            Checked checked = Checked.text(ONE.substring(0, end) + "\n" + TWO + "\n" + ONE);

            assertThat(checked.lines()).hasSize(2);
            assertThat(checked.rejected()).hasSize(1).first().asString().startsWith("line 1 (release 1)");
        }
    }

    @Test
    void inside_an_array_a_broken_release_is_named_and_the_others_are_judged() throws IOException {
        Checked checked = Checked.text("[" + ONE + ",{\"ocid\":08}," + TWO + ",{\"tender\":{}}]");

        assertThat(checked.lines()).hasSize(2);
        assertThat(checked.rejected()).hasSize(2);
        assertThat(checked.rejected().getLast()).isEqualTo("line 1 (release 4) has no ocid");
    }

    @Test
    void a_file_that_breaks_off_is_reported() throws IOException {
        assertThat(Checked.text("[" + ONE + "," + TWO.substring(0, 50)).rejected())
                .containsExactly("line 1 (release 2) the file ends inside a value");
        assertThat(Checked.text("[" + ONE + ",").rejected())
                .containsExactly("line 1 (release 2) the file ends inside a list");
        byte[] packed = Checked.gzip(ONE + "\n" + TWO);
        assertThat(Checked.bytes(Arrays.copyOf(packed, packed.length - 20)).rejected())
                .singleElement()
                .asString()
                .contains("gzip");
    }

    @Test
    void an_empty_file_holds_nothing_and_that_is_no_error() throws IOException {
        for (String empty : List.of("", "\n\n", "[]", "{\"releases\":[]}", "\uFEFF")) {
            Checked checked = Checked.text(empty);

            assertThat(checked.lines()).isEmpty();
            assertThat(checked.rejected()).isEmpty();
        }
    }

    @Test
    void amounts_stay_exact_however_they_are_written() throws IOException {
        assertThat(amount("12345678901234567890.01")).contains("\"amount\":\"12345678901234567890.01\"");
        assertThat(amount("\"80.10\"")).contains("\"amount\":\"80.1\"");
        assertThat(amount("8.0e1")).contains("\"amount\":\"80\"");
        assertThat(amount("0.1")).contains("\"amount\":\"0.1\"");
    }

    @Test
    void a_deeply_nested_line_rejects_only_itself() throws IOException {
        Checked checked = Checked.text("{\"ocid\":\"ocds-aaaaaa-1\",\"x\":" + "[".repeat(100_000) + "\n" + TWO);

        assertThat(checked.lines()).hasSize(1);
        assertThat(checked.rejected()).hasSize(1);
    }

    @Test
    void missing_parts_are_tolerated_and_judged_as_missing() throws IOException {
        assertThat(verdict("{\"ocid\":\"ocds-aaaaaa-1\"}")).isEqualTo("PENDING");
        assertThat(verdict("{\"ocid\":\"x\",\"tender\":{\"status\":\"unsuccessful\"}}"))
                .isEqualTo("CANCELLED_NO_AWARD");
        assertThat(verdict("{\"ocid\":\"x\",\"tender\":{\"procurementMethod\":\"direct\"}}"))
                .isEqualTo("NO_COMPETITION");
        assertThat(verdict(ONE.replace("\"currency\":\"BRL\"}}", "\"curr\":\"BRL\"}}")))
                .isEqualTo("INSUFFICIENT_RECORD");
        assertThat(verdict(ONE.replace(",\"awardCriteria\":\"priceOnly\"", "")))
                .isEqualTo("LOWEST_NOT_CHOSEN_UNEXPLAINED");
        assertThat(verdict(ONE.replace("\"status\":\"valid\",", ""))).isEqualTo("LOWEST_NOT_CHOSEN_UNEXPLAINED");
        assertThat(verdict(ONE.replace("\"scale\":\"sme\"", "\"size\":\"sme\"")))
                .isEqualTo("CLASS_UNDETERMINED");
    }

    @Test
    void statuses_and_dates_of_bids_decide() throws IOException {
        String rejected = ONE.replaceFirst("valid", "disqualified");
        String withdrawn = ONE.replaceFirst("valid", "withdrawn");
        String late = ONE.replace("\"status\":\"complete\"", "\"tenderPeriod\":{\"endDate\":\"2026-03-01T00:00:00Z\"}")
                .replaceFirst("\"id\":\"1\"", "\"id\":\"1\",\"date\":\"2026-03-01T00:00:01Z\"");

        assertThat(verdict(rejected)).isEqualTo("LOWEST_REJECTED_NO_REASON_ON_RECORD");
        assertThat(verdict(withdrawn)).isEqualTo("GROUP_BID_WITHDRAWN");
        assertThat(verdict(late)).isEqualTo("EXCLUDED_BEFORE_OPENING");
        assertThat(verdict(late.replace("00:00:01Z", "00:00:00Z"))).isEqualTo("LOWEST_RESPONSIVE_NOT_CHOSEN");
        assertThat(verdict(ONE.replace("\"status\":\"active\"", "\"status\":\"cancelled\"")))
                .isEqualTo("PENDING");
        assertThat(verdict(ONE.replace("\"status\":\"active\"", "\"status\":\"pending\"")))
                .isEqualTo("PENDING");
    }

    @Test
    void a_release_without_any_date_gets_none() throws IOException {
        assertThat(Checked.text("{\"ocid\":\"ocds-aaaaaa-1\"}").lines().getFirst())
                .contains("“ocds-aaaaaa-1” has no award in force; the source gives no date for what is on record.")
                .doesNotContain("1970");
    }

    @Test
    void each_lot_has_its_line() throws IOException {
        String lots = ONE.replace("\"title\":", "\"lots\":[{\"id\":\"L1\"},{\"id\":2,\"title\":\"Well\"}],\"title\":")
                .replace("\"value\":{", "\"relatedLots\":[\"L1\"],\"value\":{")
                .replace("\"suppliers\"", "\"relatedLots\":[\"L1\"],\"suppliers\"");

        Checked checked = Checked.text(lots);

        assertThat(checked.lines()).hasSize(2);
        assertThat(checked.lines().get(0)).contains("\"lot\":\"L1\",\"verdict\":\"LOWEST_RESPONSIVE_NOT_CHOSEN\"");
        assertThat(checked.lines().get(1)).contains("\"lot\":\"2\",\"verdict\":\"PENDING\"");
    }

    @Test
    void a_line_of_fifty_megabytes_is_read_like_any_other() throws IOException {
        String party = ",{\"id\":\"p\",\"name\":\"" + "x".repeat(10_000) + "\"}";
        String large = ONE.replace("],\"buyer\"", party.repeat(5_300) + "],\"buyer\"");
        assertThat(large.length()).isGreaterThan(50 << 20);

        Checked checked = Checked.text(ONE + "\n" + large + "\n" + TWO);

        assertThat(checked.rejected()).isEmpty();
        assertThat(checked.lines()).hasSize(3);
        assertThat(checked.lines().get(1)).isEqualTo(checked.lines().get(0));
    }

    @Test
    void a_line_larger_than_any_release_is_rejected_and_the_next_is_judged() throws IOException {
        Checked checked = Checked.text(ONE + "\n" + "x".repeat((64 << 20) + 1) + "\n" + TWO);

        assertThat(checked.lines()).hasSize(2);
        assertThat(checked.rejected()).containsExactly("line 2 (release 2) a release is larger than 67108864 bytes");
    }

    @Test
    void only_a_part_of_a_file_is_read_before_its_first_lines_are_written() throws IOException {
        String padding = "\"description\":\"" + "x".repeat(50_000) + "\",\"title\"";
        byte[] line = (ONE.replace("\"title\"", padding) + "\n").getBytes(StandardCharsets.UTF_8);
        long copies = 1_000;
        AtomicLong read = new AtomicLong();
        AtomicLong readAtFirstLine = new AtomicLong();
        InputStream in = new InputStream() {
            @Override
            public int read() {
                return read.get() == copies * line.length ? -1 : line[(int) (read.getAndIncrement() % line.length)];
            }
        };
        OutputStream out = new OutputStream() {
            @Override
            public void write(int oneByte) {
                readAtFirstLine.compareAndSet(0, read.get());
            }
        };

        try (CheckRun run = new CheckRun(
                new ReleaseCheck(Checked.SME, ZoneOffset.UTC, null),
                out,
                new AllTenders(IndicatorChoice.USUAL),
                Checked.ENGLISH)) {
            assertThat(run.check(in, rejected -> {}).summary(Checked.ENGLISH)).startsWith(copies + " lots");
        }

        assertThat(readAtFirstLine.get()).isLessThan(read.get() / 2);
    }

    private static String amount(String group) throws IOException {
        return Checked.text(release("ocds-aaaaaa-1", group, "99999999999999999999999"))
                .lines()
                .getFirst();
    }

    private static String verdict(String release) throws IOException {
        Checked checked = Checked.text(release);
        assertThat(checked.rejected()).isEmpty();
        return checked.lines().getFirst().replaceFirst(".*?\"verdict\":\"(\\w+)\".*", "$1");
    }

    private static String record(String ocid, String release) {
        return "{\"ocid\":\"" + ocid + "\",\"releases\":[{\"url\":\"u\"}],\"compiledRelease\":" + release + "}";
    }
}
