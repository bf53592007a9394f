package org.gerch.core.verdict;

/** What must be said beside a verdict; any number of them, each with the events it rests on. */
public enum Overlay {
    /** Who has the award is neither a citizen group nor a business: state-owned, an individual, a public body. */
    WINNER_NOT_BUSINESS(Point.WINNER_KIND),
    /** An outside bid was as low or lower, and was rejected or withdrawn, so that it does not count. */
    LOWER_OUTSIDE_BID_REJECTED(Point.LOWER_OUTSIDE_BID),
    /** A citizen group has the award, and another group's opened bid was lower. */
    LOWER_GROUP_NOT_CHOSEN(Point.LOWER_GROUP_BID),
    /** In a linked earlier process of the same scope a group's opened bid was below this price; joined when read. */
    EARLIER_ROUND_GROUP_LOWER(Point.EARLIER_ROUND),
    /** A complaint about the lot is not decided. */
    UNDER_COMPLAINT(Point.COMPLAINT),
    /** A group complained after its bid had been rejected, and the complaint was dismissed. */
    REJECTION_UPHELD(Point.COMPLAINT_DISMISSED),
    /** The rejection of a group's bid was overturned. */
    REJECTION_OVERTURNED(Point.COMPLAINT_UPHELD),
    /** An award for the lot was annulled. */
    AWARD_ANNULLED(Point.ANNULMENT),
    /** The contract of an annulled award is in force all the same; where no other award is, the lot is judged on it. */
    CONTRACT_STANDS(Point.CONTRACT),
    /** The winner was not above the group, and the contract's price was raised above the group's bid later. */
    PRICE_LATER_ABOVE_GROUP_BID(Point.CONTRACT_AMENDMENT),
    /** A price was changed after it had been read out; the price read out is what is compared. */
    PRICE_REVISED_AFTER_OPENING(Point.PRICE_CHANGE),
    /** The award is for fewer lots than the bid it went to. */
    PARTIAL_AWARD(Point.PART_AWARDED),
    /** Groups and others made a bid together, or were awarded the lot together. */
    MIXED_CONSORTIUM(Point.MIXED_BID),
    /** A group's bid was not opened, or came late, while the answer rests on others. */
    GROUP_BID_UNOPENED(Point.UNOPENED_GROUP_BID),
    /** A group's bid was withdrawn, while the answer rests on others. */
    GROUP_BID_LEFT(Point.WITHDRAWN_GROUP_BID),
    /** Of article, fact relied on and document at least one is not on file. */
    REASON_INCOMPLETE(Point.INCOMPLETE_REASON),
    /** No reason is known because the source publishes none. */
    REASON_NOT_IN_SOURCE(Point.SOURCE),
    /** That the bid was found responsive is read from a status of the source. */
    RESPONSIVENESS_FROM_STATUS(Point.STATUS),
    /** Somebody who acted declared an interest in a party to it; joined when read. */
    INTEREST_DECLARED(Point.INTEREST),
    /** An entry it rests on was recorded more than a day after it happened. */
    LATE_RECORDED(Point.LATE_ENTRY),
    /** A party filed a statement. */
    REPLY_ON_FILE(Point.STATEMENT),
    /** An entry it rests on was wrong and has been corrected; the corrected value is used. */
    RESTS_ON_CORRECTED_ENTRY(Point.ENTRY_CORRECTION),
    /** Criterion or weights were changed after bids had been opened; those from before are what counts. */
    CRITERIA_CHANGED_AFTER_OPENING(Point.CRITERIA_CHANGE),
    /** The deadline was moved after a bid for the lot had been handed in. */
    DEADLINE_MOVED_AFTER_BID(Point.DEADLINE_CHANGE),
    /** The reason was put on file after somebody had complained of the decision. */
    REASON_RECORDED_AFTER_COMPLAINT(Point.LATE_REASON);

    private final Point point;

    Overlay(Point point) {
        this.point = point;
    }

    /** What the events it rests on are cited for. */
    public Point point() {
        return point;
    }
}
