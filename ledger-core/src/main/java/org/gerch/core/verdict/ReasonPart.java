package org.gerch.core.verdict;

/** A part that a reason for a rejection should have. */
public enum ReasonPart {
    ARTICLE,
    FACT_RELIED_ON,
    DOCUMENT
}
