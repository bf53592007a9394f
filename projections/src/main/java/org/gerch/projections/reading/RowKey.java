package org.gerch.projections.reading;

/**
 * Names one state of a row, which never changes: another state has another leaf.
 *
 * @param changed the leaf that made it what it is
 */
public record RowKey(String id, long changed) {}
