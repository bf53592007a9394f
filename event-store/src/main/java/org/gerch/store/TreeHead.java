package org.gerch.store;

import java.time.Instant;
import org.gerch.log.CompactRange;
import org.jspecify.annotations.Nullable;

/**
 * Where the next leaf goes: the tree so far and the recorded time of its last leaf.
 *
 * @param tree not to be changed: append to a copy
 * @param at null while there is no leaf
 */
record TreeHead(CompactRange tree, @Nullable Instant at) {
    long size() {
        return tree.size();
    }
}
