package org.gerch.core.verdict;

/** Which of a bid's prices is compared. */
enum Basis {
    /** The price read out at the opening: the primary one. */
    READ_OUT,
    /** The price after arithmetic correction. */
    EVALUATED
}
