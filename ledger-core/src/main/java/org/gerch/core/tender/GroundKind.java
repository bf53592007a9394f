package org.gerch.core.tender;

/** Kinds of reason for a rejection that ask for more than article, fact and document. */
public enum GroundKind {
    /** The price is too low to be believed; only after the tenderer was asked about it and had answered. */
    ABNORMALLY_LOW,
    /** The price is above what the work was estimated to cost. */
    OVER_BUDGET
}
