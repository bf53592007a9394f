package org.gerch.core.party;

/** What ties an official to a party; relatives appear by the kind of tie alone and are never named. */
public enum Tie {
    OWNERSHIP,
    BOARD_SEAT,
    EMPLOYMENT,
    MEMBERSHIP,
    /** The official sells to the party, buys from it or lends to it. */
    BUSINESS,
    RELATIVE_OWNERSHIP,
    RELATIVE_BOARD_SEAT,
    RELATIVE_EMPLOYMENT,
    RELATIVE_MEMBERSHIP
}
