package org.gerch.core.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.gerch.core.kernel.Malformed;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * The one way records become JSON and back.
 *
 * <p>Absent values are left out, times are ISO 8601 in UTC, unknown and repeated fields are refused, nothing is coerced
 * from another type.
 */
public final class Wire {
    private static final JsonMapper MAPPER = strict().build();

    /** Writes most records in canonical form at once; {@link CanonicalScan} says of each text whether it did. */
    private static final JsonMapper SORTED = strict().enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private Wire() {}

    /** A builder with the wire's rules, for readers that add their own types. */
    public static JsonMapper.Builder strict() {
        return JsonMapper.builder()
                .changeDefaultPropertyInclusion(ignored ->
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                // A record is its components; what it computes from them is not written.
                .changeDefaultVisibility(visibility -> visibility
                        .withGetterVisibility(JsonAutoDetect.Visibility.NONE)
                        .withIsGetterVisibility(JsonAutoDetect.Visibility.NONE)
                        .withFieldVisibility(JsonAutoDetect.Visibility.ANY))
                // A number is not quietly taken for a text.
                .withCoercionConfig(
                        LogicalType.Textual,
                        texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .addModule(ExactJson.module())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                // A flag that is false is left out of a leaf.
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    }

    public static JsonMapper mapper() {
        return MAPPER;
    }

    /**
     * Reads what this program itself wrote in canonical form; in it no field can stand twice, which costs a set for each object to
     * check.
     */
    public static ObjectReader trusting(Class<?> type) {
        return MAPPER.readerFor(type).without(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    /**
     * A record's canonical bytes, in UTF-8.
     *
     * @throws Malformed if a number is not an integer of at most 53 bits, or text holds half a surrogate pair
     */
    public static byte[] canonical(Object value) {
        byte[] json = SORTED.writeValueAsBytes(value);
        return CanonicalScan.isCanonical(json) ? json : CanonicalJson.bytes(MAPPER.valueToTree(value));
    }

    /** Whether bytes, whoever wrote them, are the canonical form of one JSON value. */
    public static boolean isCanonical(byte[] json) {
        if (CanonicalScan.isCanonical(json)) {
            return true;
        }
        try {
            return Arrays.equals(CanonicalJson.bytes(MAPPER.readTree(json)), json);
        } catch (JacksonException | Malformed notCanonical) {
            return false;
        }
    }

    /** A record's canonical text. */
    public static String canonicalText(Object value) {
        return new String(canonical(value), StandardCharsets.UTF_8);
    }
}
