package org.gerch.api.tender;

import static org.assertj.core.api.Assertions.assertThat;

import org.gerch.api.page.Language;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Telling;
import org.gerch.api.page.Words;
import org.gerch.core.json.Wire;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a value of a public row is written where it is told that it changed. */
class ValueTellingTest {
    private final ValueTelling english = new ValueTelling(new Notation(Words.in(Language.EN), Telling.ZONE));
    private final ValueTelling mongolian = new ValueTelling(new Notation(Words.in(Language.MN), Telling.ZONE));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/verdicts/L/details|{\"missing\":[\"DOCUMENT\",\"REPLY\"]}|missing: the document; its answer",
                "/verdicts/L/details/missing|[\"DOCUMENT\"]|the document",
                "/verdicts/L/incomparable|\"TAX\"|tax in the price of one bid alone",
                "/verdicts/L/details|{\"queried\":{\"asked\":true,\"answered\":false}}|asked about a low price: asked: yes, answered: no",
                "/verdicts/L/gaps|[\"DEADLINE\",\"GROUP_PRICE\"]|the deadline after which a bid was late; the price of a citizen group’s bid",
                "/verdicts/L/winningBid/tenderer/name|\"TAX\"|TAX",
                "/verdicts/L/kind|\"PENDING\"|No award yet.",
                "/tender/estimatedCost|{\"amount\":\"1200\",\"currency\":\"MNT\"}|₮1\u202f200",
                "/verdicts/L/reason|null|nothing"
            })
    void codes_are_told_in_words_and_names_as_they_are(String path, String value, String told) {
        String part = path.split("/")[path.startsWith("/verdicts/") ? 3 : 2];

        assertThat(english.of(part, path, Wire.mapper().readTree(value))).isEqualTo(told);
        assertThat(mongolian.of(part, path, Wire.mapper().readTree(value))).isNotBlank();
    }
}
