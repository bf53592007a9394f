package org.gerch.core.verdict;

/** What the record of a lot lacks. */
public enum Gap {
    /** A bid was returned as late, and no deadline is on record. */
    DEADLINE,
    GROUP_PRICE,
    WINNER_PRICE,
    AWARD_SUPPLIER,
    /** The award names a bid in which its suppliers had no part. */
    AWARD_CONTRADICTORY,
    /** The award names several and no bid, and they made none together. */
    JOINT_BID
}
