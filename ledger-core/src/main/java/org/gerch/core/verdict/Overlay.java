package org.gerch.core.verdict;

/** What must be said beside a verdict; any number of them. */
public enum Overlay {
    /** An outside bid was as low or lower, and was rejected or withdrawn, so that it does not count. */
    LOWER_OUTSIDE_BID_REJECTED,
    /** The award the verdict rests on was annulled. */
    AWARD_ANNULLED,
    /** Its contract is in force all the same, so the lot is still judged on it. */
    CONTRACT_STANDS,
    /** No reason is known because the source publishes none. */
    REASON_NOT_IN_SOURCE,
    /** That the bid was found responsive is read from a status of the source. */
    RESPONSIVENESS_FROM_STATUS,
    /** An entry it rests on was wrong and has been corrected; the corrected value is used. */
    RESTS_ON_CORRECTED_ENTRY
}
