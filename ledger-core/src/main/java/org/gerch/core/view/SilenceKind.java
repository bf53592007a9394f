package org.gerch.core.view;

/** What is waited for, with nothing on record; how long is for whoever shows it to count. */
public enum SilenceKind {
    /** A tender was planned and not published. */
    NOT_PUBLISHED,
    /** The time for opening the bids has come and no opening is on record; it begins when that time comes. */
    NOT_OPENED,
    /** A bid was rejected without a reason. */
    REJECTED_WITHOUT_REASON,
    /** A complaint was filed and not decided. */
    COMPLAINT_UNDECIDED,
    /** An award was made and no contract signed. */
    NO_CONTRACT,
    /** A grant was applied for and neither approved nor rejected; it begins with the last step. */
    APPLICATION_UNDECIDED,
    /** A grant was approved and not all of it ordered to be paid. */
    NOT_ORDERED,
    /** Money was ordered and not all of it is said to be paid. */
    NOT_PAID,
    /** Money is said to be paid, and the grantee has neither confirmed nor disputed that it came. */
    RECEIPT_NOT_CONFIRMED,
    /** The grantee said that money did not come, and nobody has answered. */
    DISPUTE_UNANSWERED,
    /** Money came and what became of it is not all reported. */
    NOT_REPORTED
}
