package org.gerch.core.verdict;

/** What an event is cited for. */
public enum Point {
    INVITATION,
    GROUP_BID,
    WINNING_BID,
    /** The bids compared. */
    BIDS,
    AWARD,
    REJECTION,
    REASON,
    RESPONSIVENESS,
    CANCELLATION,
    EXCLUSION,
    WITHDRAWAL,
    DECLINE,
    /** Whose class is unknown. */
    CLASS,
    PRICE_CORRECTION,
    ENTRY_CORRECTION,
    LAST_STEP
}
