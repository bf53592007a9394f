package org.gerch.projections.reading;

/** What rows are counted by. */
public enum Grouping {
    KIND("kind"),
    OVERRIDDEN("overridden::text"),
    BUYER("buyer"),
    DISTRICT("district"),
    FUND("fund"),
    /** Such as {@code 2026-03}, in the zone of the ledger. */
    MONTH("case when isfinite(happened) then to_char(happened at time zone '%s', 'YYYY-MM') end");

    private final String expression;

    Grouping(String expression) {
        this.expression = expression;
    }

    String in(String zone) {
        return expression.formatted(zone);
    }
}
