package org.gerch.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gerch.core.wire.EventCatalogue;
import org.gerch.verifier.difference.What;
import org.gerch.verifier.report.KeySource;
import org.gerch.verifier.report.NotChecked;
import org.gerch.verifier.report.Words;
import org.junit.jupiter.api.Test;

/** Every word that a report may need is there, in both languages. */
class WordsTest {
    private static final Pattern BLANK = Pattern.compile("\\{(\\d)");

    @Test
    void both_languages_have_the_same_sentences_with_the_same_blanks() throws IOException {
        Properties english = bundle("en");
        Properties mongolian = bundle("mn");

        assertThat(mongolian.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(blanks(mongolian.getProperty(key))).as(key).isEqualTo(blanks(english.getProperty(key)));
            assertThat(mongolian.getProperty(key)).as(key).doesNotContain("'").isNotBlank();
            assertThat(english.getProperty(key)).as(key).doesNotContain("'").isNotBlank();
            new MessageFormat(mongolian.getProperty(key), Locale.of("mn"));
        }
    }

    @Test
    void every_difference_has_its_sentence() throws IOException {
        assertThat(bundle("en").stringPropertyNames())
                .containsAll(Arrays.stream(What.values())
                        .map(what -> "difference." + what.code())
                        .toList());
    }

    @Test
    void everything_that_may_be_left_unchecked_has_its_sentence() throws IOException {
        assertThat(bundle("en").stringPropertyNames())
                .containsAll(Arrays.stream(NotChecked.values())
                        .map(what -> "not-checked." + what.code())
                        .toList())
                .containsAll(Arrays.stream(KeySource.values())
                        .map(source -> "head.key." + source)
                        .toList());
    }

    @Test
    void every_event_is_told_in_words() throws IOException {
        assertThat(bundle("en").stringPropertyNames())
                .containsAll(EventCatalogue.names().stream()
                        .map(name -> "event." + name)
                        .toList());
    }

    @Test
    void another_language_is_answered_in_english() {
        assertThat(Words.in(Locale.FRENCH).say("checked")).isEqualTo("Checked");
        assertThat(Words.in(Locale.of("mn")).say("checked")).isEqualTo("Шалгасан");
    }

    private static Set<String> blanks(String sentence) {
        Set<String> blanks = new TreeSet<>();
        Matcher blank = BLANK.matcher(sentence);
        while (blank.find()) {
            blanks.add(blank.group(1));
        }
        return blanks;
    }

    private static Properties bundle(String language) throws IOException {
        Properties bundle = new Properties();
        try (Reader in = new InputStreamReader(
                WordsTest.class.getResourceAsStream("report/words_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            bundle.load(in);
        }
        return bundle;
    }
}
