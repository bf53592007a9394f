package org.gerch.api.selfcheck;

import java.util.ArrayList;
import java.util.List;
import org.gerch.core.json.Wire;
import org.gerch.store.DatabaseReport;
import org.gerch.store.Difference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A report on the database, for programs and for people. */
public final class CheckReport {
    private CheckReport() {}

    /** The report as one line of JSON. */
    public static String json(DatabaseReport report) {
        ObjectNode json = Wire.mapper().createObjectNode();
        json.put("agrees", report.differences() == 0);
        json.put("size", report.size());
        json.put("root", report.root().toBase64());
        json.put("checkpoints", report.checkpoints());
        json.put("guarded", report.guarded());
        json.putObject("sealedTexts").put("kept", report.kept()).put("erased", report.erased());
        json.put("differences", report.differences());
        ArrayNode first = json.putArray("first");
        for (Difference difference : report.first()) {
            ObjectNode item = first.addObject();
            item.put("position", difference.position());
            item.put("where", difference.where());
            item.put("field", difference.field());
            item.put("expected", difference.expected());
            item.put("found", difference.found());
        }
        return json.toString();
    }

    /** The differences that a report as JSON names. */
    public static List<Difference> named(String report) {
        List<Difference> named = new ArrayList<>();
        for (JsonNode item : Wire.mapper().readTree(report).path("first")) {
            named.add(new Difference(
                    item.path("position").isNumber() ? item.path("position").asLong() : null,
                    item.path("where").asString(),
                    item.path("field").asString(),
                    item.path("expected").asString(),
                    item.path("found").asString()));
        }
        return named;
    }

    /** The report in lines for people at a terminal. */
    public static List<String> lines(DatabaseReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("Events: " + report.size() + ", root " + report.root().toBase64());
        lines.add("Checkpoints: " + report.checkpoints() + ", their signatures and roots verified");
        lines.add(
                report.guarded() == 0
                        ? "Guard file: none; a database that was set back as a whole can't be told from this one"
                        : "Guard file: signed over " + report.guarded() + " events");
        lines.add("Sealed texts: " + report.kept() + " kept, " + report.erased() + " erased");
        report.first().forEach(difference -> lines.add("DIFFERENCE: " + difference.sentence()));
        long unnamed = report.differences() - report.first().size();
        if (unnamed > 0) {
            lines.add("and " + unnamed + " more");
        }
        lines.add(
                report.differences() == 0
                        ? "Everything agrees."
                        : "The database is not what its leaves and signatures say: " + report.differences()
                                + (report.differences() == 1 ? " difference." : " differences."));
        return lines;
    }
}
