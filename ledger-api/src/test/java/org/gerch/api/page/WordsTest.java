package org.gerch.api.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gerch.core.party.LegalForm;
import org.gerch.core.party.PartyKind;
import org.gerch.core.tender.Criterion;
import org.gerch.core.tender.ReturnReason;
import org.gerch.core.verdict.Basis;
import org.gerch.core.verdict.Gap;
import org.gerch.core.verdict.Incomparable;
import org.gerch.core.verdict.ReasonPart;
import org.gerch.core.verdict.Verdict;
import org.gerch.core.verdict.VerdictKind;
import org.gerch.core.view.SilenceKind;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-zA-Z0-9_.-]+)[}(]");
    private static final Pattern IN_CODE = Pattern.compile("(?:say|html|count|told)\\(\\s*\"([a-zA-Z0-9_.-]+)\"");
    private static final List<String> ACCUSING = List.of(
            "corrupt",
            "illegal",
            "unlawful",
            "favour",
            "favor",
            "fraud",
            "hidden",
            "risk score",
            "red flag",
            "suspicious",
            "suspect",
            "cheat",
            "steal",
            "stole",
            "guilt",
            "brib",
            "crime",
            "criminal",
            "collu",
            "blame",
            "авлига",
            "хууль бус",
            "хууль зөрч",
            "нуусан",
            "луйвар",
            "залилан",
            "хулгай",
            "хахууль",
            "гэм бурууд",
            "гэмт хэрэг",
            "хуйвалд",
            "сэжиг",
            "улаан туг",
            "эрсдэлийн оноо");

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(Words.in(Language.MN).keys()).isEqualTo(Words.in(Language.EN).keys());
    }

    @Test
    void both_languages_name_the_same_facts() {
        for (String key : Words.in(Language.EN).keys()) {
            assertThat(facts(Words.in(Language.MN).say(key)))
                    .as(key)
                    .containsAll(facts(Words.in(Language.EN).say(key)));
        }
    }

    @Test
    void every_key_in_a_template_has_words() throws IOException {
        assertThat(Words.in(Language.EN).keys()).containsAll(found(IN_TEMPLATE, "templates", ".html"));
    }

    @Test
    void every_key_in_the_code_has_words() throws IOException {
        Set<String> keys = Words.in(Language.EN).keys();
        Set<String> missing = found(IN_CODE, "java", ".java").stream()
                .filter(key -> !key.endsWith(".") && !keys.contains(key) && !keys.contains(key + ".other"))
                .collect(Collectors.toSet());
        assertThat(missing).isEmpty();
    }

    @Test
    void every_value_that_is_said_by_its_name_has_words() {
        Set<String> keys = Words.in(Language.EN).keys();
        assertThat(keys).containsAll(named("headline.", VerdictKind.values()));
        assertThat(keys).containsAll(named("kind.", PartyKind.values()));
        assertThat(keys).containsAll(named("form.", LegalForm.values()));
        assertThat(keys).containsAll(named("return.", ReturnReason.values()));
        assertThat(keys).containsAll(named("criterion.", Criterion.values()));
        assertThat(keys).containsAll(named("code.missing.", ReasonPart.values()));
        assertThat(keys).containsAll(named("code.gaps.", Gap.values()));
        assertThat(keys).containsAll(named("code.incomparable.", Incomparable.values()));
        assertThat(keys).containsAll(named("code.exclusion.", Verdict.Exclusion.values()));
        assertThat(keys).containsAll(named("code.rule.", Verdict.PublishedRule.values()));
        assertThat(keys).containsAll(named("code.basis.", Basis.values()));
        assertThat(keys)
                .containsAll(Stream.of(Verdict.class, Verdict.Details.class, Verdict.LostOn.class)
                        .flatMap(record -> Stream.of(record.getRecordComponents()))
                        .map(field -> "field." + field.getName())
                        // The page is about nothing else.
                        .filter(field -> !field.equals("field.subject"))
                        .toList());
        assertThat(keys)
                .containsAll(Stream.of(SilenceKind.values())
                        .flatMap(kind -> Stream.of("silence.said." + kind + ".one", "silence.said." + kind + ".other"))
                        .toList());
        assertThat(keys).containsAll(Stream.of(Shape.values()).map(Shape::key).toList());
    }

    @Test
    void every_field_of_a_tender_that_may_be_corrected_has_words() throws IOException {
        Path law = module().resolveSibling("ledger-core/src/main/java/org/gerch/core/tender/CorrectableFields.java");
        Set<String> paths = new TreeSet<>();
        Files.readString(law)
                .lines()
                .filter(line -> line.contains("Map.entry("))
                .forEach(line -> keys(Pattern.compile("\"([a-zA-Z.]+)\""), line).forEach(paths::add));
        assertThat(paths).isNotEmpty();
        assertThat(Words.in(Language.EN).keys())
                .containsAll(paths.stream().map("entered."::concat).toList());
    }

    @Test
    void no_sentence_accuses() {
        for (Language language : Language.values()) {
            for (String key : Words.in(language).keys()) {
                assertThat(Words.in(language).say(key).toLowerCase()).as(key).doesNotContain(ACCUSING);
            }
        }
    }

    @Test
    void facts_in_markup_are_escaped_unless_they_are_markup() {
        Html said = Words.in(Language.EN).html("changed.since", "<b>");
        assertThat(said.markup()).isEqualTo("Changed since: now &lt;b&gt;");
        assertThat(Words.in(Language.EN)
                        .html("changed.since", Html.link("/x", "y"))
                        .markup())
                .isEqualTo("Changed since: now <a href=\"/x\">y</a>");
    }

    @Test
    void a_missing_key_is_an_error_not_a_blank() {
        assertThatThrownBy(() -> Words.in(Language.MN).say("no.such.key")).hasMessageContaining("no.such.key");
    }

    private static List<String> named(String prefix, Enum<?>[] values) {
        return Stream.of(values).map(value -> prefix + value.name()).toList();
    }

    private static Set<String> facts(String sentence) {
        Set<String> facts = new TreeSet<>();
        Matcher fact = Pattern.compile("\\{\\d}").matcher(sentence);
        while (fact.find()) {
            facts.add(fact.group());
        }
        return facts;
    }

    /** Reads the sources beside the compiled classes, since keys are only in the sources. */
    private static Set<String> found(Pattern pattern, String kind, String suffix) throws IOException {
        Path sources = kind.equals("java")
                ? module().resolve("src/main/java/org/gerch/api")
                : module().resolve("src/main/resources/templates");
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(suffix)).toList()) {
                keys.addAll(keys(pattern, Files.readString(file)));
            }
        }
        assertThat(keys).isNotEmpty();
        return keys;
    }

    private static Set<String> keys(Pattern pattern, String source) {
        return pattern.matcher(source).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Path module() {
        return Path.of(URI.create(WordsTest.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()))
                .getParent()
                .getParent();
    }
}
