package org.gerch.api.page;

/**
 * A filter as a link, with how many rows it would leave.
 *
 * @param drawing a verdict's shape; empty for other filters
 * @param current whether it is the one in force
 */
public record Facet(Html drawing, String label, String count, String href, boolean current) {}
