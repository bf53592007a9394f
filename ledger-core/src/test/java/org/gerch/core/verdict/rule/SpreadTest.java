package org.gerch.core.verdict.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Quartiles and fences are those of Cardinal, whose library documents what the quartiles of these values are. */
class SpreadTest {
    @Test
    void quartiles_are_those_that_cardinals_library_documents() {
        Spread spread = Spread.of(new double[] {1, 2, 3, 4});

        assertThat(spread.q1().doubleValue()).isCloseTo(1.416666666666666, within(1e-15));
        assertThat(spread.q3().doubleValue()).isCloseTo(3.5833333333333333, within(1e-15));
    }

    @Test
    void the_example_of_cardinals_page_has_a_lower_fence_of_two_per_cent() {
        assertThat(new Spread(new BigDecimal("0.05"), new BigDecimal("0.07")).lowerFence())
                .isCloseTo(0.02, within(1e-12));
        assertThat(new Spread(new BigDecimal("0.05"), new BigDecimal("0.07")).upperFence())
                .isCloseTo(0.10, within(1e-12));
    }

    @Test
    void the_value_of_one_alone_is_its_own_quartile_and_stands_out_of_nothing() {
        assertThat(Limit.upper(new double[] {3}, Optional.empty()).isPassedBy(3))
                .isFalse();
        assertThat(Limit.lower(new double[] {3}, Optional.empty()).isPassedBy(3))
                .isFalse();
    }

    @Test
    void where_the_middle_half_is_one_value_only_what_is_beyond_it_stands_out() {
        double[] values = {1, 1, 1, 1, 1, 1, 1, 2};

        Limit limit = Limit.upper(values, Optional.empty());

        assertThat(limit.isPassedBy(1)).isFalse();
        assertThat(limit.isPassedBy(2)).isTrue();
    }

    @Test
    void where_most_have_nothing_of_what_is_counted_nothing_stands_out() {
        Limit upper = Limit.upper(new double[] {0, 0, 0, 0, 0, 0, 0, 0.5}, Optional.empty());

        assertThat(upper.at()).isEqualByComparingTo("0");
        assertThat(upper.isPassedBy(0.5)).isFalse();
        assertThat(Limit.lower(new double[] {0, 0.1, 0.9, 1}, Optional.empty()).isPassedBy(0))
                .isFalse();
    }

    @Test
    void a_limit_that_is_set_is_passed_by_whoever_reaches_it() {
        Limit limit = Limit.lower(new double[] {0.05, 0.05}, Optional.of(new BigDecimal("0.05")));

        assertThat(limit.isPassedBy(0.05)).isTrue();
        assertThat(limit.isPassedBy(0.0501)).isFalse();
        assertThat(limit.spread()).isNull();
    }
}
