package org.gerch.api.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gerch.core.signing.SigningEvent.KeyRotated;
import org.gerch.core.wire.LeafReading;
import org.gerch.log.Checkpoint;
import org.gerch.log.Hash;
import org.gerch.log.SignedNote;
import org.gerch.log.TlogProof;
import org.gerch.log.TreeHasher;
import org.gerch.log.TrustPolicy;
import org.gerch.log.VerifierKey;
import tools.jackson.databind.JsonNode;

/** Follows a log's keys as a stranger does who trusts the first one and nothing else that the ledger says. */
public final class FollowedKeys {
    private FollowedKeys() {}

    /**
     * Every key from a trusted one on.
     *
     * @throws AssertionError if one of them can't be believed
     */
    public static List<VerifierKey> from(VerifierKey trusted, Http ledger) {
        List<VerifierKey> followed = new ArrayList<>(List.of(trusted));
        boolean after = false;
        for (JsonNode one : Http.json(ledger.get("/log/keys.json")).path("keys")) {
            VerifierKey key = VerifierKey.parse(one.path("key").stringValue());
            if (after) {
                believe(followed.getLast(), key, one, ledger);
                followed.add(key);
            }
            after |= key.equals(trusted);
        }
        assertThat(after).as("the trusted key is among those published").isTrue();
        return followed;
    }

    private static void believe(VerifierKey known, VerifierKey next, JsonNode one, Http ledger) {
        SignedNote handover = SignedNote.parse(one.path("handover").stringValue());
        // Each alone: the note carries both.
        assertThat(handover.verify(Set.of(known))).containsKey(known);
        assertThat(handover.verify(Set.of(next))).containsKey(next);
        long since = one.path("since").longValue();
        byte[] leaf = ledger.get("/api/v1/events/" + since + "/leaf").body().getBytes(StandardCharsets.UTF_8);
        Hash leafHash = new TreeHasher().leaf(leaf);
        long size = Checkpoint.parse(handover.text()).size();
        TlogProof proof = TlogProof.parse(
                ledger.get("/api/v1/events/" + since + "/proof?size=" + size).body());
        assertThat(proof.index()).isEqualTo(since);
        assertThat(proof.checkpoint().text()).isEqualTo(handover.text());
        proof.verify(leafHash, TrustPolicy.of(known));
        KeyRotated rotated = (KeyRotated) LeafReading.read(since, leaf).event();
        assertThat(rotated.key()).hasToString(next.toString());
        assertThat(rotated.previous()).hasToString(known.toString());
    }
}
