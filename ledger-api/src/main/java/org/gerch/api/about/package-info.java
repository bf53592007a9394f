/**
 * Pages about the ledger itself: how to check it, and what each verdict means.
 * They hold no facts of the log, so they can be read before the first entry.
 */
@NullMarked
package org.gerch.api.about;

import org.jspecify.annotations.NullMarked;
