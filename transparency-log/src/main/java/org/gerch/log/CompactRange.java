package org.gerch.log;

import java.util.Arrays;
import java.util.List;

/**
 * A tree reduced to its right edge: the number of leaves and the roots of the full subtrees they form, from left to right.
 *
 * <p>This is all that is needed to append leaves and to know the root (RFC 9162 section 2.1.2). There is one subtree for each bit
 * that is set in the size, the largest first. Not safe for use by several threads: append to a {@link #copy} and keep the copy once the
 * leaves are durable.
 */
public final class CompactRange {

    /** The most leaves a tree can have, 2^63 - 1: sizes and indexes are signed 64-bit integers everywhere in the ledger. */
    public static final long MAX_SIZE = Long.MAX_VALUE;

    private final TreeHasher hasher = new TreeHasher();
    private final Hash[] edge = new Hash[Long.SIZE];
    private int subtrees;
    private long size;

    private CompactRange(long size) {
        this.size = size;
    }

    /** The tree without leaves. */
    public static CompactRange empty() {
        return new CompactRange(0);
    }

    /**
     * The tree with a given right edge.
     *
     * @param size the number of leaves
     * @param edge the concatenated 32-byte hashes of the full subtrees from left to right, as {@link #toBytes} writes them
     * @throws MalformedException when the size is negative or the edge has not exactly the subtrees that a tree of this size has
     */
    public static CompactRange of(long size, byte[] edge) {
        if (size < 0) {
            throw new MalformedException("right edge", "its size", "a tree cannot have " + size + " leaves");
        }
        int expected = Long.bitCount(size) * Hash.BYTES;
        if (edge.length != expected) {
            throw new MalformedException(
                    "right edge",
                    "its length",
                    "a tree of size " + size + " has an edge of " + expected + " bytes, this has " + edge.length);
        }
        CompactRange range = new CompactRange(size);
        for (int offset = 0; offset < edge.length; offset += Hash.BYTES) {
            range.push(Hash.read(edge, offset));
        }
        return range;
    }

    /**
     * The tree of the first so many leaves, read back from the kept nodes; {@code size} may be any up to the current one.
     *
     * @throws IllegalArgumentException when the size is negative
     */
    public static CompactRange of(long size, NodeReader nodes) {
        if (size < 0) {
            throw new IllegalArgumentException("a tree cannot have " + size + " leaves");
        }
        CompactRange range = new CompactRange(size);
        nodes(size).forEach(node -> range.push(nodes.read(node)));
        return range;
    }

    /** The full subtrees that a tree of this size is read back from, so that a store can fetch them at once. */
    public static List<NodeId> nodes(long size) {
        return size == 0 ? List.of() : new TreeRange(0, size).fullSubtrees();
    }

    /** The number of leaves. */
    public long size() {
        return size;
    }

    /** The roots of the full subtrees from left to right, the largest first. */
    public List<Hash> edge() {
        return List.of(Arrays.copyOf(edge, subtrees));
    }

    /**
     * Appends one leaf and reports every subtree it completes, the leaf itself (level 0) first.
     *
     * @throws IllegalStateException when the tree already has {@link #MAX_SIZE} leaves
     */
    public void append(Hash leaf, NodeSink sink) {
        if (size == MAX_SIZE) {
            throw new IllegalStateException("the tree is full");
        }
        Hash completed = leaf;
        int level = 0;
        sink.completed(level, size, completed);
        // Each trailing one bit of the size is a full subtree as large as the one just completed, waiting for it as its
        // left sibling.
        while ((size >>> level & 1) == 1) {
            completed = hasher.node(pop(), completed);
            level++;
            sink.completed(level, size >>> level, completed);
        }
        push(completed);
        size++;
    }

    /** The Merkle Tree Hash of all leaves (RFC 6962 section 2.1). */
    public Hash root() {
        if (subtrees == 0) {
            return TreeHasher.EMPTY_ROOT;
        }
        Hash root = edge[subtrees - 1];
        for (int i = subtrees - 2; i >= 0; i--) {
            root = hasher.node(edge[i], root);
        }
        return root;
    }

    /** The edge as concatenated 32-byte hashes from left to right; the size is to be kept beside it. */
    public byte[] toBytes() {
        byte[] bytes = new byte[subtrees * Hash.BYTES];
        for (int i = 0; i < subtrees; i++) {
            edge[i].writeTo(bytes, i * Hash.BYTES);
        }
        return bytes;
    }

    /** An equal tree that grows on its own. */
    public CompactRange copy() {
        CompactRange copy = new CompactRange(size);
        System.arraycopy(edge, 0, copy.edge, 0, subtrees);
        copy.subtrees = subtrees;
        return copy;
    }

    private void push(Hash hash) {
        edge[subtrees++] = hash;
    }

    private Hash pop() {
        return edge[--subtrees];
    }
}
