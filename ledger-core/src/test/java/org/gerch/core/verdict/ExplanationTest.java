package org.gerch.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.tender.AwardEvent;
import org.gerch.core.tender.AwardRules;
import org.gerch.core.tender.BidContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {
    private static final Locale MONGOLIAN = Locale.of("mn");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    /** People were prosecuted for less; the pages state facts. */
    private static final List<String> NEVER = List.of(
            "corrupt",
            "illegal",
            "unlawful",
            "fraud",
            "favour",
            "favor",
            "hidden",
            "hid ",
            "risk score",
            "red flag",
            "suspicious",
            "suspect",
            "cheat",
            "secret",
            "steal",
            "stole",
            "guilt",
            "brib",
            "crime",
            "criminal",
            "collu",
            "conspir",
            "blame",
            "none existed",
            "авлига",
            "хууль бус",
            "хууль зөрч",
            "луйвар",
            "залилан",
            "нуусан",
            "нуун",
            "эрсдэлийн оноо",
            "сэжиг",
            "нууц",
            "хулгай",
            "хахууль",
            "гэм бурууд",
            "гэмт",
            "хуйвалд",
            "буруутга",
            "улаан туг");

    static Stream<Verdict> everyVerdict() {
        return Stream.concat(
                OverlayTest.present()
                        .map(row -> (Story) row.get()[2])
                        .map(story -> story.hasLots() ? story.verdict("1") : story.verdict()),
                everyVerdictOfTheTable());
    }

    private static Stream<Verdict> everyVerdictOfTheTable() {
        return Stream.concat(
                        Stream.of(JudgeTest.rows(), JudgeTest.edgesOfProcess(), JudgeTest.edgesOfClass())
                                .flatMap(rows -> rows),
                        Stream.of(JudgeTest.edgesOfPrice(), JudgeTest.edgesOfRules(), JudgeTest.edgesOfReason())
                                .flatMap(rows -> rows))
                .map(row -> ((Story) row.get()[2]).verdict());
    }

    @Test
    void the_sentence_names_group_price_lot_buyer_winner_and_difference() {
        Verdict verdict = Story.published()
                .bid("G", "18400000")
                .bid("X", "21950000")
                .rejected("G")
                .awarded("X")
                .verdict();

        assertThat(Explanation.of(verdict, Locale.ENGLISH, DAY).text())
                .isEqualTo(
                        "As of 2026-11-21, G нэр offered ₮18\u202F400\u202F000, the lowest of 2 bids for “Явган хүний зам”; "
                                + "the bid was rejected and not chosen; Жишээ дүүрэг awarded it to X нэр at ₮21\u202F950\u202F000, "
                                + "₮3\u202F550\u202F000 more. No reason is in the ledger as of 2026-11-21. "
                                + "This says nothing about the winner's conduct.");
        assertThat(Explanation.of(verdict, MONGOLIAN, DAY).text())
                .isEqualTo(
                        "2026-11-21 өдрийн байдлаар «Явган хүний зам»: «G нэр» бүлэг ₮18\u202F400\u202F000 үнэ санал болгосон "
                                + "нь 2 саналын хамгийн бага нь байв; саналаас татгалзсан, бүлэг шалгараагүй; захиалагч "
                                + "«Жишээ дүүрэг» дараах оролцогчийг шалгаруулсан: «X нэр», үнэ ₮21\u202F950\u202F000, зөрүү ₮3\u202F550\u202F000. "
                                + "2026-11-21 өдрийн байдлаар үндэслэл бүртгэлд алга. "
                                + "Энэ нь шалгарсан оролцогчийн үйлдлийн талаар юу ч хэлэхгүй.");
    }

    @Test
    void bids_not_rejected_and_rejected_are_counted() {
        Verdict verdict = Story.published()
                .bid("G", "80")
                .bid("X", "100")
                .bid("Y", "120")
                .rejected("Y")
                .responsive("G")
                .awarded("X")
                .verdict();

        assertThat(Explanation.of(verdict, Locale.ENGLISH, null).text())
                .contains("the lowest of 2 bids not rejected (1 rejected)")
                .contains("The bid was found to meet the requirements; price alone was to decide. "
                        + "No reason is in the ledger.");
    }

    @Test
    void each_clause_carries_the_events_it_rests_on() {
        Verdict verdict = Story.published()
                .bid("G", "80")
                .bid("X", "100")
                .rejectedUnder("G", "28.7")
                .awarded("X")
                .verdict();

        assertThat(Explanation.of(verdict, Locale.ENGLISH, DAY).clauses())
                .contains(new Clause("the bid was rejected", List.of(5L)))
                .contains(new Clause("Жишээ дүүрэг awarded it to X нэр", List.of(6L)))
                .contains(new Clause(" and not chosen; ", List.of()));
    }

    @Test
    void a_reason_is_quoted_where_it_may_be_read() {
        Verdict verdict = Story.published()
                .bid("G", "80")
                .bid("X", "100")
                .rejectedUnder("G", "28.7")
                .awarded("X")
                .verdict();

        assertThat(Explanation.to(
                                new Explanation.Reader(DAY, ZoneOffset.UTC, "no security [sic] {x}"),
                                verdict,
                                Locale.ENGLISH)
                        .text())
                .contains("The recorded reason is: article 28.7, “no security [sic] {x}”.");
        assertThat(Explanation.of(verdict, Locale.ENGLISH, DAY).text())
                .contains("article 28.7, with a text that is kept apart from the ledger.");
    }

    @Test
    void an_import_says_that_the_source_publishes_no_reasons_and_never_that_none_is_recorded() {
        Verdict verdict = Story.imported()
                .bid("G", "80")
                .bid("X", "100")
                .responsive("G")
                .awarded("X")
                .verdict();

        assertThat(Explanation.of(verdict, Locale.ENGLISH, null).text())
                .contains("The source gives the bid the status “valid”; price alone was to decide. "
                        + "The source ocds-example publishes no reasons.")
                .doesNotContain("No reason is in the ledger");
    }

    @Test
    void without_a_day_a_sentence_of_ours_starts_with_a_capital_and_a_name_stays_as_it_is() {
        Verdict withdrawn = Story.published()
                .submitted("G")
                .returned("G", org.gerch.core.tender.ReturnReason.OTHER)
                .bid("X", "100")
                .awarded("X")
                .verdict();

        assertThat(Explanation.of(withdrawn, Locale.ENGLISH, null).text())
                .startsWith("For “Явган хүний зам”, the bid of G нэр");
    }

    @ParameterizedTest
    @MethodSource("everyVerdict")
    void every_verdict_is_explained_in_both_languages_without_blanks_left(Verdict verdict) {
        for (Locale language : List.of(Locale.ENGLISH, MONGOLIAN)) {
            String text = Explanation.of(verdict, language, DAY).text();

            assertThat(text)
                    .doesNotContain("{")
                    .doesNotContainPattern("\\bnull\\b")
                    .doesNotContain("  ")
                    .endsWith(".");
            assertThat(text)
                    .doesNotContain(" at ,")
                    .doesNotContain("at .")
                    .doesNotContain("“”")
                    .doesNotContain("«»");
            NEVER.forEach(word -> assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain(word));
        }
        assertThat(VerdictWords.of(verdict.kind(), MONGOLIAN)).isNotBlank();
        assertThat(VerdictWords.of(verdict.family(), MONGOLIAN)).isNotBlank();
    }

    @Test
    void both_languages_have_the_same_sentences_with_the_same_blanks_and_citations() {
        Sentences english = Sentences.in(Locale.ENGLISH);
        Sentences mongolian = Sentences.in(MONGOLIAN);

        assertThat(mongolian.all().keySet()).isEqualTo(english.all().keySet());
        english.all()
                .forEach((key, pieces) ->
                        assertThat(shape(mongolian.of(key))).describedAs(key).isEqualTo(shape(pieces)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "mn"})
    void no_sentence_and_no_label_holds_a_word_that_accuses(String language) {
        Sentences.in(Locale.of(language)).all().values().stream()
                .flatMap(List::stream)
                .forEach(piece -> NEVER.forEach(word ->
                        assertThat(piece.text().toLowerCase(Locale.ROOT)).doesNotContain(word)));
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void the_sentence_of_an_overlay_cites_what_the_overlay_rests_on_and_nothing_else(Overlay overlay) {
        assertThat(Sentences.in(Locale.ENGLISH).of("overlay." + overlay))
                .extracting(Sentences.Piece::point)
                .containsExactly(overlay.point());
    }

    @Test
    void a_contract_that_was_raised_is_told_with_its_price_its_scope_and_whether_a_reason_is_on_record() {
        Story raised =
                Story.published().bid("G", "110").bid("X", "100").awarded("X").signed("X", "100");

        assertThat(Explanation.of(raised.repriced("X", "120", false).verdict(), Locale.ENGLISH, DAY)
                        .text())
                .contains("The contract's price was later raised to ₮120, above the group's bid; "
                        + "the scope of the work was not changed; no reason for it is in the ledger.");
        assertThat(Explanation.of(raised.repriced("X", "125", true).verdict(), Locale.ENGLISH, DAY)
                        .text())
                .contains("raised to ₮125, above the group's bid; the scope of the work was changed too; "
                        + "a reason for it is on record.");
    }

    @Test
    void ignored_bids_and_missing_parts_are_named() {
        Story story = Story.published()
                .bid("G", "80")
                .bid("X", "100")
                .bid("Y", "70")
                .rejected("Y")
                .awarded("X");

        assertThat(Explanation.of(story.verdict(), Locale.ENGLISH, DAY).text())
                .contains(
                        "Bids that are no citizen group's were as low or lower and were rejected or withdrawn: Y нэр (₮70).");
        assertThat(Explanation.of(
                                Story.published()
                                        .bid("G", "80")
                                        .bid("X", "100")
                                        .rejectedUnder("G", "28.7")
                                        .awarded("X")
                                        .verdict(),
                                Locale.ENGLISH,
                                DAY)
                        .text())
                .contains("Of the reason this is not in the ledger: the document.");
    }

    @Test
    void every_word_of_the_enums_exists() {
        for (Overlay overlay : Overlay.values()) {
            assertThat(VerdictWords.of(overlay, Locale.ENGLISH)).isNotBlank();
        }
        for (VerdictKind kind : VerdictKind.values()) {
            assertThat(VerdictWords.of(kind, Locale.ENGLISH)).isNotBlank();
        }
        for (ReasonPart part : ReasonPart.values()) {
            assertThat(Sentences.in(MONGOLIAN).of("part." + part)).isNotEmpty();
        }
        for (Verdict.PublishedRule rule : Verdict.PublishedRule.values()) {
            assertThat(Sentences.in(MONGOLIAN).of("lostOn." + rule)).isNotEmpty();
        }
        for (Gap gap : Gap.values()) {
            assertThat(Sentences.in(MONGOLIAN).of("gap." + gap)).isNotEmpty();
        }
        for (Incomparable failure : Incomparable.values()) {
            assertThat(Sentences.in(MONGOLIAN).of("NOT_COMPARABLE." + failure)).isNotEmpty();
        }
        for (Verdict.Exclusion exclusion : Verdict.Exclusion.values()) {
            assertThat(Sentences.in(MONGOLIAN).of("EXCLUDED_BEFORE_OPENING." + exclusion))
                    .isNotEmpty();
        }
    }

    @Test
    void amounts_are_grouped_by_threes_and_fractions_filled_to_the_currencys_digits() {
        assertThat(AmountText.of(Story.money("18400000"))).isEqualTo("₮18\u202F400\u202F000");
        assertThat(AmountText.of(Story.money("1000000.5 BRL"))).isEqualTo("BRL\u00A01\u202F000\u202F000.50");
        assertThat(AmountText.of(Story.money("999999 BRL"))).isEqualTo("BRL\u00A0999\u202F999");
        assertThat(AmountText.of(Story.money("-12.345 USD"))).isEqualTo("USD\u00A0\u221212.345");
        assertThat(AmountText.of(Story.money("100 QQQ"))).isEqualTo("QQQ\u00A0100");
    }

    private static List<String> shape(List<Sentences.Piece> pieces) {
        Pattern blank = Pattern.compile("\\{\\w+}");
        return pieces.stream()
                .flatMap(piece -> Stream.concat(
                        Stream.ofNullable(piece.point()).map(Enum::name),
                        blank.matcher(piece.text()).results().map(MatchResult::group)))
                .sorted()
                .distinct()
                .toList();
    }

    @Test
    void where_a_part_was_awarded_the_price_is_that_of_the_part() {
        Verdict verdict = Story.published("1", "2")
                .bid("G", "80", "1", "2")
                .then(new AwardEvent.LotAwarded(
                        new AwardId("A"),
                        List.of(new LotId("1")),
                        new BidId("B-G1+2"),
                        List.of(Story.facts("G")),
                        Story.money("40"),
                        null))
                .verdict("1");

        assertThat(verdict.kind()).isEqualTo(VerdictKind.AWARDED_TO_GROUP);
        assertThat(verdict.evidence().of(Point.WINNING_BID)).containsExactly(1L, 2L, 3L);
        assertThat(Explanation.of(verdict, Locale.ENGLISH, DAY).text())
                .contains("at ₮40")
                .doesNotContain("₮80");
    }

    @Test
    void what_a_source_tells_of_an_open_lot_is_of_its_date_or_from_before() {
        Verdict verdict = Story.imported().bid("G", "80").verdict();

        assertThat(english(verdict)).contains("the last step on record is of 2026-03-11 or before");
    }

    @Test
    void a_group_that_left_before_the_deadline_is_named_where_no_other_is_left() {
        Verdict verdict = Story.published()
                .submitted("G")
                .withdrawn("G")
                .bid("X", "100")
                .awarded("X")
                .verdict();

        assertThat(verdict.kind()).isEqualTo(VerdictKind.NO_GROUP_BID);
        assertThat(english(verdict))
                .contains(
                        "G нэр withdrew before the time for bids ended; no other bid of a citizen group is on record");
        assertThat(verdict.evidence().of(Point.WITHDRAWAL)).hasSize(1);
        assertThat(english(Story.published().bid("X", "100").awarded("X").verdict()))
                .contains("no bid of a citizen group is on record");
    }

    @Test
    void of_a_bid_made_together_all_bidders_are_named_whose_class_together_is_not_known() {
        BidContent joint = new BidContent(Story.money("80"), null, List.of(new PartyId("Y")), null, List.of());
        Verdict verdict = Story.published()
                .submitted("G")
                .opened("G", joint)
                .bid("X", "100")
                .awarded("X")
                .verdict();

        assertThat(english(verdict)).contains("whether these count as a citizen group: G нэр, Y нэр;");
    }

    @Test
    void a_value_that_was_corrected_cites_the_entry_and_each_of_its_corrections() {
        Verdict verdict = Story.published()
                .bid("G", "180")
                .bid("X", "100")
                .entryCorrected(2, "content.price.amount", "\"180\"", "\"81\"")
                .entryCorrected(2, "content.price.amount", "\"81\"", "\"80\"")
                .awarded("X")
                .verdict();

        assertThat(verdict.groupBid().price()).isEqualTo(Story.money("80"));
        assertThat(verdict.evidence().of(Point.GROUP_BID)).containsExactly(1L, 2L, 5L, 6L);
        assertThat(verdict.evidence().of(Point.ENTRY_CORRECTION)).containsExactly(5L, 6L);
        assertThat(verdict.evidence().of(Point.WINNING_BID)).containsExactly(3L, 4L);
    }

    @Test
    void a_price_that_was_not_corrected_is_cited_where_it_was_read_out_also_beside_one_that_was() {
        Verdict verdict = Story.published()
                .bid("G", "90")
                .bid("X", "100")
                .corrected("G", "90", "110")
                .awarded("X")
                .verdict();

        assertThat(verdict.kind()).isEqualTo(VerdictKind.PRICE_BASIS_DIFFERS);
        assertThat(Explanation.of(verdict, Locale.ENGLISH, DAY).clauses())
                .contains(new Clause("after correction of the sums ₮110 and ₮100", List.of(4L, 5L)));
    }

    @Test
    void lots_without_titles_are_told_apart_by_their_ids() {
        Story lots = Story.published("1", "2").bid("X", "100", "1").bid("Y", "100", "2");

        assertThat(english(lots.verdict("1"))).contains("“Явган хүний зам (1)”");
        assertThat(english(lots.verdict("2"))).contains("“Явган хүний зам (2)”");
        assertThat(english(Story.published("1").bid("X", "100", "1").verdict("1")))
                .contains("“Явган хүний зам”");
    }

    @Test
    void the_only_bid_is_not_called_the_lowest_of_one() {
        Story rejected =
                Story.published().bid("G", "80").bid("X", "100").rejected("X").awarded("X");
        Story left = Story.published()
                .bid("G", "80")
                .bid("X", "100")
                .withdrawn("X")
                .rejected("G")
                .awarded("X");

        assertThat(english(rejected.verdict()))
                .contains("the only bid that counts and was not rejected (1 rejected) for");
        assertThat(english(left.verdict())).contains("the only bid that counts");
    }

    @Test
    void one_lot_that_a_group_has_already_is_not_told_as_several() {
        Verdict verdict = Story.under(new AwardRules(null, null, 1), "1", "2")
                .bid("G", "80", "1")
                .bid("X", "100", "1")
                .awarded("X", "1")
                .bid("G", "50", "2")
                .awarded("G", "2")
                .verdict("1");

        assertThat(english(verdict))
                .contains(
                        "The published limit of lots for one tenderer is 1; of the other lots the group was awarded 1.");
    }

    private static String english(Verdict verdict) {
        return Explanation.of(verdict, Locale.ENGLISH, DAY).text();
    }

    @Test
    void the_last_step_was_on_the_day_that_it_was_where_the_reader_is() {
        Verdict verdict = Story.published()
                .at(Instant.parse("2026-03-12T17:30:00Z"))
                .bid("G", "80")
                .verdict();

        assertThat(Explanation.of(verdict, Locale.ENGLISH, DAY).text()).contains("2026-03-12");
        assertThat(Explanation.to(
                                new Explanation.Reader(DAY, ZoneId.of("Asia/Ulaanbaatar"), null),
                                verdict,
                                Locale.ENGLISH)
                        .text())
                .contains("2026-03-13")
                .doesNotContain("2026-03-12");
    }
}
