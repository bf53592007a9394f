package org.gerch.core.verdict.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is said of an indicator, in both languages. */
class IndicatorWordsTest {
    private static final Pattern FIGURE = Pattern.compile("\\{(\\w+)}");
    private static final List<String> NEVER = List.of(
            "red flag", "corrupt", "illegal", "favour", "hidden", "risk", "suspicious", "fraud", "улаан туг", "авлига");

    private final IndicatorWords english = IndicatorWords.in(Locale.ENGLISH);
    private final IndicatorWords mongolian = IndicatorWords.in(Locale.of("mn"));

    @Test
    void both_languages_have_every_word_and_every_figure() {
        assertThat(mongolian.keys()).containsExactlyInAnyOrderElementsOf(english.keys());
        for (String key : english.keys()) {
            assertThat(figures(mongolian.word(key))).as(key).isEqualTo(figures(english.word(key)));
        }
    }

    @Test
    void every_indicator_has_its_words_and_no_words_are_left_over() {
        for (String key : english.keys()) {
            boolean ofAnIndicator = Indicators.EVERY_CODE.stream().anyMatch(code -> key.startsWith(code + "."));
            assertThat(ofAnIndicator || List.of("question", "unset", "compared").contains(key))
                    .as(key)
                    .isTrue();
        }
        for (String code : Indicators.EVERY_CODE) {
            assertThat(english.keys()).contains(code + ".name", code + ".says", code + ".means", code + ".not");
        }
    }

    @Test
    void a_lot_is_never_spoken_of_in_words_that_accuse() {
        for (String key : english.keys()) {
            for (String word : NEVER) {
                assertThat(english.word(key).toLowerCase(Locale.ROOT)).as(key).doesNotContain(word);
                assertThat(mongolian.word(key).toLowerCase(Locale.ROOT)).as(key).doesNotContain(word);
            }
        }
    }

    @Test
    void the_meaning_names_every_limit_that_can_be_set() {
        for (Setting setting : Setting.values()) {
            assertThat(english.word(setting.indicator() + ".means")).contains("{" + setting.name() + "}");
        }
        for (String code : Indicators.EVERY_CODE) {
            assertThat(english.means(code, Settings.USUAL)).doesNotContain("{");
        }
    }

    private static List<String> figures(String sentence) {
        return List.copyOf(new TreeSet<>(
                FIGURE.matcher(sentence).results().map(found -> found.group(1)).toList()));
    }

    @Test
    void every_setting_belongs_to_an_indicator() {
        assertThat(Arrays.stream(Setting.values()).map(Setting::indicator).distinct())
                .isSubsetOf(Indicators.EVERY_CODE);
    }
}
