package org.gerch.core.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gerch.core.json.CanonicalJson;
import org.gerch.core.json.PlainInstant;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Contrary;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Source;
import org.jspecify.annotations.Nullable;

/**
 * Writes a leaf's {@code meta} field by field, to the same bytes as {@link org.gerch.core.json.Wire#canonical}.
 *
 * <p>Whoever reads a log strictly writes every provenance back, and by reflection that took a quarter of the reading.
 */
final class ProvenanceWriting {
    private static final int USUAL_LENGTH = 400;

    private final StringBuilder json = new StringBuilder(USUAL_LENGTH);

    private ProvenanceWriting() {}

    static byte[] canonical(Provenance provenance) {
        ProvenanceWriting writing = new ProvenanceWriting();
        writing.write(provenance);
        return writing.json.toString().getBytes(UTF_8);
    }

    private void write(Provenance by) {
        json.append("{\"actor\":");
        write(by.actor());
        json.append(",\"command\":\"").append(by.command()).append('"');
        if (!by.contraryTo().isEmpty()) {
            json.append(",\"contraryTo\":");
            write(by.contraryTo());
        }
        json.append(",\"correlation\":\"").append(by.correlation()).append('"');
        if (by.demonstration()) {
            json.append(",\"demonstration\":true");
        }
        write(",\"occurredAt\":", by.occurredAt());
        write(",\"receivedAt\":", by.receivedAt());
        json.append(",\"roles\":[");
        String separator = "\"";
        for (Role role : by.roles()) {
            json.append(separator).append(role.wireName()).append('"');
            separator = ",\"";
        }
        json.append(']');
        write(by.source());
        json.append('}');
    }

    private void write(Actor actor) {
        json.append("{\"office\":");
        CanonicalJson.writeString(actor.office(), json);
        if (actor.organisation() != null) {
            json.append(",\"organisation\":");
            CanonicalJson.writeString(actor.organisation().value(), json);
        }
        json.append('}');
    }

    private void write(List<Contrary> contraryTo) {
        char separator = '[';
        for (Contrary contrary : contraryTo) {
            json.append(separator).append("{\"facts\":");
            write(contrary.facts());
            json.append(",\"rule\":");
            CanonicalJson.writeString(contrary.rule(), json);
            json.append('}');
            separator = ',';
        }
        json.append(']');
    }

    private void write(Map<String, String> facts) {
        char separator = '{';
        for (Map.Entry<String, String> fact : new TreeMap<>(facts).entrySet()) {
            json.append(separator);
            CanonicalJson.writeString(fact.getKey(), json);
            json.append(':');
            CanonicalJson.writeString(fact.getValue(), json);
            separator = ',';
        }
        json.append(facts.isEmpty() ? "{}" : "}");
    }

    private void write(String field, @Nullable Instant time) {
        if (time != null) {
            json.append(field).append('"').append(PlainInstant.text(time)).append('"');
        }
    }

    private void write(@Nullable Source source) {
        if (source == null) {
            return;
        }
        json.append(",\"source\":{\"hash\":");
        CanonicalJson.writeString(source.hash(), json);
        json.append(source.tellsHistory() ? ",\"ledger\":true,\"name\":" : ",\"name\":");
        CanonicalJson.writeString(source.name(), json);
        if (source.release() != null) {
            json.append(",\"release\":");
            CanonicalJson.writeString(source.release(), json);
        }
        json.append('}');
    }
}
