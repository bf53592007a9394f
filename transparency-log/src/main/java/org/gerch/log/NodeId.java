package org.gerch.log;

/**
 * The place of a full subtree's root in the tree: it spans the {@code 2^level} leaves from {@code index * 2^level} on.
 *
 * @param level 0 for a leaf, at most 62
 * @param index how many full subtrees of this level lie to its left; such that its last leaf's index is below 2^63 - 1
 */
public record NodeId(int level, long index) {

    /** Refuses a level or an index that no tree of at most 2^63 - 1 leaves has. */
    public NodeId {
        if (level < 0 || level > 62 || index < 0 || index >= Long.MAX_VALUE >>> level) {
            throw new IllegalArgumentException("no tree has a full subtree at level " + level + ", index " + index);
        }
    }

    /** The index of its first leaf. */
    public long firstLeaf() {
        return index << level;
    }
}
