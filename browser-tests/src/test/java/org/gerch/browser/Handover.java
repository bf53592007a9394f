package org.gerch.browser;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.gerch.log.Checkpoint;
import org.gerch.log.Hash;
import org.gerch.log.InclusionProof;
import org.gerch.log.SignatureType;
import org.gerch.log.SignedNote;
import org.gerch.log.SigningKey;
import org.gerch.log.TlogProof;
import org.gerch.log.TreeHasher;

/** A log of two entries whose second one names its next key, as the ledger would answer for it. */
final class Handover {

    static final String ORIGIN = "gerch.example/log";

    final SigningKey known = SigningKey.generate(ORIGIN, SignatureType.ED25519);
    final SigningKey next = SigningKey.generate(ORIGIN, SignatureType.ED25519);

    private SigningKey signer = known;
    private SigningKey named = next;
    private boolean signedByNext = true;

    Handover namedBy(SigningKey other) {
        signer = other;
        return this;
    }

    Handover whoseEntryNames(SigningKey other) {
        named = other;
        return this;
    }

    Handover withoutTheNewSignature() {
        signedByNext = false;
        return this;
    }

    Map<String, String> answers() {
        TreeHasher hasher = new TreeHasher();
        String entry =
                "{\"data\":{\"key\":\"%s\",\"previous\":\"%s\"},\"stream\":\"log/key\",\"type\":\"log.key-rotated\"}"
                        .formatted(named.verifierKey(), known.verifierKey());
        Hash first = hasher.leaf("first".getBytes(StandardCharsets.UTF_8));
        Hash second = hasher.leaf(entry.getBytes(StandardCharsets.UTF_8));
        String text = new Checkpoint(ORIGIN, 2, hasher.node(first, second)).text();
        SignedNote note = SignedNote.sign(text, signer);
        if (signedByNext) {
            note = note.with(List.of(next.sign(text)));
        }
        String keys = "{\"keys\":[{\"key\":\"%s\"},{\"key\":\"%s\",\"since\":1,\"handover\":\"%s\"}]}"
                .formatted(
                        known.verifierKey(), next.verifierKey(), note.encode().replace("\n", "\\n"));
        return Map.of(
                "known",
                known.verifierKey().toString(),
                "/log/keys.json",
                keys,
                "/api/v1/events/1/leaf",
                entry,
                "/api/v1/events/1/proof?size=2",
                TlogProof.of(new InclusionProof(1, 2, List.of(first)), note).encode());
    }
}
