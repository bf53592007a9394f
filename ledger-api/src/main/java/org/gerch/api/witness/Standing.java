package org.gerch.api.witness;

import java.time.Instant;

/**
 * How far a witness has verifiably cosigned the log.
 *
 * @param witness the name of its key
 * @param size of the largest checkpoint that it cosigned
 * @param at the time that its signature names
 */
public record Standing(String witness, long size, Instant at) {}
