package org.gerch.core.verdict;

/** A part that a reason for a rejection should have; the last two only where the price was abnormally low. */
public enum ReasonPart {
    ARTICLE,
    FACT_RELIED_ON,
    DOCUMENT,
    /** That the tenderer was asked about its price before the rejection. */
    QUERY,
    /** What it answered, likewise before. */
    REPLY
}
