/**
 * How fast the public views can be made from the leaves: by their processors, and by a rebuild into fresh tables.
 * Both run on a ledger that is wired as its users have it, filled with the demonstration's story many times over.
 */
@NullMarked
package org.gerch.benchmarks.views;

import org.jspecify.annotations.NullMarked;
