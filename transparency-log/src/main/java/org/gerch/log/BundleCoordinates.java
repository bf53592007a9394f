package org.gerch.log;

/**
 * Which entry bundle: the leaves whose hashes are in the level-0 tile of the same index and width (C2SP tlog-tiles, Log entries).
 *
 * @param index how many bundles lie to its left
 * @param width the number of entries, from 1 to 256
 */
public record BundleCoordinates(long index, int width) implements LogResource {

    static final String PREFIX = "tile/entries/";

    /** Refuses a bundle that no tree of at most 2^63 - 1 leaves has. */
    public BundleCoordinates {
        new TileCoordinates(0, index, width);
    }

    static BundleCoordinates parse(String path) {
        TilePath rest = TilePath.parse(path.substring(PREFIX.length()), path);
        try {
            return new BundleCoordinates(rest.index(), rest.width());
        } catch (IllegalArgumentException e) {
            throw TilePath.malformed(path, String.valueOf(e.getMessage()));
        }
    }

    /** The index of its first leaf. */
    public long firstLeaf() {
        return index * FULL_WIDTH;
    }

    /** The tile that holds the hashes of its leaves. */
    public TileCoordinates hashes() {
        return new TileCoordinates(0, index, width);
    }

    @Override
    public String path() {
        return PREFIX + new TilePath(index, width);
    }

    @Override
    public boolean isPartOf(long treeSize) {
        return hashes().isPartOf(treeSize);
    }
}
