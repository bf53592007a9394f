package org.gerch.verifier.trust;

import java.util.ArrayList;
import java.util.List;
import org.gerch.core.json.Wire;
import org.gerch.log.Checkpoint;
import org.gerch.log.MalformedException;
import org.gerch.log.SignedNote;
import org.gerch.log.TrustPolicy;
import org.gerch.log.VerificationException;
import org.gerch.log.VerifierKey;
import org.gerch.verifier.source.Answer;
import org.gerch.verifier.source.FileMissing;
import org.gerch.verifier.source.LogSource;
import org.gerch.verifier.source.LogUnreachable;
import org.gerch.verifier.source.ProvenLeaf;
import org.gerch.verifier.source.Tiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The keys of a log from the one that is trusted on, each handed over by the one before.
 *
 * <p>A handover is a checkpoint that the older key signed and an entry in its tree that names the newer one; nothing else makes a key trusted.
 */
public final class KeyChain {
    static final String PATH = "keys.json";
    private static final long MOST_BYTES = 1 << 20;

    private final LogSource log;

    public KeyChain(LogSource log) {
        this.log = log;
    }

    /**
     * A key that was handed over.
     *
     * @param since the position of the entry that names it
     * @param checkpoint what the older key signed of the tree with that entry
     */
    public record Handover(VerifierKey key, long since, Checkpoint checkpoint) {}

    /**
     * The keys after a trusted one, in their order; none if the log names no later ones.
     *
     * @param newest the size that the log says it has by now
     * @throws NotHandedOver at the first key that is named and not proven
     */
    public List<Handover> after(VerifierKey trusted, long newest) {
        Tiles tiles = new Tiles(log, newest);
        List<Handover> chain = new ArrayList<>();
        VerifierKey known = trusted;
        boolean met = false;
        for (JsonNode entry : entries()) {
            VerifierKey key = key(entry);
            if (met) {
                Handover next = proven(tiles, known, key, entry);
                chain.add(next);
                known = next.key();
            }
            met |= key.equals(trusted);
        }
        return List.copyOf(chain);
    }

    private List<JsonNode> entries() {
        return switch (log.read(PATH, MOST_BYTES)) {
            case Answer.Found found -> entries(found.bytes());
            case Answer.Missing missing -> List.of();
            case Answer.TooLarge large -> throw new NotHandedOver(PATH, "it is longer than " + large.mostBytes());
            case Answer.Unreachable unreachable -> throw new LogUnreachable(unreachable.why());
        };
    }

    private static List<JsonNode> entries(byte[] json) {
        try {
            JsonNode keys = Wire.mapper().readTree(json).path("keys");
            if (keys.isArray()) {
                return List.copyOf(keys.values());
            }
        } catch (JacksonException notJson) {
            // Refused below like any other text.
        }
        throw new NotHandedOver(PATH, "it has no list of keys");
    }

    private static VerifierKey key(JsonNode entry) {
        try {
            return VerifierKey.parse(entry.path("key").asString(""));
        } catch (MalformedException malformed) {
            throw new NotHandedOver(PATH, malformed.getMessage());
        }
    }

    private static Handover proven(Tiles tiles, VerifierKey known, VerifierKey key, JsonNode said) {
        long since = said.path("since").asLong(-1);
        try {
            SignedNote note = SignedNote.parse(said.path("handover").asString(""));
            Checkpoint checkpoint = TrustPolicy.of(known).verify(note).checkpoint();
            if (since < 0 || since >= checkpoint.size()) {
                throw new NotHandedOver(key.toString(), "the checkpoint handed over has no entry " + since);
            }
            ProvenLeaf entry = ProvenLeaf.read(tiles, since, checkpoint);
            entry.verify(checkpoint);
            boolean names = KeyRotation.of(entry.leaf())
                    .filter(rotation ->
                            rotation.key().equals(key) && rotation.previous().equals(known))
                    .isPresent();
            if (!names || !key.name().equals(known.name())) {
                throw new NotHandedOver(key.toString(), "entry " + since + " does not name it after " + known);
            }
            return new Handover(key, since, checkpoint);
        } catch (MalformedException | VerificationException | FileMissing unproven) {
            throw new NotHandedOver(key.toString(), unproven.getMessage());
        }
    }
}
