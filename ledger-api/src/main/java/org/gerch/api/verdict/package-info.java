/**
 * What a reader sees of verdicts: the list with its filters, and how each verdict is told.
 * Words, shape and colour of a verdict are decided here once for every page.
 */
@NullMarked
package org.gerch.api.verdict;

import org.jspecify.annotations.NullMarked;
