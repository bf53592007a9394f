/**
 * The tree of a published log, recomputed from its leaves and compared with every tile.
 * Two ways up are followed where a leaf and its tile disagree, so that the signed root can say which of the two was changed.
 */
@NullMarked
package org.gerch.verifier.tree;

import org.jspecify.annotations.NullMarked;
