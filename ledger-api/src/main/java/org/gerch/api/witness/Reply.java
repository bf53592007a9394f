package org.gerch.api.witness;

import org.gerch.log.Cosignature;
import org.gerch.log.NoteSignature;

/** What came of asking a witness to cosign a checkpoint. */
sealed interface Reply {

    /** It cosigned, and its signature is good. */
    record Cosigned(NoteSignature line, Cosignature says) implements Reply {}

    /** It cosigned another size last. */
    record OtherSize(long size) implements Reply {}

    /** It holds that the checkpoint did not grow out of the one that it cosigned last. */
    record Disagreed(String says) implements Reply {}

    /** It answered something else: it does not know this log or its key, or is out of order. */
    record Refused(int status, String says) implements Reply {}

    /** It answered with a signature that is not by its key over this checkpoint. */
    record Bad(String why) implements Reply {}

    /** It did not answer in time, or can't be reached. */
    record Away(String why) implements Reply {}
}
