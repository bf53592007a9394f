package org.gerch.core.kernel;

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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gerch.core.fund.FundRefusal;
import org.gerch.core.fund.ProposalRefusal;
import org.gerch.core.grant.GrantRefusal;
import org.gerch.core.party.PartyRefusal;
import org.gerch.core.rules.RulesRefusal;
import org.gerch.core.signing.SigningRefusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalSentencesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Properties ENGLISH = bundle("en");
    private static final Properties MONGOLIAN = bundle("mn");

    static Stream<Class<?>> refusals() {
        return Stream.of(
                        CorrectionRefusal.class,
                        NotYourParty.class,
                        PartyRefusal.class,
                        FundRefusal.class,
                        ProposalRefusal.class,
                        GrantRefusal.class,
                        RulesRefusal.class,
                        SigningRefusal.class)
                .flatMap(SealedRecords::of);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void every_refusal_and_breach_has_a_sentence_in_both_languages_that_names_its_facts(Class<?> refusal) {
        String type = KebabCase.of(refusal.getSimpleName());
        String english = ENGLISH.getProperty(type, "");
        String mongolian = MONGOLIAN.getProperty(type, "");

        assertThat(english).as("English sentence of %s", type).isNotBlank();
        assertThat(mongolian).as("Mongolian sentence of %s", type).isNotBlank();
        assertThat(namesOf(refusal)).containsAll(placeholders(english));
        assertThat(placeholders(mongolian)).isEqualTo(placeholders(english));
    }

    private static Set<String> namesOf(Class<?> refusal) {
        return Arrays.stream(refusal.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(toSet());
    }

    private static Set<String> placeholders(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .map(found -> found.group(1))
                .collect(toSet());
    }

    private static Properties bundle(String language) {
        String file = "/org/gerch/core/refusals_" + language + ".properties";
        try (var reader = new InputStreamReader(Refusal.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            Properties sentences = new Properties();
            sentences.load(reader);
            return sentences;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
