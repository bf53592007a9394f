package org.gerch.core.tender;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gerch.core.kernel.KebabCase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TenderRefusalSentencesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Properties ENGLISH = bundle("en");
    private static final Properties MONGOLIAN = bundle("mn");

    static Stream<Class<?>> refusals() {
        return Arrays.stream(TenderRefusal.class.getPermittedSubclasses())
                .flatMap(ground -> Arrays.stream(ground.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void every_refusal_and_breach_has_a_sentence_in_both_languages_that_names_the_same_facts(Class<?> refusal) {
        String type = KebabCase.of(refusal.getSimpleName());
        assertThat(ENGLISH.getProperty(type)).as("English sentence of %s", type).isNotBlank();
        assertThat(MONGOLIAN.getProperty(type))
                .as("Mongolian sentence of %s", type)
                .isNotBlank();
        Set<String> facts = Arrays.stream(refusal.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(toSet());
        assertThat(facts).containsAll(named(ENGLISH.getProperty(type)));
        assertThat(named(MONGOLIAN.getProperty(type))).isEqualTo(named(ENGLISH.getProperty(type)));
    }

    private static Set<String> named(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .map(name -> name.replaceAll("[{}]", ""))
                .collect(toSet());
    }

    private static Properties bundle(String language) {
        try (var stream = TenderRefusal.class.getResourceAsStream(
                        "/org/gerch/core/refusals_" + language + ".properties");
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            Properties bundle = new Properties();
            bundle.load(reader);
            return bundle;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
