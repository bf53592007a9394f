package org.gerch.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KebabCaseTest {
    @ParameterizedTest
    @CsvSource({"SubmitBid,submit-bid", "NotASecondPerson,not-a-second-person", "Lot2Awarded,lot2-awarded", "Ban,ban"})
    void each_word_of_a_class_name_stands_by_itself(String camelCase, String wire) {
        assertThat(KebabCase.of(camelCase)).isEqualTo(wire);
    }
}
