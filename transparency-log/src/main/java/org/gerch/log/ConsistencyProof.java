package org.gerch.log;

import static org.gerch.log.VerificationException.Reason.OLD_ROOT_MISMATCH;
import static org.gerch.log.VerificationException.Reason.PROOF_LENGTH;
import static org.gerch.log.VerificationException.Reason.ROOT_MISMATCH;
import static org.gerch.log.VerificationException.Reason.SIZES_OUT_OF_ORDER;

import java.util.ArrayList;
import java.util.List;

/**
 * Proves that a tree only grew: its first {@code oldSize} leaves are still those it had at that size (RFC 6962 section 2.1.2, RFC 9162
 * section 2.1.4).
 *
 * @param oldSize from 1 on; every tree is consistent with the empty one, so there is nothing to prove from 0
 * @param newSize from {@code oldSize} to 2^63 - 1
 * @param hashes as in RFC 6962; their number follows from the sizes, and there is none when the sizes are equal
 */
public record ConsistencyProof(long oldSize, long newSize, List<Hash> hashes) {

    /**
     * Refuses a shape that no proof has.
     *
     * @throws VerificationException when the sizes are out of order or the number of hashes does not follow from them
     */
    public ConsistencyProof {
        hashes = List.copyOf(hashes);
        if (!areInOrder(oldSize, newSize)) {
            throw new VerificationException(SIZES_OUT_OF_ORDER, outOfOrder(oldSize, newSize));
        }
        int expected = length(oldSize, newSize);
        if (hashes.size() != expected) {
            throw new VerificationException(
                    PROOF_LENGTH,
                    "a proof from size " + oldSize + " to " + newSize + " has " + expected + " hashes, this has "
                            + hashes.size());
        }
    }

    /**
     * Builds the proof between two sizes.
     *
     * @throws IllegalArgumentException when the old size is not from 1 to the new size
     */
    public static ConsistencyProof build(long oldSize, long newSize, NodeReader nodes) {
        TreeHasher hasher = new TreeHasher();
        return new ConsistencyProof(
                oldSize,
                newSize,
                ranges(oldSize, newSize).stream()
                        .map(range -> range.hash(nodes, hasher))
                        .toList());
    }

    /**
     * The full subtrees that {@link #build} will read, so that a store can fetch them at once.
     *
     * @throws IllegalArgumentException when the old size is not from 1 to the new size
     */
    public static List<NodeId> nodes(long oldSize, long newSize) {
        return ranges(oldSize, newSize).stream()
                .flatMap(range -> range.fullSubtrees().stream())
                .toList();
    }

    /**
     * Checks that the tree with the new root begins with the tree that has the old root.
     *
     * @throws VerificationException when the proof leads to another old or new root
     */
    public void verify(Hash oldRoot, Hash newRoot) {
        if (oldSize == newSize) {
            expect(ROOT_MISMATCH, oldRoot, newSize, newRoot);
            return;
        }
        TreeHasher hasher = new TreeHasher();
        boolean oldIsOneSubtree = isOneSubtree(oldSize);
        Hash first = oldIsOneSubtree ? oldRoot : hashes.getFirst();
        List<Hash> siblings = oldIsOneSubtree ? hashes : hashes.subList(1, hashes.size());
        ProofPath path = lastSubtreeOfOld(oldSize, newSize);
        expect(OLD_ROOT_MISMATCH, path.upLeft(first, siblings, hasher), oldSize, oldRoot);
        expect(ROOT_MISMATCH, path.up(first, siblings, hasher), newSize, newRoot);
    }

    private static void expect(VerificationException.Reason otherwise, Hash proven, long size, Hash root) {
        if (!proven.equals(root)) {
            throw new VerificationException(
                    otherwise,
                    "the proof leads to root " + proven + ", the tree of size " + size + " has root " + root);
        }
    }

    private static int length(long oldSize, long newSize) {
        if (oldSize == newSize) {
            return 0;
        }
        return lastSubtreeOfOld(oldSize, newSize).length() + (isOneSubtree(oldSize) ? 0 : 1);
    }

    /** The last full subtree of the old tree is a node of both trees: the proof climbs from it. */
    private static ProofPath lastSubtreeOfOld(long oldSize, long newSize) {
        return ProofPath.from(Long.numberOfTrailingZeros(oldSize), oldSize - 1, newSize);
    }

    private static boolean isOneSubtree(long size) {
        return Long.bitCount(size) == 1;
    }

    /** The runs of leaves whose hashes make the proof: PROOF(m, D[n]) of RFC 6962 section 2.1.2, unrolled from the root downwards. */
    private static List<TreeRange> ranges(long oldSize, long newSize) {
        if (!areInOrder(oldSize, newSize)) {
            throw new IllegalArgumentException(outOfOrder(oldSize, newSize));
        }
        List<TreeRange> ranges = new ArrayList<>();
        TreeRange rest = new TreeRange(0, newSize);
        while (rest.end() != oldSize) {
            boolean oldEndsInLeft = oldSize <= rest.middle();
            ranges.add(oldEndsInLeft ? rest.right() : rest.left());
            rest = oldEndsInLeft ? rest.left() : rest.right();
        }
        if (rest.begin() != 0) {
            ranges.add(rest);
        }
        return ranges.reversed();
    }

    private static boolean areInOrder(long oldSize, long newSize) {
        return oldSize >= 1 && oldSize <= newSize;
    }

    private static String outOfOrder(long oldSize, long newSize) {
        return "nothing is proven by going from size " + oldSize + " to " + newSize;
    }
}
