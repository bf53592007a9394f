package org.gerch.verifier.witness;

import org.gerch.log.NoteSignature;

/** What a witness answers to a checkpoint that it is asked to cosign (C2SP tlog-witness, add-checkpoint). */
sealed interface Answer {

    /** The checkpoint grew out of what was cosigned before; it is remembered, and here is the witness's line. */
    record Cosigned(NoteSignature line) implements Answer {}

    /** The request cannot be read, or asks to go back. */
    record Unreadable(String reason) implements Answer {}

    /** No key that is trusted for the log signed the checkpoint, or its signature is bad. */
    record NotSigned(String reason) implements Answer {}

    /** The witness does not watch a log of this origin. */
    record UnknownLog(String origin) implements Answer {}

    /** The witness has seen another size than the request takes for granted: this one. */
    record OtherSize(long size) implements Answer {}

    /** The checkpoint is not shown to have grown out of the one that was cosigned before. */
    record Inconsistent(String reason) implements Answer {}
}
