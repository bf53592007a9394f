package org.gerch.core.tender;

/** How tenderers may take part, in the words of the open contracting codelist {@code method}. */
public enum Method {
    OPEN,
    SELECTIVE,
    LIMITED,
    /** Awarded without competition. */
    DIRECT
}
