package org.gerch.core.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as it stands in the log.
 *
 * @param position its leaf index, counted from 0
 * @param at when the ledger recorded it, microseconds, never earlier than the leaf before
 * @param stream such as {@code tender/UB-2026-0041}
 * @param seq its place within the stream, counted from 0
 * @param id its UUID, version 7
 * @param by who caused it
 */
public record Recorded<E extends LedgerEvent>(
        long position, Instant at, String stream, long seq, UUID id, E event, Provenance by) {

    /** When it happened: as claimed by the actor, else when its command arrived. */
    public Instant happenedAt() {
        return by.happenedAt();
    }

    /** How long after it happened it was recorded; zero where it claims to have happened at that moment or later. */
    public Duration lateBy() {
        Duration gap = Duration.between(happenedAt(), at);
        return gap.isNegative() ? Duration.ZERO : gap;
    }

    public <F extends LedgerEvent> Recorded<F> with(F other) {
        return new Recorded<>(position, at, stream, seq, id, other, by);
    }
}
