/**
 * The public views, stored as versioned rows that the pure folds of the ledger's law produce.
 * Each feature keeps its own handler, table and queries in a package of its name.
 */
@NullMarked
package org.gerch.projections;

import org.jspecify.annotations.NullMarked;
