package org.gerch.verifier.report;

import org.gerch.core.json.CanonicalJson;
import org.gerch.core.json.Wire;
import org.gerch.verifier.difference.Difference;
import org.gerch.verifier.replay.ViewsOutcome;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a report as the one JSON object that {@code verify --json} promises. */
public final class ReportJson {
    private ReportJson() {}

    /** The object on one line, without its end. */
    public static String of(Report report) {
        ObjectNode json = Wire.mapper().createObjectNode();
        json.put("origin", report.checkpoint().origin());
        json.put("size", report.checkpoint().size());
        json.put("root", report.checkpoint().root().toBase64());
        json.put("signedBy", report.key().map(Object::toString).orElse(null));
        json.put("keySource", report.keySource().name());
        ArrayNode cosigned = json.putArray("cosignedBy");
        report.cosignatures()
                .forEach(cosignature -> cosigned.add(cosignature.witness().name()));
        report.since()
                .ifPresentOrElse(
                        since -> json.putObject("since")
                                .put("size", since.size())
                                .put("root", since.root().toBase64()),
                        () -> json.putNull("since"));
        json.put("leaves", report.counts().leaves());
        json.put("leavesKept", report.counts().kept());
        json.put("events", report.counts().events());
        json.put("bytesRead", report.counts().bytes());
        json.put("resourcesRead", report.counts().resources());
        json.put("eventsPerSecond", report.counts().perSecond());
        ObjectNode views = json.putObject("views");
        report.views().ifPresent(outcome -> write(outcome, views));
        json.put("verdicts", report.views().map(ViewsOutcome::verdicts).orElse(0L));
        ArrayNode differences = json.putArray("differences");
        report.found().forEach(difference -> write(difference, differences.addObject()));
        json.put("differenceCount", report.differences());
        ArrayNode notChecked = json.putArray("notChecked");
        report.notChecked().forEach(what -> notChecked.add(what.code()));
        ArrayNode evidence = json.putArray("evidence");
        report.evidence().forEach(file -> evidence.add(file.toString()));
        json.put("ok", report.ok());
        return CanonicalJson.text(json);
    }

    private static void write(ViewsOutcome outcome, ObjectNode views) {
        outcome.views()
                .forEach((name, same) ->
                        views.putObject(name).put("position", outcome.size()).put("ok", same));
    }

    /** Writes one difference into an object. */
    public static void write(Difference difference, ObjectNode json) {
        json.put("what", difference.what().code());
        if (difference.position() == null) {
            json.putNull("position");
        } else {
            json.put("position", difference.position().longValue());
        }
        json.put("field", difference.field());
        json.put("expected", difference.expected());
        json.put("found", difference.found());
    }
}
