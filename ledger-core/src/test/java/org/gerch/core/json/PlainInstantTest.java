package org.gerch.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainInstantTest {

    @Test
    void every_time_that_java_writes_is_read_as_java_reads_it() {
        Random random = new Random(5);
        for (int i = 0; i < 5_000; i++) {
            long nanos = random.nextInt(3) * 120_000_000L + (random.nextBoolean() ? random.nextInt(1_000) * 1_000L : 0);
            Instant time = Instant.ofEpochSecond(random.nextLong(-62_135_596_800L, 253_402_300_800L), nanos);
            assertThat(PlainInstant.read(time.toString())).isEqualTo(time);
        }
    }

    @Test
    void every_time_is_written_as_java_writes_it() {
        Random random = new Random(6);
        long[] units = {1_000_000_000, 1_000_000, 1_000, 1};
        for (int i = 0; i < 5_000; i++) {
            long unit = units[random.nextInt(units.length)];
            long nanos = random.nextInt(1_000_000_000) / unit * unit;
            Instant time = Instant.ofEpochSecond(random.nextLong(-99_999_999_999L, 400_000_000_000L), nanos);
            assertThat(PlainInstant.text(time)).isEqualTo(time.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-03-12",
                "2026-03-12T02:00:00",
                "2026-03-12T02:00:00+08:00",
                "2026-03-12T02:00:00.Z",
                "2026-03-12T02:00:00,5Z",
                "2026-03-12T02:00:00.1234567890Z",
                "2026-02-30T02:00:00Z",
                "2026-03-12T24:00:00Z",
                "2026-03-12T23:59:60Z",
                "+12026-03-12T02:00:00Z",
                "2026-03-12T02:00:0xZ"
            })
    void everything_else_is_left_to_the_library(String text) {
        assertThat(PlainInstant.read(text)).isNull();
    }
}
