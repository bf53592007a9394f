/**
 * The public list of grants: promised, ordered, said to be paid, received, spent, side by side.
 * Each figure is what its own side said; where they differ, both stand.
 */
@NullMarked
package org.gerch.core.grant.view;

import org.jspecify.annotations.NullMarked;
