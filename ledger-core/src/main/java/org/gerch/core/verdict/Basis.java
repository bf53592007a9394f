package org.gerch.core.verdict;

/** Which of a bid's prices is compared. */
public enum Basis {
    /** The price read out at the opening: the primary one. */
    READ_OUT,
    /** The price after arithmetic correction. */
    EVALUATED,
    /** The price read out, with the published tax added where it is not in it. */
    WITH_TAX
}
