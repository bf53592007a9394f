package org.gerch.verifier;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.gerch.core.json.Wire;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** One run of {@code verify}: how it ended and what it printed. */
record VerifyRun(int exit, String out, String err) {

    static VerifyRun of(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = VerifierApplication.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        List<String> all = new ArrayList<>(List.of("verify"));
        for (Object argument : arguments) {
            all.add(argument.toString());
        }
        int exit = line.execute(all.toArray(String[]::new));
        return new VerifyRun(exit, out.toString(), err.toString());
    }

    /** The object that {@code --json} printed. */
    JsonNode json() {
        return Wire.mapper().readTree(out);
    }

    /** The differences as {@code what position field expected found}, without the last two where they are not asked for. */
    List<String> differences() {
        return StreamSupport.stream(json().path("differences").spliterator(), false)
                .map(one ->
                        one.path("what").asString() + " " + one.path("position").asString("-") + " "
                                + one.path("field").asString())
                .toList();
    }

    JsonNode difference(String what) {
        return StreamSupport.stream(json().path("differences").spliterator(), false)
                .filter(one -> one.path("what").asString().equals(what))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + what + " in " + out + err));
    }

    List<String> notChecked() {
        return StreamSupport.stream(json().path("notChecked").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
