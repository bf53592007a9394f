package org.gerch.api.page;

import java.util.Locale;
import org.gerch.core.verdict.VerdictFamily;

/** The five families of verdicts as a reader sees them: each has a word, a shape and a colour. */
public enum Shape {
    /** A citizen group has the award: a disc. */
    CHOSEN("v1"),
    /** The lowest group bid was not chosen and a reason is on record: a half-filled ring. */
    REASON_RECORDED("v2"),
    /** The lowest group bid was not chosen and no reason is on record: a ring. */
    NO_REASON_RECORDED("v3"),
    /** No citizen group was the lowest: a dash. */
    NOT_LOWEST("v0"),
    /** The record does not decide it: a dashed ring. */
    UNDETERMINED("v4");

    private final String symbol;

    Shape(String symbol) {
        this.symbol = symbol;
    }

    public static Shape of(VerdictFamily family) {
        return switch (family) {
            case CHOSEN -> CHOSEN;
            case NOT_CHOSEN_REASON_RECORDED -> REASON_RECORDED;
            case NOT_CHOSEN_NO_REASON -> NO_REASON_RECORDED;
            case GROUP_NOT_LOWEST -> NOT_LOWEST;
            case UNDETERMINED -> UNDETERMINED;
        };
    }

    /** The id of the drawing in the page's definitions, and the class that colours it. */
    public String symbol() {
        return symbol;
    }

    public String key() {
        return "shape." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The drawing; the word beside it says the same, so it is silent for readers who listen. */
    public Html drawing() {
        return new Html("<svg class=\"v " + symbol + "\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><use href=\"#"
                + symbol + "\"/></svg>");
    }
}
