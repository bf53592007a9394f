/**
 * The list of all public views, each with the feature's own fold.
 * Whoever shows, rebuilds or checks the views takes them from here, so that none is forgotten.
 */
@NullMarked
package org.gerch.core.views;

import org.jspecify.annotations.NullMarked;
