package org.gerch.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class BodyLimitTest {
    private final BodyLimit limit = new BodyLimit(
            DataSize.ofKilobytes(1),
            Map.of("/api/v1/imports", DataSize.ofGigabytes(1), "/api/v1/imports/small", DataSize.ofBytes(5)));

    @Test
    void the_longest_beginning_of_the_path_counts() {
        assertThat(limit.bytesFor("/api/v1/commands/submit-bid")).isEqualTo(1_024);
        assertThat(limit.bytesFor("/api/v1/imports")).isEqualTo(1L << 30);
        assertThat(limit.bytesFor("/api/v1/imports/small/one")).isEqualTo(5);
    }
}
