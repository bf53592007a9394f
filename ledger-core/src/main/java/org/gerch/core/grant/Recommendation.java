package org.gerch.core.grant;

/** What a review of an application recommends. */
public enum Recommendation {
    APPROVE,
    /** A smaller amount than was asked for. */
    APPROVE_IN_PART,
    REJECT
}
