package org.gerch.core.verdict.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gerch.core.tender.Method;
import org.gerch.core.verdict.CaseFile;
import org.gerch.core.verdict.LotFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each indicator is raised by its fixture's story, and not by its nearest miss. */
class IndicatorsTest {
    static Stream<Arguments> indicators() {
        return Indicators.ALL.stream().map(indicator -> arguments(indicator.code(), indicator));
    }

    static Fixture fixture(Indicator indicator) {
        String name = Indicators.class.getPackageName() + ".fixture."
                + indicator.getClass().getSimpleName() + "Fixture";
        try {
            return (Fixture) Class.forName(name).getConstructor().newInstance();
        } catch (ReflectiveOperationException missing) {
            throw new AssertionError("no fixture " + name, missing);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("indicators")
    void its_story_raises_an_indicator(String code, Indicator indicator) {
        Fixture fixture = fixture(indicator);

        assertThat(indicator.on(fixture.raised().lot(), fixture.settings())).hasValueSatisfying(flag -> {
            assertThat(flag.code()).isEqualTo(code);
            assertThat(flag.positions()).isNotEmpty().isSorted().doesNotHaveDuplicates();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("indicators")
    void its_nearest_miss_does_not_raise_an_indicator(String code, Indicator indicator) {
        Fixture fixture = fixture(indicator);

        assertThat(indicator.on(fixture.nearMiss().lot(), fixture.settings())).isEmpty();
    }

    /** The other tests ask each indicator itself, and would not notice that nobody else asks it any more. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("indicators")
    void its_story_raises_it_too_where_only_those_are_asked_whose_events_are_there(String code, Indicator indicator) {
        Fixture fixture = fixture(indicator);
        Flag flag = indicator.on(fixture.raised().lot(), fixture.settings()).orElseThrow();

        assertThat(Indicators.on(fixture.raised().lot(), fixture.settings())).contains(flag);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("indicators")
    void at_every_moment_of_its_stories_nothing_is_raised_that_was_not_asked_for(String code, Indicator indicator) {
        Fixture fixture = fixture(indicator);

        for (LotStory story : List.of(fixture.raised(), fixture.nearMiss())) {
            for (int size = 1; size <= story.events().size(); size++) {
                for (LotFacts lot : LotFacts.of(CaseFile.of(story.events().subList(0, size)))) {
                    assertThat(Indicators.on(lot, fixture.settings()))
                            .isEqualTo(Indicators.ALL.stream()
                                    .flatMap(asked -> asked.on(lot, fixture.settings()).stream())
                                    .toList());
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("indicators")
    void a_raised_indicator_is_told_in_both_languages(String code, Indicator indicator) {
        Fixture fixture = fixture(indicator);
        Flag flag = indicator.on(fixture.raised().lot(), fixture.settings()).orElseThrow();

        for (String language : List.of("en", "mn")) {
            assertThat(IndicatorWords.in(Locale.of(language)).says(flag))
                    .isNotBlank()
                    .doesNotContain("{");
        }
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("org.gerch.core.verdict.rule.Indicators#ALL")
    void nothing_is_raised_before_there_is_anything_on_record(Indicator indicator) {
        assertThat(indicator.on(LotStory.published().lot(), Settings.USUAL)).isEmpty();
    }

    @Test
    void flags_come_in_the_order_of_their_codes_and_each_code_once() {
        assertThat(Indicators.ALL).extracting(Indicator::code).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void of_an_imported_lot_nothing_is_raised_that_its_source_does_not_date_or_give() {
        LotStory story = LotStory.imported()
                .bid("G", "80")
                .bid("X", "100")
                .day(400)
                .responsive("X")
                .rejected("G")
                .awarded("X");

        assertThat(Indicators.on(story.lot(), Settings.USUAL))
                .extracting(Flag::code)
                .as("who was rejected is known; why, and how long it took, is not")
                .containsExactly("R035", "R036");
    }

    @Test
    void one_sealed_bid_is_not_yet_the_only_one_until_it_is_opened() {
        LotStory sealed = LotStory.published().submitted("X");

        assertThat(Indicators.on(sealed.lot(), Settings.USUAL))
                .as("who else handed in shows when bids are opened")
                .isEmpty();
        assertThat(Indicators.on(sealed.day(31).opened("X", "100").lot(), Settings.USUAL))
                .extracting(Flag::code)
                .containsExactly("R018");
    }

    @Test
    void a_plan_that_names_no_method_says_nothing_of_a_direct_award() {
        assertThat(Indicators.on(LotStory.planned(null, Method.DIRECT).lot(), Settings.USUAL))
                .isEmpty();
    }

    @Test
    void a_price_for_several_lots_is_not_set_beside_a_price_for_one() {
        LotStory story = LotStory.published("1", "2")
                .bid("X", "100", "1", "2")
                .bid("Y", "100", "1")
                .responsive("X", "Y")
                .awarded("Y", "1");

        assertThat(Indicators.on(story.lot(), Settings.USUAL))
                .extracting(Flag::code)
                .doesNotContain("R028");
    }
}
