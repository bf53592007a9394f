package org.gerch.core.verdict.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.verdict.CaseFile;
import org.gerch.core.verdict.LotFacts;
import org.gerch.core.verdict.rule.fixture.ManyRejectedBidsFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each indicator about a party is raised by its fixture's tenders together, and not by their nearest miss. */
class PartyIndicatorsTest {
    private static final PartyId X = new PartyId("X");

    static Stream<Arguments> indicators() {
        return Indicators.OF_PARTIES.stream().map(indicator -> arguments(indicator.code(), indicator));
    }

    private static PartyFixture fixture(PartyIndicator indicator) {
        String name = Indicators.class.getPackageName() + ".fixture."
                + indicator.getClass().getSimpleName() + "Fixture";
        try {
            return (PartyFixture) Class.forName(name).getConstructor().newInstance();
        } catch (ReflectiveOperationException missing) {
            throw new AssertionError("no fixture " + name, missing);
        }
    }

    private static Sums sums(List<LotStory> tenders) {
        Sums sums = new Sums();
        tenders.forEach(tender -> sums.add(tender.share()));
        return sums;
    }

    private static List<Compared> of(PartyIndicator indicator, List<LotStory> tenders) {
        return indicator.among(sums(tenders), fixture(indicator).settings());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("indicators")
    void its_tenders_raise_an_indicator_about_one_party(String code, PartyIndicator indicator) {
        assertThat(of(indicator, fixture(indicator).raised()))
                .allSatisfy(compared -> assertThat(compared.code()).isEqualTo(code))
                .flatExtracting(Compared::standing)
                .extracting(Compared.Standing::party)
                .containsExactly(X);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("indicators")
    void their_nearest_miss_raises_nothing(String code, PartyIndicator indicator) {
        assertThat(of(indicator, fixture(indicator).nearMiss()))
                .as(code)
                .hasSize(indicator.kinds().size())
                .flatExtracting(Compared::standing)
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("indicators")
    void among_no_tenders_nobody_stands_out(String code, PartyIndicator indicator) {
        assertThat(indicator.among(new Sums(), Settings.USUAL)).as(code).allSatisfy(compared -> {
            assertThat(compared.limit().at()).isNull();
            assertThat(compared.standing()).isEmpty();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("indicators")
    void some_lot_counts_towards_it_and_is_named_by_it(String code, PartyIndicator indicator) {
        assertThat(fixture(indicator).raised())
                .as(code)
                .anyMatch(tender -> indicator.counts(tender.share(), Compared.Kind.TENDERER, X));
        assertThat(fixture(indicator).raised())
                .noneMatch(tender -> indicator.counts(tender.share(), Compared.Kind.TENDERER, new PartyId("nobody")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("indicators")
    void it_has_its_page_in_the_programs_own_words(String code, PartyIndicator indicator) throws IOException {
        IndicatorWords words = IndicatorWords.in(Locale.ENGLISH);
        String page = Files.readString(Path.of("../docs/red-flags/" + code + ".md"));
        Compared compared = of(indicator, fixture(indicator).raised()).stream()
                .filter(each -> !each.standing().isEmpty())
                .findFirst()
                .orElseThrow();

        assertThat(page)
                .startsWith("# " + words.name(code) + " (" + code + ")\n\n" + words.means(code, Settings.USUAL) + "\n")
                .contains("It does not say: " + words.leavesOpen(code))
                .contains("own words: “"
                        + words.says(compared, compared.standing().getFirst()) + "”");
        for (Setting setting : Setting.values()) {
            if (setting.indicator().equals(code)) {
                assertThat(page).contains("| `" + setting + "` | ").contains("`" + setting.property() + "`");
            }
        }
        for (String language : List.of("en", "mn")) {
            assertThat(IndicatorWords.in(Locale.of(language))
                            .says(compared, compared.standing().getFirst()))
                    .isNotBlank()
                    .doesNotContain("{");
        }
    }

    @Test
    void a_buyer_that_rejects_far_more_than_the_others_stands_out() {
        Sums sums = new Sums();
        for (String buyer : List.of("1", "2", "3", "4")) {
            sums.add(share(buyer, false, false));
        }
        sums.add(share("B", true, false));

        Compared buyers = new ManyRejectedBids().among(sums, Settings.USUAL).getFirst();

        assertThat(buyers.kind()).isEqualTo(Compared.Kind.BUYER);
        assertThat(buyers.standing())
                .containsExactly(new Compared.Standing(new PartyId("B"), 1, 2, new BigDecimal("0.5")));
    }

    @Test
    void what_is_taken_away_again_was_never_added() {
        Sums kept = sums(new ManyRejectedBidsFixture().raised());
        Sums changed = sums(new ManyRejectedBidsFixture().raised());
        LotShare more = share("B", true, true);
        LotShare supply = LotStory.published()
                .bid("S", "1")
                .responsive("S")
                .awardedFor("S", "45")
                .share();
        changed.add(more);
        changed.add(supply);
        changed.remove(supply);
        changed.remove(more);

        for (PartyIndicator indicator : Indicators.OF_PARTIES) {
            Settings all = new Settings(Map.of(Setting.R048_TENDERS, BigDecimal.ONE));
            assertThat(indicator.among(changed, all)).isEqualTo(indicator.among(kept, all));
        }
    }

    @Test
    void a_bid_for_two_lots_and_a_supplier_of_two_lots_are_counted_with_the_first() {
        LotStory story = LotStory.published("1", "2")
                .bid("X", "100", "1", "2")
                .responsive("X")
                .awardedFor("X", "45233141");

        List<LotShare> shares = LotShare.of(LotFacts.of(CaseFile.of(story.events())));

        assertThat(shares).extracting(share -> share.bids().size()).containsExactly(1, 0);
        assertThat(shares)
                .flatExtracting(LotShare::supplies)
                .extracting(LotShare.Supply::again)
                .containsExactly(false, true);
        assertThat(shares).extracting(LotShare::valid).containsExactly(List.of(X), List.of(X));
    }

    @Test
    void the_winners_bids_in_two_currencies_are_not_set_beside_each_other() {
        LotShare share = LotStory.published()
                .bid("X", "100 MNT")
                .secondBid("X", "90 USD")
                .bid("Y", "150 MNT")
                .responsive("X", "Y")
                .responsiveToo("X")
                .awarded("X")
                .share();

        assertThat(share.gap()).isEqualTo(new LotShare.Gap("0.5", "MNT", new PartyId("Y")));
    }

    private static LotShare share(String buyer, boolean first, boolean second) {
        return new LotShare(
                new PartyId(buyer),
                List.of(
                        new LotShare.Handed(List.of(new PartyId(buyer + "-1")), first),
                        new LotShare.Handed(List.of(new PartyId(buyer + "-2")), second)),
                List.of(),
                null,
                null,
                List.of());
    }
}
