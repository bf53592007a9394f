package org.gerch.log;

/**
 * An immutable file of the published log: a tile of hashes or a bundle of entries (C2SP tlog-tiles).
 *
 * <p>A full one has {@link #FULL_WIDTH} elements. A narrower one, a partial, lies at the right edge of a tree of some size and is
 * superseded by wider ones.
 */
public sealed interface LogResource permits TileCoordinates, BundleCoordinates {

    /** The number of hashes in a full tile and of entries in a full bundle. */
    int FULL_WIDTH = 256;

    /** How many resources of this kind and level lie to its left. */
    long index();

    /** The number of its hashes or entries, from 1 to {@link #FULL_WIDTH}. */
    int width();

    /** The path below the log's prefix, such as {@code tile/0/x001/x234/067.p/8}; without a leading slash. */
    String path();

    /** Whether the log must be able to serve it once a checkpoint of this size is published: it is full, or the partial of just that size. */
    boolean isPartOf(long treeSize);

    /** Whether it will never be superseded by a wider one. */
    default boolean isFull() {
        return width() == FULL_WIDTH;
    }

    /**
     * Reads a path below the log's prefix.
     *
     * @param path without a leading slash; each resource has exactly one
     * @throws MalformedException when it is not the path of a tile or bundle that a tree of at most 2^63 - 1 leaves can have
     */
    static LogResource parse(String path) {
        return path.startsWith(BundleCoordinates.PREFIX) ? BundleCoordinates.parse(path) : TileCoordinates.parse(path);
    }
}
