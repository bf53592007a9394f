package org.gerch.core.party;

/** On what an interest is on record: nobody else's word is taken for it. */
public enum InterestBasis {
    /** The official's own declaration. */
    DECLARATION,
    /** An extract of a public register, filed by the registrar. */
    REGISTER_EXTRACT
}
