package org.gerch.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gerch.core.kernel.Malformed;
import org.gerch.projections.reading.FilterReading;
import org.gerch.projections.reading.ViewFilter;
import org.gerch.projections.reading.ViewFilter.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterReadingTest {
    private static final ZoneId ULAANBAATAR = ZoneId.of("Asia/Ulaanbaatar");

    @Test
    void every_filter_is_read() {
        ViewFilter filter = read(Map.of(
                "verdict", List.of("PENDING,TIED_LOWEST", "NO_GROUP_BID"),
                "overridden", List.of("undetermined"),
                "buyer", List.of(" B-1 "),
                "district", List.of("Баянгол"),
                "khoroo", List.of("301"),
                "fund", List.of("F-1"),
                "q", List.of("  Зам  ЗАСВАР ")));

        assertThat(filter.kinds()).containsExactlyInAnyOrder("PENDING", "TIED_LOWEST", "NO_GROUP_BID");
        assertThat(filter.overridden()).isEqualTo(Truth.UNDETERMINED);
        assertThat(filter.buyer()).isEqualTo("B-1");
        assertThat(filter.khoroo()).isEqualTo(301);
        assertThat(filter.words()).containsExactly("зам", "засвар");
    }

    @Test
    void a_day_is_counted_from_its_beginning_to_its_end_where_the_ledger_lives() {
        ViewFilter filter = read(Map.of("from", List.of("2026-03-01"), "to", List.of("2026-03-31")));

        assertThat(filter.from()).isEqualTo(Instant.parse("2026-02-28T16:00:00Z"));
        assertThat(filter.before()).isEqualTo(Instant.parse("2026-03-31T16:00:00Z"));
    }

    @Test
    void the_last_instant_asked_for_is_counted() {
        ViewFilter filter = read(Map.of("to", List.of("2026-03-31T10:00:00Z")));

        assertThat(filter.before()).isEqualTo(Instant.parse("2026-03-31T10:00:00.000001Z"));
    }

    @Test
    void an_empty_field_of_a_form_asks_for_nothing() {
        assertThat(read(Map.of("verdict", List.of(""), "khoroo", List.of(" "), "q", List.of(""))))
                .isEqualTo(ViewFilter.ALL);
    }

    @ParameterizedTest
    @CsvSource({
        "verdict, GUILTY",
        "overridden, maybe",
        "khoroo, 0",
        "khoroo, three",
        "khoroo, 99999999999",
        "from, yesterday",
        "from, 2026-02-30",
        "to, 2026-13-01T00:00:00Z",
        "to, +999999999-12-31T00:00:00Z",
        "from, -999999-01-01",
        "q, a b c d e f g h i j k l m"
    })
    void a_value_that_is_none_is_refused_by_its_name(String parameter, String value) {
        assertThatThrownBy(() -> read(Map.of(parameter, List.of(value))))
                .isInstanceOfSatisfying(
                        Malformed.class, refusal -> assertThat(refusal.what()).isEqualTo(parameter));
    }

    @Test
    void a_filter_given_twice_is_refused() {
        assertThatThrownBy(() -> read(Map.of("buyer", List.of("B-1", "B-2")))).isInstanceOf(Malformed.class);
    }

    private static ViewFilter read(Map<String, List<String>> parameters) {
        return new FilterReading(parameters, ULAANBAATAR)
                .read("verdict", Set.of("PENDING", "TIED_LOWEST", "NO_GROUP_BID"));
    }
}
