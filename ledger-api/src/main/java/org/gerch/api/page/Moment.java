package org.gerch.api.page;

import java.time.Instant;

/**
 * The moment a page speaks of: the first {@code size} leaves of the log, seen at {@code at}.
 *
 * @param frozen whether the reader asked for this moment, so that the page must say what changed since
 * @param asked the parameter that asks for it, such as {@code asOf=2026-03-12}; empty for now
 */
public record Moment(long size, Instant at, boolean frozen, String asked) {

    /** The same where what is shown has come only so far. */
    public Moment upTo(long covered) {
        return new Moment(covered, at, frozen, asked);
    }

    /** The address of another page of ours as of this moment, where it was asked for. */
    public String at(String path) {
        return asked.isEmpty() ? path : path + (path.indexOf('?') < 0 ? "?" : "&") + asked;
    }
}
