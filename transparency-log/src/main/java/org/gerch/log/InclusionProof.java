package org.gerch.log;

import static org.gerch.log.VerificationException.Reason.INDEX_OUTSIDE_TREE;
import static org.gerch.log.VerificationException.Reason.PROOF_LENGTH;
import static org.gerch.log.VerificationException.Reason.ROOT_MISMATCH;

import java.util.ArrayList;
import java.util.List;

/**
 * Proves that a leaf is at an index of the tree of a size (RFC 6962 section 2.1.1, RFC 9162 section 2.1.3).
 *
 * @param index the leaf's index, from 0 to {@code size - 1}
 * @param size the number of leaves in the tree, at most 2^63 - 1
 * @param hashes the sibling hashes from the leaf upwards; their number follows from index and size
 */
public record InclusionProof(long index, long size, List<Hash> hashes) {

    /**
     * Refuses a shape that no proof has.
     *
     * @throws VerificationException when the index is outside the tree or the number of hashes does not follow from index and size
     */
    public InclusionProof {
        hashes = List.copyOf(hashes);
        if (!isWithin(index, size)) {
            throw new VerificationException(INDEX_OUTSIDE_TREE, outside(index, size));
        }
        int expected = ProofPath.to(index, size).length();
        if (hashes.size() != expected) {
            throw new VerificationException(
                    PROOF_LENGTH,
                    "a proof for index " + index + " of size " + size + " has " + expected + " hashes, this has "
                            + hashes.size());
        }
    }

    /**
     * Builds the proof for a leaf.
     *
     * @throws IllegalArgumentException when the index is not below the size
     */
    public static InclusionProof build(long index, long size, NodeReader nodes) {
        TreeHasher hasher = new TreeHasher();
        return new InclusionProof(
                index,
                size,
                siblings(index, size).stream()
                        .map(range -> range.hash(nodes, hasher))
                        .toList());
    }

    /**
     * The full subtrees that {@link #build} will read for a leaf, so that a store can fetch them at once.
     *
     * @throws IllegalArgumentException when the index is not below the size
     */
    public static List<NodeId> nodes(long index, long size) {
        return siblings(index, size).stream()
                .flatMap(range -> range.fullSubtrees().stream())
                .toList();
    }

    /**
     * Checks that the leaf is where the proof says in the tree with this root.
     *
     * @throws VerificationException when the proof leads to another root
     */
    public void verify(Hash leafHash, Hash root) {
        Hash proven = rootFrom(leafHash);
        if (!proven.equals(root)) {
            throw new VerificationException(
                    ROOT_MISMATCH,
                    "leaf " + index + " leads to root " + proven + ", the tree of size " + size + " has root " + root);
        }
    }

    /** The root that the tree has if this leaf is in it. */
    public Hash rootFrom(Hash leafHash) {
        return ProofPath.to(index, size).up(leafHash, hashes, new TreeHasher());
    }

    /** The runs of leaves beside the path to the leaf, from the leaf upwards: PATH(m, D[n]) of RFC 6962 section 2.1.1. */
    private static List<TreeRange> siblings(long index, long size) {
        if (!isWithin(index, size)) {
            throw new IllegalArgumentException(outside(index, size));
        }
        List<TreeRange> siblings = new ArrayList<>();
        TreeRange path = new TreeRange(0, size);
        while (!path.isLeaf()) {
            boolean inLeft = index < path.middle();
            siblings.add(inLeft ? path.right() : path.left());
            path = inLeft ? path.left() : path.right();
        }
        return siblings.reversed();
    }

    private static boolean isWithin(long index, long size) {
        return index >= 0 && index < size;
    }

    private static String outside(long index, long size) {
        return "there is no leaf " + index + " in a tree of size " + size;
    }
}
