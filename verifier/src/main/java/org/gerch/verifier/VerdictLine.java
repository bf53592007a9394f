package org.gerch.verifier;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;
import org.gerch.core.verdict.Explanation;
import org.gerch.core.verdict.Overlay;
import org.gerch.core.verdict.Verdict;
import org.gerch.core.verdict.Verdict.JudgedBid;
import org.gerch.core.verdict.rule.Flag;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes a verdict as the one JSON line that {@code check} promises, its fields in this order. */
final class VerdictLine {
    private static final JsonFactory LINES =
            JsonFactory.builder().rootValueSeparator("\n").build();
    private static final Locale MONGOLIAN = Locale.of("mn");

    private VerdictLine() {}

    /** Writes each line but the first after a line's end. */
    static JsonGenerator lines(OutputStream out) {
        return LINES.createGenerator(ObjectWriteContext.empty(), out);
    }

    static void write(Verdict verdict, List<Flag> flags, Explanation.Reader reader, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("ocid", verdict.subject().tender().value());
        LotId lot = verdict.subject().lot();
        writeText(json, "lot", lot == null ? null : lot.value());
        json.writeStringProperty("verdict", verdict.kind().name());
        json.writeName("lowestGroupBidOverridden");
        writeTruth(json, verdict.overridden());
        writeBid(json, "groupBid", verdict.groupBid());
        writeBid(json, "winningBid", verdict.winningBid());
        Money difference = verdict.difference();
        writeText(json, "difference", difference == null ? null : difference.plain());
        json.writeArrayPropertyStart("overlays");
        for (Overlay overlay : verdict.overlays()) {
            json.writeString(overlay.name());
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("flags");
        for (Flag flag : flags) {
            json.writeString(flag.code());
        }
        json.writeEndArray();
        json.writeObjectPropertyStart("explanation");
        json.writeStringProperty("en", Explanation.text(reader, verdict, Locale.ENGLISH));
        json.writeStringProperty("mn", Explanation.text(reader, verdict, MONGOLIAN));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeBid(JsonGenerator json, String name, @Nullable JudgedBid bid) {
        if (bid == null) {
            json.writeNullProperty(name);
            return;
        }
        Money price = bid.price();
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("id", bid.id().value());
        json.writeStringProperty("tenderer", bid.tenderer().party().value());
        writeText(json, "amount", price == null ? null : price.plain());
        writeText(json, "currency", price == null ? null : price.currency());
        json.writeEndObject();
    }

    private static void writeText(JsonGenerator json, String name, @Nullable String text) {
        json.writeName(name);
        if (text == null) {
            json.writeNull();
        } else {
            json.writeString(text);
        }
    }

    private static void writeTruth(JsonGenerator json, @Nullable Boolean truth) {
        if (truth == null) {
            json.writeNull();
        } else {
            json.writeBoolean(truth);
        }
    }
}
