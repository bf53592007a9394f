/**
 * Keeps what benchmarks measured and makes {@code docs/performance.md} of it, tables and drawings alike.
 * Nothing in that document is written by hand but the words about what bounds each figure.
 */
@NullMarked
package org.gerch.benchmarks.report;

import org.jspecify.annotations.NullMarked;
