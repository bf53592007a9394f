package org.gerch.log;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of leaves that RFC 6962's recursion arrives at: D[begin:end], whose Merkle Tree Hash is a node of the tree.
 *
 * <p>Only the last such run at the right edge of a tree is not a full subtree.
 */
record TreeRange(long begin, long end) {

    TreeRange {
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException("no leaves from " + begin + " to " + end);
        }
        if ((begin & indexesWithin(end - begin)) != 0) {
            throw new IllegalArgumentException("the leaves from " + begin + " to " + end + " are not under one node");
        }
    }

    /** All ones below the smallest power of two that holds this many leaves. */
    private static long indexesWithin(long leaves) {
        return leaves == 1 ? 0 : -1L >>> Long.numberOfLeadingZeros(leaves - 1);
    }

    boolean isLeaf() {
        return end - begin == 1;
    }

    /** Where the recursion splits it: after the largest power of two of leaves that is smaller than their number (RFC 6962 section 2.1). */
    long middle() {
        return begin + Long.highestOneBit(end - begin - 1);
    }

    TreeRange left() {
        return new TreeRange(begin, middle());
    }

    TreeRange right() {
        return new TreeRange(middle(), end);
    }

    /** The full subtrees it consists of, from left to right, each smaller than the one before. */
    List<NodeId> fullSubtrees() {
        List<NodeId> subtrees = new ArrayList<>(Long.bitCount(end - begin));
        long first = begin;
        while (first < end) {
            long leaves = Long.highestOneBit(end - first);
            int level = Long.numberOfTrailingZeros(leaves);
            subtrees.add(new NodeId(level, first >>> level));
            first += leaves;
        }
        return subtrees;
    }

    /** Its Merkle Tree Hash, computed from the full subtrees' hashes. */
    Hash hash(NodeReader nodes, TreeHasher hasher) {
        List<NodeId> subtrees = fullSubtrees();
        Hash hash = nodes.read(subtrees.getLast());
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            hash = hasher.node(nodes.read(subtrees.get(i)), hash);
        }
        return hash;
    }
}
