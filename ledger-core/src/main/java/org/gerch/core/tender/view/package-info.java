/**
 * The public list of tenders: one row each, as of every position in the log.
 * What became of the citizen groups' bids is the verdicts' matter, not this one's.
 */
@NullMarked
package org.gerch.core.tender.view;

import org.jspecify.annotations.NullMarked;
