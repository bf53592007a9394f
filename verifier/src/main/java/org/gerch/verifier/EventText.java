package org.gerch.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.StringJoiner;
import org.gerch.core.json.CanonicalJson;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.wire.EventCatalogue;
import org.gerch.verifier.report.ReportJson;
import org.gerch.verifier.report.ReportText;
import org.gerch.verifier.report.Words;
import org.gerch.verifier.run.EventProof;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes one event and what was proven of it. */
final class EventText {
    private EventText() {}

    /** For people: in words, and then the exact bytes. */
    static String of(EventProof proof, Words words) {
        StringJoiner lines = new StringJoiner(System.lineSeparator());
        proof.recorded().ifPresent(recorded -> tell(recorded, words, lines));
        proof.hash().ifPresent(hash -> lines.add(words.say("event.hash", hash)));
        proof.checkpoint().ifPresent(trusted -> {
            lines.add(words.say("head.key." + proof.keySource(), trusted.key()));
            String outcome = proof.differences().isEmpty() ? "event.proven" : "event.not-proven";
            lines.add(words.say(
                    outcome,
                    trusted.checkpoint().origin(),
                    trusted.checkpoint().size(),
                    trusted.key(),
                    trusted.verified().cosignatures().size()));
        });
        proof.differences().forEach(difference -> lines.add("  !  " + ReportText.sentence(difference, words)));
        proof.leaf().ifPresent(leaf -> lines.add("").add(new String(leaf, UTF_8)));
        return lines.toString();
    }

    private static void tell(Recorded<LedgerEvent> recorded, Words words, StringJoiner lines) {
        String type = EventCatalogue.typeOf(recorded.event().getClass()).name();
        lines.add(words.say("event.head", recorded.position(), words.orKey("event." + type), recorded.stream(), type));
        Provenance by = recorded.by();
        String organisation = by.actor().organisation() == null
                ? ""
                : ", " + by.actor().organisation().value();
        lines.add(words.say("event.by", by.actor().office() + organisation, by.happenedAt(), recorded.at()));
        by.contraryTo().forEach(contrary -> lines.add(words.say("event.contrary", contrary.rule(), contrary.facts())));
        JsonNode data = Wire.mapper().valueToTree(recorded.event());
        data.properties().forEach(field -> lines.add("  " + field.getKey() + ": " + shown(field.getValue())));
    }

    private static String shown(JsonNode value) {
        return value.isString() ? value.stringValue() : CanonicalJson.text(value);
    }

    /** For programs: one line. */
    static String json(EventProof proof) {
        ObjectNode json = Wire.mapper().createObjectNode();
        json.put("position", proof.position());
        proof.checkpoint().ifPresent(trusted -> {
            json.put("origin", trusted.checkpoint().origin());
            json.put("size", trusted.checkpoint().size());
            json.put("root", trusted.checkpoint().root().toBase64());
            json.put("signedBy", trusted.key().toString());
        });
        proof.hash().ifPresent(hash -> json.put("leafHash", hash.toString()));
        proof.leaf().ifPresent(leaf -> json.put("leaf", new String(leaf, UTF_8)));
        ArrayNode differences = json.putArray("differences");
        proof.differences().forEach(difference -> ReportJson.write(difference, differences.addObject()));
        json.put("ok", proof.differences().isEmpty());
        return CanonicalJson.text(json);
    }
}
