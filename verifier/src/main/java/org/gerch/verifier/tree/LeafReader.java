package org.gerch.verifier.tree;

import org.gerch.log.BundleCoordinates;
import org.gerch.log.EntryBundle;

/**
 * Makes something of the leaves of one bundle; called by several threads at once.
 *
 * @param <L> what it makes of them
 */
@FunctionalInterface
public interface LeafReader<L> {
    L read(BundleCoordinates bundle, EntryBundle leaves);
}
