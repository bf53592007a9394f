package org.gerch.core.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.Money;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Keeps decimals exact: a decimal is a JSON string, money is {@code {"amount":"12.5","currency":"BRL"}}; a
 * decimal that is not a string is refused.
 */
final class ExactJson {
    private static final Set<String> FIELDS = Set.of("amount", "currency");

    // No exponent and a bounded length: 1E+1000000000 must not be written out digit by digit.
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,30}(\\.\\d{1,12})?");

    private ExactJson() {}

    static JacksonModule module() {
        return new SimpleModule("exact")
                .addSerializer(Money.class, new Writer())
                .addDeserializer(Money.class, new Reader())
                .addSerializer(BigDecimal.class, new DecimalWriter())
                .addDeserializer(BigDecimal.class, new DecimalReader())
                .addSerializer(Instant.class, new InstantWriter())
                .addDeserializer(Instant.class, new InstantReader());
    }

    private static final class DecimalWriter extends ValueSerializer<BigDecimal> {
        @Override
        public void serialize(BigDecimal decimal, JsonGenerator out, SerializationContext context) {
            out.writeString(decimal.toPlainString());
        }
    }

    private static final class DecimalReader extends ValueDeserializer<BigDecimal> {
        @Override
        public BigDecimal deserialize(JsonParser in, DeserializationContext context) {
            if (!in.hasToken(JsonToken.VALUE_STRING)
                    || !DECIMAL.matcher(in.getString()).matches()) {
                throw new Malformed("decimal", "must be a plain decimal number given as a JSON string");
            }
            return new BigDecimal(in.getString());
        }
    }

    private static final class Writer extends ValueSerializer<Money> {
        @Override
        public void serialize(Money money, JsonGenerator out, SerializationContext context) {
            out.writeStartObject();
            out.writeStringProperty("amount", money.plain());
            out.writeStringProperty("currency", money.currency());
            out.writeEndObject();
        }
    }

    private static final class Reader extends ValueDeserializer<Money> {
        @Override
        public Money deserialize(JsonParser in, DeserializationContext context) {
            JsonNode money = context.readTree(in);
            if (!money.isObject()) {
                throw new Malformed("money", "must be an object such as {\"amount\":\"12.5\",\"currency\":\"MNT\"}");
            }
            for (String field : money.propertyNames()) {
                if (!FIELDS.contains(field)) {
                    throw new Malformed("money", "has no field '" + field + "'");
                }
            }
            return Money.of(text(money, "amount"), text(money, "currency"));
        }

        private static String text(JsonNode money, String field) {
            JsonNode value = money.path(field);
            if (!value.isString()) {
                throw new Malformed(field, "must be given as a JSON string");
            }
            return value.stringValue();
        }
    }

    private static final class InstantWriter extends ValueSerializer<Instant> {
        @Override
        public void serialize(Instant time, JsonGenerator out, SerializationContext context) {
            out.writeString(PlainInstant.text(time));
        }
    }

    /** Times as this program writes them are read digit by digit; for all others there is the library's reader. */
    private static final class InstantReader extends ValueDeserializer<Instant> {
        @Override
        public Instant deserialize(JsonParser in, DeserializationContext context) {
            if (in.hasToken(JsonToken.VALUE_STRING)) {
                Instant plain = PlainInstant.read(in.getString());
                if (plain != null) {
                    return plain;
                }
            }
            return InstantDeserializer.INSTANT.deserialize(in, context);
        }
    }
}
