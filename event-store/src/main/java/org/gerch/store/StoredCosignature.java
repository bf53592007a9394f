package org.gerch.store;

import java.time.Instant;

/**
 * What a witness said of a checkpoint, as it was stored; whoever shows it verifies it first.
 *
 * @param witness name and id of the witness's key, as {@code NAME+8 hexadecimal digits}
 * @param size of the checkpoint
 * @param at the time that the line names
 * @param line the exact signature line, without its newline
 */
public record StoredCosignature(String witness, long size, Instant at, String line) {}
