package org.gerch.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.gerch.core.kernel.Money;
import org.junit.jupiter.api.Test;

class NotationTest {
    private final Notation english = new Notation(Words.in(Language.EN), Telling.ZONE);
    private final Notation mongolian = new Notation(Words.in(Language.MN), Telling.ZONE);

    @Test
    void amounts_are_grouped_by_spaces_that_do_not_break() {
        assertThat(english.money(Money.of("12400000", "MNT"))).isEqualTo("₮12\u202f400\u202f000");
        assertThat(english.money(Money.of("999", "MNT"))).isEqualTo("₮999");
        assertThat(english.money(Money.of("1000000.5", "BRL"))).isEqualTo("BRL\u00a01\u202f000\u202f000.50");
        assertThat(english.money(Money.of("-1000", "MNT"))).isEqualTo("\u2212₮1\u202f000");
        assertThat(english.signed(Money.of("3550000", "MNT"))).isEqualTo("+₮3\u202f550\u202f000");
    }

    @Test
    void a_day_takes_the_mongolian_suffix_it_is_read_with() {
        assertThat(mongolian.asOf(LocalDate.of(2026, 11, 21))).isEqualTo("2026-11-21\u2011ний өдрийн байдлаар");
        assertThat(mongolian.asOf(LocalDate.of(2026, 11, 20))).isEqualTo("2026-11-20\u2011ны өдрийн байдлаар");
        assertThat(english.asOf(LocalDate.of(2026, 11, 21))).isEqualTo("As of 2026-11-21");
    }

    @Test
    void days_are_counted_from_midnight_to_midnight_where_the_ledger_is() {
        assertThat(english.ago(Telling.time("2026-11-20 23:59:00"), Telling.time("2026-11-21 00:01:00")))
                .isEqualTo("1 day ago");
        assertThat(english.ago(Telling.time("2026-11-21 00:01:00"), Telling.time("2026-11-21 23:59:00")))
                .isEqualTo("today");
        assertThat(english.days(1_240)).isEqualTo("1\u202f240 days");
    }

    @Test
    void shares_are_whole_per_cents_except_below_one() {
        assertThat(english.percent(BigDecimal.valueOf(3_550), BigDecimal.valueOf(18_400)))
                .isEqualTo("19\u202f%");
        assertThat(mongolian.percent(BigDecimal.valueOf(3), BigDecimal.valueOf(1_000)))
                .isEqualTo("0,3\u202f%");
        assertThat(english.percent(BigDecimal.ONE, BigDecimal.ZERO)).isEmpty();
    }

    @Test
    void a_scale_starts_at_zero_and_ends_at_a_round_number() {
        Scale scale = Scale.over(java.util.List.of(new BigDecimal("22800000"), new BigDecimal("18400000")));
        assertThat(scale.top()).isEqualByComparingTo("25000000");
        assertThat(scale.at(new BigDecimal("18400000"))).isEqualTo("73.6%");
        assertThat(scale.at(BigDecimal.ZERO)).isEqualTo("0%");
        assertThat(Scale.over(java.util.List.of()).at(BigDecimal.ZERO)).isEqualTo("0%");
    }

    @Test
    void any_identifier_becomes_one_segment_of_a_path() {
        assertThat(Paths.stream("tender/ocds-1%2F2%20%D0%A2%25")).isEqualTo("/tenders/ocds-1%2F2%20%D0%A2%25");
        assertThat(Paths.tender(new org.gerch.core.kernel.TenderId(".."))).isEqualTo("/tenders/by-id?id=..");
        assertThat(Paths.lot(new org.gerch.core.kernel.TenderId("a;b"), new org.gerch.core.kernel.LotId("1 & 2")))
                .isEqualTo("/tenders/a%3Bb?lot=1+%26+2");
    }
}
