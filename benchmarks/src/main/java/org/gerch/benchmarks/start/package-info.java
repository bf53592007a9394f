/**
 * What it costs to start a ledger until its first page is there: from the packaged jar, and as the launcher starts it.
 */
@NullMarked
package org.gerch.benchmarks.start;

import org.jspecify.annotations.NullMarked;
