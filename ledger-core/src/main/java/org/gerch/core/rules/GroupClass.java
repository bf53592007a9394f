package org.gerch.core.rules;

/** Whether a party belongs to the class "citizen group". */
public enum GroupClass {
    GROUP,
    OUTSIDE,
    /** Unknown or mixed: neither in nor out, and a verdict that depends on it says so. */
    UNDETERMINED
}
