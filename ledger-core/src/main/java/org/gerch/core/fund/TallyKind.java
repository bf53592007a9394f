package org.gerch.core.fund;

/** How citizens were asked about a proposal. */
public enum TallyKind {
    SURVEY,
    MEETING
}
