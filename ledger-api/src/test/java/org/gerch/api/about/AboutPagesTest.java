package org.gerch.api.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gerch.api.page.Moment;
import org.gerch.api.page.Telling;
import org.gerch.api.page.WrittenPages;
import org.gerch.api.witness.Standing;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.verdict.VerdictKind;
import org.gerch.core.verdict.rule.Compared;
import org.gerch.core.verdict.rule.Indicators;
import org.gerch.core.verdict.rule.Limit;
import org.gerch.log.SignatureType;
import org.gerch.log.SigningKey;
import org.gerch.log.VerifierKey;
import org.gerch.projections.reading.Comparison;
import org.junit.jupiter.api.Test;

class AboutPagesTest {
    private static final VerifierKey KEY =
            SigningKey.generate("gerch.example/ledger", SignatureType.ED25519).verifierKey();

    private static final Compared REJECTIONS = new Compared(
            "R038",
            Compared.Kind.BUYER,
            new Limit(40, null, new BigDecimal("0.5"), true),
            null,
            List.of(new Compared.Standing(new PartyId("B"), 6, 10, new BigDecimal("0.6"))));

    private static final Compared UNSUCCESSFUL = new Compared(
            "R025",
            Compared.Kind.TENDERER,
            new Limit(38, null, new BigDecimal("-1.5"), false),
            BigDecimal.TEN,
            List.of());

    private static final Comparison.Lots GAPS = new Comparison.Lots(
            new Compared(
                    "R058", Compared.Kind.LOT, new Limit(547, null, new BigDecimal("0.6123"), true), null, List.of()),
            new TreeMap<>(Map.of("T-1", 0.7, "T-2#1", 0.8)));

    @Test
    void every_verdict_is_explained_and_links_to_its_list() {
        String document = WrittenPages.write("about-verdicts", notation -> MeaningPage.in(notation.words()));
        for (VerdictKind kind : VerdictKind.values()) {
            assertThat(document).contains(">" + kind.name() + "<", "/verdicts?verdict=" + kind.name());
        }
    }

    @Test
    void every_indicator_is_explained_says_what_it_does_not_say_and_links_to_its_lots() {
        String document = WrittenPages.write(
                "indicators",
                notation -> IndicatorsPage.of(new Standouts(
                        new Comparison(List.of(REJECTIONS, UNSUCCESSFUL), List.of(GAPS)),
                        party -> "Name of " + party,
                        new Moment(7, Telling.time("2026-11-21 10:02:01"), true, "position=6"),
                        notation.words())));
        for (String code : Indicators.EVERY_CODE) {
            assertThat(document).contains("id=\"" + code + "\"", "/verdicts?flag=" + code);
        }
        assertThat(document)
                .contains("An indicator is a question to ask, not a finding.", "There may be no other provider near")
                .contains("href=\"/parties/B?position=6\">Name of B</a>", "Bids: 10; rejected: 6 (60 %; limit: 50 %).")
                .contains("Tenderers: 38. Their values give no limit that any could pass.", ">Nobody<")
                .contains("Buyers: 40. Limit: 50 %.", "Lots: 547. Limit: 61.23 %.")
                .contains("href=\"/verdicts?flag=R058&amp;position=6\">2 lots</a>")
                .doesNotContain("red flag", "{");
    }

    @Test
    void the_steps_of_checking_name_this_ledgers_own_address() {
        String document = WrittenPages.write(
                "about-check", notation -> CheckPage.at("http://ledger.example", KEY, List.of(), notation));
        assertThat(document)
                .contains("curl http://ledger.example/log/checkpoint", "http://ledger.example/api/v1/events")
                .contains("No witness has verified it yet.", "http://ledger.example/log/witnesses.json");
    }

    @Test
    void who_verified_how_far_is_told_of_all_and_of_each() {
        List<Standing> witnesses = List.of(
                new Standing("witness-a.example", 43_377, Telling.time("2026-11-21 10:02:01")),
                new Standing("witness-b.example", 43_380, Telling.time("2026-11-21 10:03:04")));
        String document = WrittenPages.write(
                "about-check-witnessed", notation -> CheckPage.at("http://ledger.example", KEY, witnesses, notation));
        assertThat(document)
                .contains("Verified by 2 witnesses up to #43\u202f376 at ", ">2026-11-21 10:03<")
                .contains("<li>witness-b.example: up to #43\u202f379 at ");
    }

    @Test
    void the_key_stands_there_in_full_and_in_its_short_form() {
        String document = WrittenPages.write(
                "about-check", notation -> CheckPage.at("http://ledger.example", KEY, List.of(), notation));
        assertThat(document).contains(KEY.toString(), KEY.fingerprint());
    }
}
