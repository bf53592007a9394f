package org.gerch.core.verdict;

/** What an event is cited for; each overlay has a point of its own. */
public enum Point {
    INVITATION,
    GROUP_BID,
    WINNING_BID,
    /** The bids compared. */
    BIDS,
    AWARD,
    REJECTION,
    REASON,
    /** What was asked about a price that was found abnormally low, and what was answered. */
    QUERY,
    /** The estimated cost that a price is held against. */
    ESTIMATE,
    RESPONSIVENESS,
    /** The rule on which the lowest bid lost, and what it was applied to. */
    PUBLISHED_RULE,
    CANCELLATION,
    EXCLUSION,
    WITHDRAWAL,
    DECLINE,
    /** Whose class is unknown. */
    CLASS,
    PRICE_CORRECTION,
    LAST_STEP,

    WINNER_KIND,
    LOWER_OUTSIDE_BID,
    LOWER_GROUP_BID,
    /** In another tender's stream. */
    EARLIER_ROUND,
    COMPLAINT,
    COMPLAINT_DISMISSED,
    COMPLAINT_UPHELD,
    ANNULMENT,
    CONTRACT,
    CONTRACT_AMENDMENT,
    PRICE_CHANGE,
    PART_AWARDED,
    MIXED_BID,
    UNOPENED_GROUP_BID,
    WITHDRAWN_GROUP_BID,
    INCOMPLETE_REASON,
    /** What was imported. */
    SOURCE,
    STATUS,
    /** In another stream. */
    INTEREST,
    LATE_ENTRY,
    STATEMENT,
    ENTRY_CORRECTION,
    CRITERIA_CHANGE,
    DEADLINE_CHANGE,
    LATE_REASON
}
