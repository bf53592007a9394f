package org.gerch.core.verdict;

/** Why prices share no basis. */
public enum Incomparable {
    /** Several awards are in force and no prices for their parts are known. */
    SEVERAL_AWARDS,
    /** A bid covers other lots than the winner's, and its price for these alone is not known. */
    SCOPE,
    /** A discount was offered for the lots awarded together, and its price is not on record. */
    DISCOUNT,
    CURRENCY,
    /** A bid that had to be compared has no price on record. */
    UNPRICED,
    /** One price has tax in it, another has not, and no rule is known to compare them. */
    TAX
}
