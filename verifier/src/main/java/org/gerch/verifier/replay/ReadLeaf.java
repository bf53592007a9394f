package org.gerch.verifier.replay;

import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;
import org.gerch.verifier.difference.Difference;

/** A leaf, read strictly. */
sealed interface ReadLeaf {

    /** An event as this ledger would have written it. */
    record Entry(Recorded<LedgerEvent> recorded) implements ReadLeaf {}

    /**
     * Anything else.
     *
     * @param stream the stream it claims; empty where even that can't be told
     * @param seq its number there
     */
    record Unreadable(long position, String stream, long seq, Difference difference) implements ReadLeaf {}
}
