package org.gerch.core.party;

/** The legal form of a citizen group; it changes over time, and each change is an event. */
public enum LegalForm {
    INFORMAL,
    SAVINGS_GROUP,
    COOPERATIVE,
    NGO
}
