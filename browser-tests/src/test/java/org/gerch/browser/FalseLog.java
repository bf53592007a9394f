package org.gerch.browser;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gerch.log.Checkpoint;
import org.gerch.log.Cosignature;
import org.gerch.log.NoteSignature;
import org.gerch.log.SignedNote;
import org.gerch.log.SigningKey;

/** Signs in the place of others: of witnesses, or of the ledger under another key. */
final class FalseLog {

    private static final Instant WHEN = Instant.parse("2026-11-21T02:02:00Z");

    private FalseLog() {}

    /** The same note with cosignatures of two minutes past ten in Ulaanbaatar. */
    static String cosigned(String note, SigningKey... witnesses) {
        SignedNote signed = SignedNote.parse(note);
        Checkpoint checkpoint = Checkpoint.parse(signed.text());
        List<NoteSignature> cosignatures = Arrays.stream(witnesses)
                .map(witness -> Cosignature.sign(witness, checkpoint, WHEN))
                .toList();
        return signed.with(cosignatures).encode();
    }

    /** The same checkpoint signed by another key. */
    static String signed(String note, SigningKey other) {
        return SignedNote.sign(SignedNote.parse(note).text(), other).encode();
    }

    /** How a ledger names witnesses. */
    static String witnesses(SigningKey... keys) {
        return Arrays.stream(keys)
                .map(key -> "{\"key\":\"" + key.verifierKey() + "\"}")
                .collect(Collectors.joining(",", "{\"witnesses\":[", "]}"));
    }
}
