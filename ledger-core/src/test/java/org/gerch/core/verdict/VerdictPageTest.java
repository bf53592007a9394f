package org.gerch.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/verdicts.md shows what the program says; its examples are the stories of the judge's own test. */
class VerdictPageTest {
    private static final Path PAGE = Path.of("../docs/verdicts.md");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    static Stream<Verdict> examples() {
        return JudgeTest.rows().map(row -> ((Story) row.get()[2]).verdict());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void each_verdict_has_an_example_in_the_programs_own_words(Verdict verdict) throws IOException {
        String example = dressed(Explanation.of(verdict, Locale.ENGLISH, DAY).text());

        assertThat(Files.readString(PAGE)).contains("* `" + verdict.kind() + "`: " + example + "\n");
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void each_overlay_is_on_the_page(Overlay overlay) throws IOException {
        assertThat(Files.readString(PAGE)).contains("`" + overlay + "`");
    }

    /** The stories' short names and prices, as a reader would rather see them. */
    private static String dressed(String words) {
        return words.replace(" This says nothing about the winner's conduct.", "")
                .replace("G нэр", "Group A")
                .replace("X нэр", "Business B")
                .replace("U нэр", "Party C")
                .replace("Явган хүний зам", "Footpath, 320 m")
                .replace("Жишээ дүүрэг", "Example District")
                .replaceAll("₮(\\d+)", "₮$1\u202F000\u202F000");
    }
}
