/**
 * From an event to the rows it changes: one processor for each view, whose rows and token are committed together.
 * Folded in memory event by event, written in one statement a batch.
 */
@NullMarked
package org.gerch.projections.writing;

import org.jspecify.annotations.NullMarked;
