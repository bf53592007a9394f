package org.gerch.core.tender;

/** What the published rules award by. */
public enum Criterion {
    PRICE_ONLY,
    /** Price and other, weighted marks. */
    RATED,
    /** The publication does not say, or says something else. */
    NOT_STATED
}
