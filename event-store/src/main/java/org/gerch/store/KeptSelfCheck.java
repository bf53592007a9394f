package org.gerch.store;

import java.time.Instant;

/**
 * A self-check that came to its end.
 *
 * @param size how many leaves were checked
 * @param differences how many were found
 * @param report what was found, as JSON
 */
public record KeptSelfCheck(Instant beganAt, Instant endedAt, long size, long differences, String report) {}
