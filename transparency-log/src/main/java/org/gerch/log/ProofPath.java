package org.gerch.log;

import java.util.List;

/**
 * The way from a node up to the root, as the shape of the tree prescribes it.
 *
 * <p>Below the point where the node's own path parts from that of the tree's last leaf, siblings are on either side, as the bits of the
 * index say. Above it the node lies on the right edge of the tree, and every sibling is a full subtree on its left. Index and size thus fix
 * the number and the sides of the hashes, and a proof of another length proves nothing.
 *
 * @param index the node's index at its own level
 * @param inner how many siblings lie below the parting point
 * @param border how many lie above it
 */
record ProofPath(long index, int inner, int border) {

    /** The path from a leaf: {@code 0 <= index < size}. */
    static ProofPath to(long index, long size) {
        return from(0, index, size);
    }

    /** The path from the full subtree, of the given level, in which a leaf is the last. */
    static ProofPath from(int level, long leaf, long size) {
        int parting = Long.SIZE - Long.numberOfLeadingZeros(leaf ^ (size - 1));
        return new ProofPath(leaf >>> level, parting - level, Long.bitCount(leaf >>> parting));
    }

    int length() {
        return inner + border;
    }

    /** The root of the tree, given the node's hash and its siblings upwards. */
    Hash up(Hash node, List<Hash> siblings, TreeHasher hasher) {
        Hash hash = node;
        for (int i = 0; i < length(); i++) {
            hash = isOnLeft(i) ? hasher.node(siblings.get(i), hash) : hasher.node(hash, siblings.get(i));
        }
        return hash;
    }

    /** The root that the tree had when this node's last leaf was its last: the siblings on the left alone lead there. */
    Hash upLeft(Hash node, List<Hash> siblings, TreeHasher hasher) {
        Hash hash = node;
        for (int i = 0; i < length(); i++) {
            if (isOnLeft(i)) {
                hash = hasher.node(siblings.get(i), hash);
            }
        }
        return hash;
    }

    private boolean isOnLeft(int sibling) {
        return sibling >= inner || (index >>> sibling & 1) == 1;
    }
}
