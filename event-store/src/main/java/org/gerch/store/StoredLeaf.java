package org.gerch.store;

import java.time.Instant;
import org.gerch.log.Hash;

/**
 * Where an event ended up: what a receipt for it says.
 *
 * @param position its index in the log, from 0
 * @param stream the stream it belongs to, such as {@code tender/UB-2026-0041}; empty when it belongs to none
 * @param at its recorded time, in microseconds
 */
public record StoredLeaf(long position, String eventId, String stream, Instant at, Hash leafHash) {}
