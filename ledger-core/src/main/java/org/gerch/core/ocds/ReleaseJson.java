package org.gerch.core.ocds;

import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the JSON of a release.
 *
 * <p>What the scan does not plainly take goes through a full parser: it says what is wrong, and where nothing is, it writes the
 * text anew so that the scan takes it. So there is one way of reading, and one that answers for what is odd.
 */
final class ReleaseJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private ReleaseJson() {}

    /** @throws JacksonException if it is no JSON */
    static JsonTape read(byte[] bytes) {
        JsonTape plain = JsonScan.of(bytes);
        return plain == null ? rewritten(bytes) : plain;
    }

    /** @throws JacksonException if it is no JSON */
    static JsonNode tree(byte[] bytes) {
        return MAPPER.readTree(bytes);
    }

    /** What was put together anew, as if it had been read. */
    static JsonTape written(JsonNode tree) {
        return Objects.requireNonNull(JsonScan.of(MAPPER.writeValueAsBytes(tree)), "what was written anew is JSON");
    }

    private static JsonTape rewritten(byte[] bytes) {
        return written(tree(bytes));
    }
}
