package org.gerch.api.page;

/** From one moment to another that is not before it. */
public record Span(Moment from, Moment to) {
    public Span {
        if (from.size() > to.size()) {
            throw new IllegalArgumentException("from " + from.size() + " to " + to.size() + " leaves");
        }
    }
}
