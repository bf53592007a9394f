package org.gerch.core.party;

/** Why a declared interest no longer stands as it was declared. */
public enum RetractionReason {
    /** The tie was there and ended. */
    ENDED,
    /** The same tie is on record under another id. */
    ENTERED_TWICE,
    /** The tie was never there: what was declared is no longer shown, and that it was declared is. */
    FALSE
}
