package org.gerch.core.verdict;

/** The five answers a reader tells apart by word, shape and colour. */
public enum VerdictFamily {
    /** A citizen group has the award, or was offered it. */
    CHOSEN,
    /** The lowest bid was a group's and was not chosen; a reason is on record. */
    NOT_CHOSEN_REASON_RECORDED,
    /** The lowest bid was a group's and was not chosen; no reason is on record. */
    NOT_CHOSEN_NO_REASON,
    /** No group's bid was the lowest. */
    GROUP_NOT_LOWEST,
    /** The record does not answer, or not yet. */
    UNDETERMINED
}
