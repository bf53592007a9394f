package org.gerch.core.verdict.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/red-flags has one page for each indicator, and each page says what the program does. */
class IndicatorPagesTest {
    private static final Path PAGES = Path.of("../docs/red-flags");
    private static final IndicatorWords WORDS = IndicatorWords.in(Locale.ENGLISH);

    static Stream<Arguments> indicators() {
        return IndicatorsTest.indicators();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("indicators")
    void an_indicator_has_its_page_in_the_programs_own_words(String code, Indicator indicator) throws IOException {
        String page = page(code);

        assertThat(page)
                .startsWith("# " + WORDS.name(code) + " (" + code + ")\n\n" + WORDS.means(code, Settings.USUAL) + "\n")
                .contains("It does not say: " + WORDS.leavesOpen(code));
        assertThat(page.contains("only an event-sourced ledger can answer it")).isEqualTo(indicator.needsHistory());
        for (Setting setting : Setting.values()) {
            if (setting.indicator().equals(code)) {
                assertThat(page).contains("| `" + setting + "` | ");
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("indicators")
    void a_pages_example_is_what_is_said_of_its_fixture(String code, Indicator indicator) throws IOException {
        Fixture fixture = IndicatorsTest.fixture(indicator);
        Flag flag = indicator.on(fixture.raised().lot(), fixture.settings()).orElseThrow();

        assertThat(page(code)).contains("own words: “" + WORDS.says(flag) + "”");
    }

    @Test
    void the_list_names_those_that_only_history_answers_apart() throws IOException {
        String list = Files.readString(PAGES.resolve("README.md"));
        String only = list.substring(list.indexOf("## Only with history"));

        for (Indicator indicator : Indicators.ALL) {
            assertThat(only.contains("[" + indicator.code() + "]"))
                    .as(indicator.code())
                    .isEqualTo(indicator.needsHistory());
            assertThat(list.contains("| " + WORDS.name(indicator.code()) + " | one lot |  | yes |"))
                    .as(indicator.code())
                    .isEqualTo(indicator.needsHistory());
        }
    }

    @Test
    void every_page_has_its_indicator_and_its_line_in_the_list() throws IOException {
        String list = Files.readString(PAGES.resolve("README.md"));
        List<String> codes = List.copyOf(Indicators.EVERY_CODE);
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString()).filter(name -> !name.equals("README.md")))
                    .containsExactlyInAnyOrderElementsOf(
                            codes.stream().map(code -> code + ".md").toList());
        }
        assertThat(codes)
                .allSatisfy(code ->
                        assertThat(list).contains("| [" + code + "](" + code + ".md) | " + WORDS.name(code) + " |"));
    }

    private static String page(String code) throws IOException {
        return Files.readString(PAGES.resolve(code + ".md"));
    }
}
