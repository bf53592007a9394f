/**
 * What a log says and what was recomputed, side by side.
 * Each difference has a permanent name, and the position and field it is about wherever these can be told.
 */
@NullMarked
package org.gerch.verifier.difference;

import org.jspecify.annotations.NullMarked;
