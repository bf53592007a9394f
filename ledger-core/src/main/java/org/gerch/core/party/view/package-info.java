/**
 * The public lists of parties and of the interests that officials declared: one row each, as of every position in the log.
 * Individuals appear without a name.
 */
@NullMarked
package org.gerch.core.party.view;

import org.jspecify.annotations.NullMarked;
