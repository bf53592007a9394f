package org.gerch.verifier.indicators;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.verdict.rule.Compared;
import org.gerch.core.verdict.rule.Limit;
import org.gerch.core.verdict.rule.Spread;
import org.gerch.verifier.report.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The JSON lines of what only all lots together answer; each begins with {@code flag} or {@code compared}. */
final class ComparedLine {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int DIGITS = 3;

    private ComparedLine() {}

    /** A lot beyond the limit. */
    static byte[] of(
            String code, TenderId tender, @Nullable LotId lot, List<PartyId> parties, double value, BigDecimal limit) {
        return line(json -> {
            json.writeStringProperty("flag", code);
            json.writeStringProperty("ocid", tender.value());
            if (lot == null) {
                json.writeNullProperty("lot");
            } else {
                json.writeStringProperty("lot", lot.value());
            }
            json.writeArrayPropertyStart("tenderers");
            parties.forEach(party -> json.writeString(party.value()));
            json.writeEndArray();
            json.writeNumberProperty("value", value);
            json.writeNumberProperty("limit", limit);
        });
    }

    /** A party beyond the limit. */
    static byte[] of(Compared compared, Compared.Standing standing) {
        return line(json -> {
            json.writeStringProperty("flag", compared.code());
            json.writeStringProperty(
                    compared.kind().name().toLowerCase(Locale.ROOT),
                    standing.party().value());
            json.writeNumberProperty("count", standing.count());
            json.writeNumberProperty("of", standing.of());
            json.writeNumberProperty("value", standing.value());
            writeNumber(json, "limit", compared.limit().at());
        });
    }

    /** The limit, and what it was found from. */
    static byte[] of(Compared compared) {
        Limit limit = compared.limit();
        Spread spread = limit.spread();
        return line(json -> {
            json.writeStringProperty("compared", compared.code());
            json.writeStringProperty("kind", compared.kind().name());
            json.writeNumberProperty("values", limit.compared());
            writeNumber(json, "q1", spread == null ? null : spread.q1());
            writeNumber(json, "q3", spread == null ? null : spread.q3());
            writeNumber(json, "limit", limit.at());
            if (compared.least() != null) {
                writeNumber(json, "least", compared.least());
            }
        });
    }

    /** Such as {@code R058: 86 of 547 lots beyond 0.612}. */
    static String sentence(Compared compared, int beyond, Words words) {
        Limit limit = compared.limit();
        BigDecimal at = limit.at();
        String kind = compared.kind().name();
        String count = Integer.toString(beyond);
        String of = Long.toString(limit.compared());
        return at == null
                ? words.say("check.few." + kind, compared.code(), count, of)
                : words.say(
                        "check.compared." + kind,
                        compared.code(),
                        count,
                        of,
                        at.round(new MathContext(DIGITS)).toString());
    }

    private static void writeNumber(JsonGenerator json, String name, @Nullable BigDecimal value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(value);
        }
    }

    private static byte[] line(Consumer<JsonGenerator> content) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            content.accept(json);
            json.writeEndObject();
        }
        line.write('\n');
        return line.toByteArray();
    }
}
