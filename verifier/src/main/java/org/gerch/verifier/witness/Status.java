package org.gerch.verifier.witness;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gerch.core.json.CanonicalJson;
import org.gerch.core.json.Wire;
import org.gerch.log.Checkpoint;
import org.gerch.log.Cosignature;
import org.gerch.log.VerifierKey;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a witness says about itself, for people and for programs. */
record Status(Witness witness, List<Follower> followers) {

    String text() {
        StringBuilder text = new StringBuilder("This is the witness ")
                .append(witness.key().name())
                .append(".\nIts key is ")
                .append(witness.key())
                .append("\nIt cosigns a log's checkpoint only if it grew out of the one that it cosigned before.\n");
        for (WatchedLog log : witness.logs()) {
            text.append("\nThe log ").append(log.origin());
            if (!log.url().isEmpty()) {
                text.append(" at ").append(log.url());
            }
            text.append("\n  key ").append(log.keys().getLast()).append('\n');
            WatchedLog.Newest newest = log.newest();
            text.append(newest == null ? "  nothing cosigned yet\n" : cosigned(newest));
            if (log.contradictions() > 0) {
                text.append("  CONTRADICTED ITSELF: ")
                        .append(log.contradictions())
                        .append(" checkpoints are kept that don't agree with others that it signed\n");
            }
        }
        followers.stream()
                .filter(follower -> !follower.trouble().isEmpty())
                .forEach(follower -> text.append("\nAt ")
                        .append(follower.url())
                        .append(": ")
                        .append(follower.trouble())
                        .append('\n'));
        return text.toString();
    }

    private String cosigned(WatchedLog.Newest newest) {
        Checkpoint tree = newest.tree();
        return "  " + tree.size() + " leaves cosigned at " + at(newest) + ", root "
                + tree.root().toBase64() + "\n  cosigned checkpoint: /" + Memory.nameOf(tree.origin())
                + "/checkpoint\n";
    }

    String json() {
        ObjectNode status = Wire.mapper().createObjectNode();
        status.put("key", witness.key().toString());
        ArrayNode logs = status.putArray("logs");
        witness.logs().forEach(log -> describe(log, logs.addObject()));
        ArrayNode troubles = status.putArray("troubles");
        followers.stream()
                .filter(follower -> !follower.trouble().isEmpty())
                .forEach(follower ->
                        troubles.addObject().put("url", follower.url()).put("says", follower.trouble()));
        return CanonicalJson.text(status) + "\n";
    }

    private void describe(WatchedLog log, ObjectNode item) {
        item.put("origin", log.origin());
        Optional.of(log.url()).filter(url -> !url.isEmpty()).ifPresent(url -> item.put("url", url));
        ArrayNode keys = item.putArray("keys");
        log.keys().forEach(key -> keys.add(key.toString()));
        item.put("size", log.size());
        item.put("contradictions", log.contradictions());
        WatchedLog.Newest newest = log.newest();
        if (newest != null) {
            item.put("root", newest.tree().root().toBase64());
            item.put("at", at(newest).toString());
            item.put("checkpoint", "/" + Memory.nameOf(log.origin()) + "/checkpoint");
        }
    }

    private Instant at(WatchedLog.Newest newest) {
        VerifierKey key = witness.key();
        return newest.note().signatures().stream()
                .filter(key::claims)
                .findFirst()
                .map(line -> Cosignature.verify(key, newest.tree(), line).time())
                .orElseThrow();
    }
}
