package org.gerch.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gerch.verifier.Checked.release;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What publishers do that a schema would not: what can be read is judged, what can't is counted and named. */
class PublishersWaysTest {
    private static final String ONE = release("ocds-aaaaaa-1");
    private static final String GROUP =
            "\"tenderers\":[{\"id\":\"g\"}],\"value\":{\"amount\":80,\"currency\":\"BRL\"}}";
    private static final String BUSINESS =
            "\"tenderers\":[{\"id\":\"x\"}],\"value\":{\"amount\":100.50,\"currency\":\"BRL\"}}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `"amount":80`     | `"amount":"12,5"`        | bids.details[0].value.amount “12,5”
            `"amount":80`     | `"amount":-5`            | bids.details[0].value.amount “-5”
            `"amount":80`     | `"amount":1e999999999`   | bids.details[0].value.amount
            `"amount":80`     | `"amount":"٣"`           | bids.details[0].value.amount “٣”
            `"amount":80`     | `"amount":true`          | bids.details[0].value.amount
            `"amount":80,"currency":"BRL"` | `"amount":80` | bids.details[0].value.currency
            `"amount":80,"currency":"BRL"` | `"amount":80,"currency":"R$"` | bids.details[0].value.currency “R$”
            `"amount":80,"currency":"BRL"` | `"amount":80,"currency":"ZZZ"` | bids.details[0].value.currency “ZZZ”
            `"amount":80,"currency":"BRL"` | `"amount":80,"currency":""` | bids.details[0].value.currency
            `{"amount":80,"currency":"BRL"}` | `80` | bids.details[0].value
            """)
    void a_bid_whose_amount_cannot_be_read_has_no_price_and_the_lot_is_not_answered(
            String before, String after, String named) throws IOException {
        Checked checked = Checked.text(ONE.replace(before, after) + "\n" + release("ocds-aaaaaa-2"));

        assertThat(checked.rejected()).isEmpty();
        assertThat(verdicts(checked)).containsExactly("INSUFFICIENT_RECORD", "LOWEST_RESPONSIVE_NOT_CHOSEN");
        assertThat(checked.unused()).singleElement().asString().contains("once").contains("line 1 " + named);
    }

    @Test
    void an_unreadable_price_of_another_party_leaves_the_lot_unanswered_only_where_it_could_matter()
            throws IOException {
        String third = ",{\"id\":\"3\",\"status\":\"valid\",\"tenderers\":[{\"id\":\"x\"}],"
                + "\"value\":{\"amount\":\"n/a\",\"currency\":\"BRL\"}}]},";
        String groupLower = ONE.replace("]},\"awards\"", third + "\"awards\"");
        String groupHigher = groupLower.replace("\"amount\":80", "\"amount\":180");

        assertThat(verdict(groupLower)).isEqualTo("NOT_COMPARABLE");
        assertThat(verdict(groupHigher)).isEqualTo("GROUP_NOT_LOWER");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `"date":"2026-03-12T00:00:00Z"` | `"date":"12 March"`       | date “12 March”: date can't be read
            `"status":"complete"` | `"status":"closed"`                 | tender.status “closed”: status
            `"procurementMethod":"open"` | `"procurementMethod":"quick"` | tender.procurementMethod “quick”: status
            `"awards":[` | `"awards":[7,`                               | awards[0]: list
            `"suppliers":[{"id":"x"}]` | `"suppliers":[{"id":"x"},{}]`  | awards[0].suppliers[1]: tenderer
            `"status":"active",` | `"status":"active","relatedBid":"9",` | awards[0] “9”: award names a bid
            `"title":` | `"value":{"amount":"n/a"},"title":`            | tender.value.amount “n/a”: amount
            """)
    void what_else_cannot_be_used_is_named_and_the_lot_is_judged_all_the_same(String before, String after, String named)
            throws IOException {
        Checked checked = Checked.text(ONE.replaceFirst(
                java.util.regex.Pattern.quote(before), java.util.regex.Matcher.quoteReplacement(after)));

        assertThat(verdicts(checked)).containsExactly("LOWEST_RESPONSIVE_NOT_CHOSEN");
        String[] place = named.split(": ");
        assertThat(checked.unused())
                .singleElement()
                .asString()
                .contains("line 1 " + place[0])
                .contains(place[1]);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `"amount":80`         | `"amount":80,"amount":70`                 | bids.details[0].value.amount
            `"status":"active"`   | `"status":"active","status":"cancelled"`  | awards[0].status
            `"awards":[`          | `"awards":[],"awards":[`                  | awards
            `"status":"complete"` | `"status":"complete","\\u0073tatus":"closed"` | tender.status
            """)
    void a_line_that_says_two_things_in_one_place_is_rejected_and_the_place_named(
            String before, String after, String named) throws IOException {
        Checked checked = Checked.text(ONE.replace(before, after) + "\n" + release("ocds-aaaaaa-2"));

        assertThat(checked.lines()).singleElement().asString().contains("ocds-aaaaaa-2");
        assertThat(checked.rejected())
                .singleElement()
                .asString()
                .contains(named + " stands there more than once, with different values");
    }

    @Test
    void releases_that_tell_a_step_each_are_counted_so_that_nobody_takes_one_for_the_whole() throws IOException {
        String step = ONE.replace("\"compiled\"", "\"tender\",\"award\"");
        String untagged = ONE.replace("\"tag\":[\"compiled\"],", "");

        assertThat(Checked.text("[" + step + "," + ONE + "," + untagged + "]")
                        .tally()
                        .steps(Checked.ENGLISH))
                .hasValueSatisfying(said -> assertThat(said).startsWith("1 release is not tagged as compiled"));
        assertThat(Checked.text(record(step)).tally().steps(Checked.ENGLISH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `"awards":`         | `"awards":{},"others":`           | awards
            `"bids":{"details":` | `"bids":{"details":7,"others":`   | bids.details
            """)
    void a_line_whose_bids_or_awards_are_no_list_is_rejected_since_nobody_knows_who_bid_or_won(
            String before, String after, String named) throws IOException {
        Checked checked = Checked.text(ONE.replace(before, after) + "\n" + release("ocds-aaaaaa-2"));

        assertThat(checked.lines()).singleElement().asString().contains("ocds-aaaaaa-2");
        assertThat(checked.rejected()).singleElement().asString().contains(named + " is no list");
    }

    @Test
    void what_stands_twice_and_says_the_same_is_read_once() throws IOException {
        Checked checked = Checked.text(ONE.replace("\"amount\":80", "\"amount\":80, \"amount\" : 80"));

        assertThat(verdicts(checked)).containsExactly("LOWEST_RESPONSIVE_NOT_CHOSEN");
        assertThat(checked.unused()).isEmpty();
    }

    @Test
    void an_award_of_an_unknown_status_is_named_and_nobody_is_taken_to_have_won() throws IOException {
        Checked checked = Checked.text(ONE.replace("\"status\":\"active\",", "\"status\":\"declined\","));

        assertThat(verdicts(checked)).containsExactly("INSUFFICIENT_RECORD");
        assertThat(checked.unused()).singleElement().asString().contains("awards[0].status “declined”");
    }

    @Test
    void a_bid_of_an_unknown_status_is_named_and_not_taken_as_evaluated() throws IOException {
        Checked checked = Checked.text(ONE.replaceFirst("\"valid\"", "\"admitted\""));

        assertThat(verdicts(checked)).containsExactly("LOWEST_NOT_CHOSEN_UNEXPLAINED");
        assertThat(checked.unused()).singleElement().asString().contains("bids.details[0].status “admitted”");
    }

    @Test
    void a_bid_without_a_tenderer_is_named_and_its_class_unknown() throws IOException {
        Checked checked = Checked.text(ONE.replace("\"tenderers\":[{\"id\":\"g\"}],", ""));

        assertThat(verdicts(checked)).containsExactly("CLASS_UNDETERMINED");
        assertThat(checked.unused())
                .singleElement()
                .asString()
                .contains("bid names no tenderer (line 1 bids.details[0])");
    }

    @Test
    void only_the_first_few_of_a_kind_are_shown_and_all_are_counted() throws IOException {
        Checked checked = Checked.text((ONE.replace("\"BRL\"", "\"real\"") + "\n").repeat(5));

        assertThat(checked.unused())
                .singleElement()
                .asString()
                .isEqualTo("not used, 10 times: currency is missing or no code of ISO 4217 ("
                        + "line 1 bids.details[0].value.currency “real”, line 1 bids.details[1].value.currency “real”, "
                        + "line 2 bids.details[0].value.currency “real”, ...)");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-03-01T23:59:59Z, LOWEST_RESPONSIVE_NOT_CHOSEN",
        "2026-03-01, 2026-03-02T00:00:00Z, EXCLUDED_BEFORE_OPENING",
        "2026-03-01T00:00:00, 2026-03-01T00:00:00Z, LOWEST_RESPONSIVE_NOT_CHOSEN",
        "2026-03-01 00:00:00, 2026-03-01T00:00:00.5Z, EXCLUDED_BEFORE_OPENING",
        "2026-03-01T02:00+02:00, 2026-03-01T00:00:01Z, EXCLUDED_BEFORE_OPENING",
        "2026-03-01T02:00:00.000+0200, 2026-03-01T00:00:00Z, LOWEST_RESPONSIVE_NOT_CHOSEN",
        "2026-02-28T19:30:00-04:30, 2026-03-01T00:00:00Z, LOWEST_RESPONSIVE_NOT_CHOSEN",
        "20260301, 2027-01-01T00:00:00Z, LOWEST_RESPONSIVE_NOT_CHOSEN",
        "2026-02-30T00:00:00Z, 2027-01-01T00:00:00Z, LOWEST_RESPONSIVE_NOT_CHOSEN"
    })
    void dates_are_read_as_they_are_written_and_one_that_is_none_makes_nobody_late(
            String deadline, String bid, String verdict) throws IOException {
        String dated = ONE.replace("\"status\":\"complete\"", "\"tenderPeriod\":{\"endDate\":\"" + deadline + "\"}")
                .replaceFirst("\"id\":\"1\"", "\"id\":\"1\",\"date\":\"" + bid + "\"");

        assertThat(verdict(dated)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "ngo, business, CLASS_UNDETERMINED",
        "business, ngo, CLASS_UNDETERMINED",
        "ngo, cooperative, CLASS_UNDETERMINED",
        "ngo, ngo, LOWEST_RESPONSIVE_NOT_CHOSEN",
        "citizen-group, ngo, LOWEST_RESPONSIVE_NOT_CHOSEN",
        "ngo, citizen-group, LOWEST_RESPONSIVE_NOT_CHOSEN",
        "ngo, unheard-of, LOWEST_RESPONSIVE_NOT_CHOSEN"
    })
    void classifications_that_contradict_each_other_make_no_class_whichever_comes_first(
            String first, String second, String verdict) throws IOException {
        String form = "{\"scheme\":\"gerch-legal-form\",\"id\":\"%s\"}";
        String both = "{\"classifications\":[" + form.formatted(first) + "," + form.formatted(second) + "]}";

        Checked checked = Checked.text(ONE.replaceFirst("\\{\"scale\":\"sme\"}", both));

        assertThat(verdicts(checked)).containsExactly(verdict);
        assertThat(checked.unused().toString().contains("classifications that contradict each other"))
                .isEqualTo(verdict.equals("CLASS_UNDETERMINED"));
    }

    @Test
    void the_same_entry_twice_is_one() throws IOException {
        String bid = "{\"id\":\"1\",\"status\":\"valid\"," + GROUP;
        Checked checked = Checked.text(ONE.replace(bid, bid + "," + bid));

        assertThat(checked.lines()).isEqualTo(Checked.text(ONE).lines());
        assertThat(checked.unused()).isEmpty();
    }

    @Test
    void a_bid_that_occurs_again_with_another_price_has_none_and_is_named() throws IOException {
        String again = ",{\"id\":\"1\",\"status\":\"valid\",\"tenderers\":[{\"id\":\"g\"}],"
                + "\"value\":{\"amount\":120,\"currency\":\"BRL\"}}]},\"awards\"";

        Checked checked = Checked.text(ONE.replace("]},\"awards\"", again));

        assertThat(verdicts(checked)).containsExactly("INSUFFICIENT_RECORD");
        assertThat(checked.unused())
                .singleElement()
                .asString()
                .contains("id occurs again with other content (line 1 bids.details[2] “1”)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `"status":"valid"`           | `"status":"disqualified"` | INSUFFICIENT_RECORD
            `"tenderers":[{"id":"g"}]`   | `"tenderers":[{"id":"x"}]` | CLASS_UNDETERMINED
            `"status":"valid"`           | `"status":"valid","description":"said again"` | LOWEST_RESPONSIVE_NOT_CHOSEN
            """)
    void of_a_bid_that_occurs_again_only_what_is_agreed_on_is_used(String before, String after, String verdict)
            throws IOException {
        String bid = "{\"id\":\"1\",\"status\":\"valid\"," + GROUP;

        Checked checked = Checked.text(ONE.replace(bid, bid + "," + bid.replace(before, after)));

        assertThat(verdicts(checked)).containsExactly(verdict);
        assertThat(checked.unused()).hasSizeGreaterThanOrEqualTo(1);
    }

    @Test
    void a_party_described_in_two_ways_has_no_class() throws IOException {
        String again = ONE.replace("],\"buyer\"", ",{\"id\":\"g\",\"details\":{\"scale\":\"large\"}}],\"buyer\"");

        assertThat(verdict(again)).isEqualTo("CLASS_UNDETERMINED");
        assertThat(verdict(again.replace(
                        "{\"id\":\"g\",\"details\":{\"scale\":\"large\"}}",
                        "{\"id\":\"g\",\"name\":\"G\",\"details\":{\"scale\":\"sme\"},\"roles\":[\"tenderer\"]}")))
                .isEqualTo("LOWEST_RESPONSIVE_NOT_CHOSEN");
    }

    @Test
    void an_award_that_is_both_made_and_cancelled_names_nobody() throws IOException {
        Checked checked = Checked.text(ONE.replace(
                "\"awards\":[", "\"awards\":[{\"id\":\"a\",\"status\":\"cancelled\",\"suppliers\":[{\"id\":\"x\"}]},"));

        assertThat(verdicts(checked)).containsExactly("INSUFFICIENT_RECORD");
        assertThat(checked.unused()).singleElement().asString().contains("awards[1] “a”");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `"relatedBid":"1"`            | LOWEST_REJECTED_REASON_RECORDED
            `"bid_id":"1"`                | LOWEST_REJECTED_REASON_RECORDED
            `"relatedBids":["1"]`         | LOWEST_REJECTED_REASON_RECORDED
            `"suppliers":[{"id":"g"}]`    | LOWEST_REJECTED_REASON_RECORDED
            `"x":0`                       | LOWEST_RESPONSIVE_NOT_CHOSEN
            """)
    void an_unsuccessful_award_is_the_rejection_of_the_bid_it_names_with_its_words_as_the_reason(
            String names, String verdict) throws IOException {
        Checked checked =
                Checked.text(unsuccessful(names + ",\"title\":\"Не відповідає\",\"description\":\"No licence\""));

        assertThat(verdicts(checked)).containsExactly(verdict);
        assertThat(checked.unused()).isEmpty();
        assertThat(checked.lines().getFirst()).doesNotContain("No licence").doesNotContain("Не відповідає");
    }

    @Test
    void an_unsuccessful_awards_documents_are_a_reason_and_without_words_or_documents_there_is_none()
            throws IOException {
        String named = "\"relatedBid\":\"1\"";

        assertThat(verdict(
                        unsuccessful(named + ",\"documents\":[{\"id\":\"d\",\"title\":\"Protocol\",\"url\":\"u\"}]")))
                .isEqualTo("LOWEST_REJECTED_REASON_RECORDED");
        assertThat(verdict(unsuccessful(named))).isEqualTo("LOWEST_REJECTED_NO_REASON_ON_RECORD");
    }

    @Test
    void the_evaluation_report_of_a_disqualified_bid_is_a_reason_and_its_own_papers_are_none() throws IOException {
        String disqualified = ONE.replaceFirst(
                "\"status\":\"valid\"",
                "\"status\":\"disqualified\",\"documents\":[{\"documentType\":\"TYPE\",\"title\":\"T\"}]");

        assertThat(verdict(disqualified.replace("TYPE", "evaluationReports")))
                .isEqualTo("LOWEST_REJECTED_REASON_RECORDED");
        assertThat(verdict(disqualified.replace("TYPE", "technicalProposal")))
                .isEqualTo("LOWEST_REJECTED_NO_REASON_ON_RECORD");
    }

    @Test
    void an_unsuccessful_award_that_could_mean_several_bids_or_a_bid_that_won_is_named_and_rejects_none()
            throws IOException {
        String twoBids = unsuccessful("\"suppliers\":[{\"id\":\"g\"}]")
                .replace("]},\"awards\"", ",{\"id\":\"3\",\"status\":\"valid\"," + GROUP + "]},\"awards\"");
        String won = unsuccessful("\"relatedBid\":\"2\"");
        String noJointBid = unsuccessful("\"suppliers\":[{\"id\":\"g\"},{\"id\":\"y\"}]");

        for (String release : List.of(twoBids, won, noJointBid)) {
            Checked checked = Checked.text(release);

            assertThat(verdicts(checked)).containsExactly("LOWEST_RESPONSIVE_NOT_CHOSEN");
            assertThat(checked.unused())
                    .singleElement()
                    .asString()
                    .contains("unsuccessful award")
                    .contains("awards[0]");
        }
    }

    @Test
    void an_unsuccessful_award_for_some_of_a_bids_lots_is_not_taken_as_the_rejection_of_the_bid() throws IOException {
        String lots = unsuccessful("\"relatedBid\":\"1\",\"relatedLots\":[\"L1\"]")
                .replace("\"title\":\"A", "\"lots\":[{\"id\":\"L1\"},{\"id\":\"L2\"}],\"title\":\"A");

        assertThat(Checked.text(lots).unused()).singleElement().asString().contains("awards[0] “1”");
        assertThat(verdicts(Checked.text(lots.replace("\"id\":\"1\",", "\"id\":\"1\",\"relatedLots\":[\"L1\"],"))))
                .hasSize(2);
        assertThat(Checked.text(lots.replace("\"id\":\"1\",", "\"id\":\"1\",\"relatedLots\":[\"L1\"],"))
                        .unused())
                .isEmpty();
    }

    @Test
    void a_lot_that_only_a_bid_names_is_judged_and_named_where_the_tender_lists_others() throws IOException {
        String named = ONE.replaceFirst("\"id\":\"1\",", "\"id\":\"1\",\"relatedLots\":[\"L9\"],");
        Checked listed = Checked.text(named.replace("\"title\":\"A", "\"lots\":[{\"id\":\"L1\"}],\"title\":\"A"));

        assertThat(listed.lines()).hasSize(2);
        assertThat(listed.unused()).singleElement().asString().contains("bids.details[0].relatedLots “L9”");
        assertThat(Checked.text(named).unused()).isEmpty();
    }

    @Test
    void the_awards_bid_decides_where_a_bidder_has_several() throws IOException {
        String two = ONE.replace(
                "]},\"awards\"",
                ",{\"id\":\"3\",\"status\":\"valid\"," + BUSINESS.replace("100.50", "70") + "]},\"awards\"");

        assertThat(verdict(two)).isEqualTo("GROUP_NOT_LOWER");
        assertThat(verdict(two.replace("\"status\":\"active\"", "\"status\":\"active\",\"relatedBid\":\"2\"")))
                .isEqualTo("GROUP_LOWER_THAN_WINNER");
    }

    @Test
    void an_award_of_one_partys_bid_to_another_is_given_to_neither() throws IOException {
        String ofTheGroupsBid = ONE.replace("\"status\":\"active\"", "\"status\":\"active\",\"relatedBid\":\"1\"");
        String ofNobodysBid = ONE.replace("\"status\":\"active\"", "\"status\":\"active\",\"relatedBid\":\"2\"")
                .replace("\"tenderers\":[{\"id\":\"x\"}],", "");

        assertThat(verdict(ofTheGroupsBid)).isEqualTo("INSUFFICIENT_RECORD");
        assertThat(verdict(ofTheGroupsBid.replace("[{\"id\":\"x\"}]}]", "[{\"id\":\"x\"},{\"id\":\"g\"}]}]")))
                .isEqualTo("CLASS_UNDETERMINED");
        assertThat(verdict(ofNobodysBid)).isEqualTo("CLASS_UNDETERMINED");
    }

    @Test
    void what_one_of_several_suppliers_bid_alone_is_not_taken_for_what_they_won_with() throws IOException {
        String together = ONE.replace("[{\"id\":\"x\"}]}]", "[{\"id\":\"x\"},{\"id\":\"y\"}]}]")
                .replace("],\"buyer\"", ",{\"id\":\"y\",\"details\":{\"scale\":\"large\"}}],\"buyer\"");
        String joint = together.replace(
                "]},\"awards\"",
                ",{\"id\":\"3\",\"status\":\"valid\","
                        + BUSINESS.replace("{\"id\":\"x\"}", "{\"id\":\"x\"},{\"id\":\"y\"}") + "]},\"awards\"");

        assertThat(verdict(together)).isEqualTo("INSUFFICIENT_RECORD");
        assertThat(verdict(joint)).isEqualTo("LOWEST_RESPONSIVE_NOT_CHOSEN");
    }

    @Test
    void several_tenderers_of_a_bid_are_one_bidder_whose_members_all_count() throws IOException {
        String mixed = ONE.replace("\"tenderers\":[{\"id\":\"g\"}]", "\"tenderers\":[{\"id\":\"g\"},{\"id\":\"x2\"}]")
                .replace("],\"buyer\"", ",{\"id\":\"x2\",\"details\":{\"scale\":\"SCALE\"}}],\"buyer\"");

        assertThat(verdict(mixed.replace("SCALE", "large"))).isEqualTo("CLASS_UNDETERMINED");
        assertThat(verdict(mixed.replace("SCALE", "sme"))).isEqualTo("LOWEST_RESPONSIVE_NOT_CHOSEN");
    }

    @Test
    void a_record_with_releases_only_is_judged_on_what_they_say_together_whatever_their_order() throws IOException {
        String later = "{\"ocid\":\"OCID\",\"id\":\"2\",\"date\":\"2026-04-01T00:00:00Z\",\"tag\":[\"tenderUpdate\"],"
                + "\"bids\":{\"details\":[{\"id\":\"1\",\"status\":\"disqualified\"}]}}";
        String ocid = ONE.replaceFirst(".*?\"ocid\":\"([^\"]+)\".*", "$1");

        Checked checked = Checked.text(record(later.replace("OCID", ocid), ONE));

        assertThat(verdicts(checked)).containsExactly("LOWEST_REJECTED_NO_REASON_ON_RECORD");
        assertThat(checked.unused()).isEmpty();
        assertThat(verdicts(Checked.text(record(ONE)))).containsExactly("LOWEST_RESPONSIVE_NOT_CHOSEN");
    }

    @Test
    void a_release_of_another_process_in_a_record_is_named_and_not_merged() throws IOException {
        Checked checked = Checked.text(record(ONE, ONE.replaceFirst("\"ocid\":\"", "\"ocid\":\"other-")));

        assertThat(verdicts(checked)).containsExactly("LOWEST_RESPONSIVE_NOT_CHOSEN");
        assertThat(checked.unused())
                .singleElement()
                .asString()
                .contains("release in a record is of another process (line 1 releases[1]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `[{"url":"u","date":"2026-01-01T00:00:00Z"},ONE]`  | and 1 of its 2 releases are only linked to
            `[{"url":"u"},{"url":"v"}]`                        | and 2 of its 2 releases are only linked to
            `[ONE,{"ocid":"x","tender":{}}]`                   | and the order of its releases is not known
            `[]`                                               | no releases
            `{}`                                               | its releases are no list
            """)
    void a_record_whose_releases_cannot_all_be_merged_is_rejected_with_the_reason(String releases, String reason)
            throws IOException {
        String record = "{\"records\":[{\"ocid\":\"x\",\"releases\":"
                + releases.replace("ONE", ONE.replaceFirst("\"ocid\":\"[^\"]+\"", "\"ocid\":\"x\"")) + "}]}";

        assertThat(Checked.text(record).rejected())
                .singleElement()
                .asString()
                .startsWith("line 1 (release 1) the record has no compiled release")
                .endsWith(reason);
    }

    @Test
    void a_record_with_a_versioned_release_only_is_rejected_with_the_reason() throws IOException {
        assertThat(Checked.text("{\"records\":[{\"ocid\":\"x\",\"versionedRelease\":{}}]}")
                        .rejected())
                .containsExactly("line 1 (release 1) the record has no compiled release, only a versioned one");
    }

    @Test
    void a_ledgers_own_plan_that_nobody_was_invited_to_yet_has_no_verdict() throws IOException {
        String plan =
                "{\"ocid\":\"ocds-aaaaaa-1\",\"date\":\"2026-03-12T00:00:00Z\",\"tender\":{\"id\":\"1\",\"title\":\"T\","
                        + "\"steps\":[{\"id\":\"e\",\"position\":POSITION,\"type\":\"tender.planned\"}]}}";

        Checked planned = Checked.text(plan.replace("POSITION", "7"));

        assertThat(planned.rejected()).isEmpty();
        assertThat(planned.lines()).isEmpty();
        assertThat(Checked.text(plan.replace("POSITION", "-1")).rejected())
                .containsExactly("line 1 (release 1) the history has no entry with a position");
    }

    private static String record(String... releases) {
        return "{\"records\":[{\"releases\":[" + String.join(",", releases) + "]}]}";
    }

    @Test
    void a_packed_file_of_several_members_is_read_to_its_end_also_from_a_pipe() throws IOException {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        for (int member = 0; member < 3; member++) {
            members.write(Checked.gzip(release("ocds-aaaaaa-" + member) + "\n"));
        }
        InputStream hesitant =
                new SequenceInputStream(
                        new ByteArrayInputStream(members.toByteArray()), InputStream.nullInputStream()) {
                    @Override
                    public int available() {
                        return 0;
                    }

                    @Override
                    public int read(byte[] into, int from, int length) throws IOException {
                        return super.read(into, from, Math.min(length, 100));
                    }
                };

        assertThat(Checked.stream(hesitant).lines()).hasSize(3);
    }

    private static String unsuccessful(String fields) {
        return ONE.replace("\"awards\":[", "\"awards\":[{\"id\":\"u\",\"status\":\"unsuccessful\"," + fields + "},");
    }

    private static List<String> verdicts(Checked checked) {
        assertThat(checked.rejected()).isEmpty();
        return checked.lines().stream()
                .map(line -> line.replaceFirst(".*?\"verdict\":\"(\\w+)\".*", "$1"))
                .toList();
    }

    private static String verdict(String release) throws IOException {
        return verdicts(Checked.text(release)).getFirst();
    }
}
