package org.gerch.core.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gerch.core.kernel.Id;
import org.gerch.core.ocds.Unused.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OcdsWordsTest {
    private static final Pattern FACT = Pattern.compile("\\{\\d}");

    private final OcdsWords english = OcdsWords.in(Locale.ENGLISH);
    private final OcdsWords mongolian = OcdsWords.in(Locale.of("mn"));

    @Test
    void both_languages_have_every_word_and_every_fact() {
        assertThat(mongolian.keys()).containsExactlyInAnyOrderElementsOf(english.keys());
        for (String key : english.keys()) {
            Said bare = Said.of(key);
            assertThat(facts(mongolian.say(bare))).as(key).isEqualTo(facts(english.say(bare)));
        }
    }

    @Test
    void no_mongolian_word_is_an_english_one() {
        for (String key : mongolian.keys()) {
            String words =
                    mongolian.say(Said.of(key)).replaceAll("\\{\\d}|JSON|gzip|ocid|ISO|tender.entry-corrected", "");
            assertThat(words).as(key).doesNotContainPattern("[A-Za-z]");
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_what_cannot_be_used_has_its_words(Kind kind) {
        assertThat(english.counted(kind, 1)).startsWith("not used, once: ").endsWith(english.say(kind));
        assertThat(english.counted(kind, 12)).startsWith("not used, 12 times: ");
        assertThat(mongolian.counted(kind, 12))
                .startsWith("12 удаа ашиглаагүй: ")
                .endsWith(mongolian.say(kind));
    }

    @ParameterizedTest
    @EnumSource
    void every_fault_of_an_identifier_has_its_words(Id.Fault fault) {
        assertThat(english.say(Said.of("rejected." + fault.name(), "ocid"))).startsWith("ocid must");
    }

    @Test
    void what_is_absent_is_said_by_a_dash() {
        assertThat(english.say(Said.of("remark.bid-price", "1", null, "80 BRL")))
                .isEqualTo("the price of bid 1 changed from – to 80 BRL");
    }

    private static TreeSet<String> facts(String words) {
        TreeSet<String> facts = new TreeSet<>();
        FACT.matcher(words).results().map(MatchResult::group).forEach(facts::add);
        return facts;
    }
}
