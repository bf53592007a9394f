package org.gerch.verifier.witness;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.gerch.core.json.Wire;
import org.gerch.log.Checkpoint;
import org.gerch.log.InclusionProof;
import org.gerch.log.MalformedException;
import org.gerch.log.SignedNote;
import org.gerch.log.TreeHasher;
import org.gerch.log.VerificationException;
import org.gerch.log.VerificationException.Reason;
import org.gerch.log.VerifierKey;
import org.gerch.verifier.trust.KeyRotation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * How a log's key hands over to the next one, checked from a key that is believed.
 *
 * <p>The log holds an entry that names both keys, and the checkpoint that first covers it is signed by both: whoever believes the old key
 * then knows that its owner chose the new one, and that everybody can see it.
 */
final class KeySuccession {
    private KeySuccession() {}

    /**
     * Follows the keys of a log up to the one that signed a checkpoint, where it is not the believed one.
     *
     * @throws VerificationException if no succession leads there; what was followed up to then stays believed
     * @throws IOException if the log can't be asked
     */
    static void follow(WatchedLog log, SignedNote shown, RemoteLog remote, Journal journal) throws IOException {
        while (!isSigned(shown, log.keys().getLast())) {
            VerifierKey believed = log.keys().getLast();
            VerifierKey next = next(believed, remote);
            log.handOver(next);
            journal.say("THE KEY CHANGED: the log " + log.origin() + " handed over from " + believed + " to " + next
                    + ", in an entry of its own that both signed.");
        }
    }

    private static boolean isSigned(SignedNote note, VerifierKey key) {
        return note.signatures().stream().anyMatch(key::claims);
    }

    private static VerifierKey next(VerifierKey believed, RemoteLog remote) throws IOException {
        JsonNode keys = read(remote.keys().orElseThrow(() -> notSigned(believed)));
        boolean found = false;
        for (JsonNode entry : keys.path("keys")) {
            if (found) {
                return checked(believed, entry, remote);
            }
            found = entry.path("key").asString("").equals(believed.toString());
        }
        throw notSigned(believed);
    }

    private static VerifierKey checked(VerifierKey believed, JsonNode entry, RemoteLog remote) throws IOException {
        VerifierKey next = VerifierKey.parse(entry.path("key").asString(""));
        SignedNote handover = SignedNote.parse(entry.path("handover").asString(""));
        handover.verify(Set.of(believed));
        handover.verify(Set.of(next));
        Checkpoint tree = Checkpoint.parse(handover.text());
        long since = entry.path("since").asLong(-1);
        if (!next.name().equals(believed.name()) || !tree.origin().equals(believed.name())) {
            throw new VerificationException(Reason.WRONG_ORIGIN, "the key " + next + " is another log's");
        }
        if (since < 0 || since >= tree.size()) {
            throw new VerificationException(
                    Reason.INDEX_OUTSIDE_TREE, "the entry of the key's change is not in the checkpoint of the change");
        }
        byte[] leaf = remote.leaf(since, tree.size());
        InclusionProof.build(since, tree.size(), remote.nodes(tree.size()))
                .verify(new TreeHasher().leaf(leaf), tree.root());
        refuseUnlessRotation(leaf, believed, next);
        return next;
    }

    private static void refuseUnlessRotation(byte[] leaf, VerifierKey believed, VerifierKey next) {
        Optional<KeyRotation> said = KeyRotation.of(leaf);
        if (!said.equals(Optional.of(new KeyRotation(next, believed)))) {
            throw new VerificationException(
                    Reason.NO_KNOWN_SIGNATURE, "the entry does not say that " + believed + " handed over to " + next);
        }
    }

    private static JsonNode read(byte[] json) {
        try {
            return Wire.mapper().readTree(json);
        } catch (JacksonException noJson) {
            throw new MalformedException("keys of the log", "their JSON", String.valueOf(noJson.getOriginalMessage()));
        }
    }

    private static VerificationException notSigned(VerifierKey believed) {
        return new VerificationException(
                Reason.NO_KNOWN_SIGNATURE,
                "the checkpoint is not signed by " + believed + ", and the log names no key that took over from it");
    }
}
