package org.gerch.log;

import java.util.List;

/** A checkpoint whose signatures were verified. Only a {@link TrustPolicy} makes one, so whoever holds one need not ask again. */
public final class VerifiedCheckpoint {

    private final Checkpoint checkpoint;
    private final SignedNote note;
    private final List<Cosignature> cosignatures;

    VerifiedCheckpoint(Checkpoint checkpoint, SignedNote note, List<Cosignature> cosignatures) {
        this.checkpoint = checkpoint;
        this.note = note;
        this.cosignatures = List.copyOf(cosignatures);
    }

    /** What the log committed to. */
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    /** The checkpoint as it was signed. */
    public SignedNote note() {
        return note;
    }

    /** One of each known witness that cosigned, in the order of the note. */
    public List<Cosignature> cosignatures() {
        return cosignatures;
    }
}
