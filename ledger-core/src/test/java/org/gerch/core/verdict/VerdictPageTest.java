package org.gerch.core.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/verdicts.md shows what the program says; its examples are the stories of the judge's own tests. */
class VerdictPageTest {
    private static final Path PAGE = Path.of("../docs/verdicts.md");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    static Stream<Verdict> examples() {
        return JudgeTest.rows().map(row -> ((Story) row.get()[2]).verdict());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void each_verdict_has_an_example_in_the_programs_own_words(Verdict verdict) throws IOException {
        assertThat(Files.readString(PAGE)).contains("* `" + verdict.kind() + "`: " + said(verdict) + "\n");
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void each_overlay_has_its_line_and_an_example_in_the_programs_own_words(Overlay overlay) throws IOException {
        assertThat(Files.readString(PAGE)).contains("| `" + overlay + "` | ").contains(exampleOf(overlay));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edges")
    void each_edge_case_has_an_example_in_the_programs_own_words(String line) throws IOException {
        assertThat(Files.readString(PAGE)).contains(line);
    }

    static Stream<String> edges() {
        return EdgeCaseTest.edges()
                .map(edge -> "* " + edge.get()[0] + ", `" + edge.get()[1] + "`: " + said(verdict((Story) edge.get()[2]))
                        + "\n");
    }

    /** The first story that has it; what is joined when read is joined to one that has neither. */
    private static String exampleOf(Overlay overlay) {
        return OverlayTest.present()
                .filter(row -> row.get()[0] == overlay)
                .findFirst()
                .map(row -> "* `" + overlay + "`, " + row.get()[1] + ": " + said(verdict((Story) row.get()[2])) + "\n")
                .orElseGet(() -> "* `" + overlay + "`, joined when read: " + said(joined(overlay)) + "\n");
    }

    private static Verdict joined(Overlay overlay) {
        return Story.published()
                .bid("G", "80")
                .bid("X", "100")
                .awardedWithReason("X")
                .verdict()
                .joined(overlay, List.of(7L));
    }

    private static Verdict verdict(Story story) {
        return story.hasLots() ? story.verdict("1") : story.verdict();
    }

    private static String said(Verdict verdict) {
        return dressed(Explanation.of(verdict, Locale.ENGLISH, DAY).text());
    }

    /** The stories' short names and prices, as a reader would rather see them. */
    private static String dressed(String words) {
        return words.replace(" This says nothing about the winner's conduct.", "")
                .replace("G нэр", "Group A")
                .replace("G1 нэр", "Group A")
                .replace("G2 нэр", "Group D")
                .replace("X нэр", "Business B")
                .replace("Y нэр", "Business E")
                .replace("S нэр", "State Enterprise F")
                .replace("K нэр", "Consortium H")
                .replace("U нэр", "Party C")
                .replace("Явган хүний зам", "Footpath, 320 m")
                .replace("Жишээ дүүрэг", "Example District")
                .replaceAll("₮(\\d+)", "₮$1\u202F000\u202F000");
    }
}
