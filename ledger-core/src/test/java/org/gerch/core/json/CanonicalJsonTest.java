package org.gerch.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gerch.core.kernel.Malformed;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The canonical form, held against the published vectors of RFC 8785 where they are at hand. */
class CanonicalJsonTest {
    private static final Path VECTORS = Path.of("../../shared/vectors/jcs/testdata");

    @ParameterizedTest
    @ValueSource(strings = {"french", "unicode", "weird"})
    void the_published_vectors_have_these_exact_bytes(String vector) throws IOException {
        Assumptions.assumeTrue(
                Files.isDirectory(VECTORS), "../shared is absent: the published JCS vectors are not at hand");

        byte[] canonical = CanonicalJson.bytes(
                new JsonMapper().readTree(Files.readAllBytes(VECTORS.resolve("input/" + vector + ".json"))));

        assertThat(canonical).isEqualTo(Files.readAllBytes(VECTORS.resolve("output/" + vector + ".json")));
    }

    @Test
    void keys_are_sorted_and_white_space_is_dropped_at_every_depth() {
        assertThat(canonical("{ \"b\" : [ {\"d\":1, \"c\":true} ], \"a\" : null }"))
                .isEqualTo("{\"a\":null,\"b\":[{\"c\":true,\"d\":1}]}");
    }

    @Test
    void empty_objects_and_lists_stay() {
        assertThat(canonical("{\"a\":{},\"b\":[]}")).isEqualTo("{\"a\":{},\"b\":[]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1e3", "9007199254740993", "123456789012345678901234567890"})
    void a_number_that_other_readers_would_round_is_refused(String number) {
        assertThatThrownBy(() -> canonical("[" + number + "]")).isInstanceOf(Malformed.class);
    }

    @Test
    void half_a_surrogate_pair_is_refused() {
        assertThatThrownBy(() -> canonical("[\"\\ud800\"]")).isInstanceOf(Malformed.class);
    }

    private static String canonical(String json) {
        return CanonicalJson.text(new JsonMapper().readTree(json));
    }
}
