package org.gerch.log;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which tile of the tree: up to 256 consecutive hashes of full subtrees, each of {@code 256^level} leaves (C2SP tlog-tiles, Merkle Tree).
 *
 * @param level from 0, where the hashes are those of the leaves, to 7
 * @param index how many tiles of this level lie to its left
 * @param width the number of hashes, from 1 to 256
 */
public record TileCoordinates(int level, long index, int width) implements LogResource {

    /** How many levels of the tree one level of tiles spans. */
    public static final int HEIGHT = 8;

    /** The highest level of a tile in a tree of at most 2^63 - 1 leaves. */
    public static final int MAX_LEVEL = 7;

    private static final Pattern FORM = Pattern.compile("tile/([0-9])/(.+)");

    /** Refuses a tile that no tree of at most 2^63 - 1 leaves has. */
    public TileCoordinates {
        if (level < 0 || level > MAX_LEVEL || index > Long.MAX_VALUE / FULL_WIDTH) {
            throw new IllegalArgumentException("no tree has a tile at level " + level + " of index " + index);
        }
        TilePath shape = new TilePath(index, width);
        nodeAt(level, shape.index(), shape.width() - 1);
    }

    static TileCoordinates parse(String path) {
        Matcher form = FORM.matcher(path);
        if (!form.matches()) {
            throw TilePath.malformed(path, "expected tile/ and a level from 0 to 7, or tile/entries/");
        }
        TilePath rest = TilePath.parse(form.group(2), path);
        try {
            return new TileCoordinates(Integer.parseInt(form.group(1)), rest.index(), rest.width());
        } catch (IllegalArgumentException e) {
            throw TilePath.malformed(path, String.valueOf(e.getMessage()));
        }
    }

    /** The place in the tree of one of its hashes. */
    public NodeId node(int position) {
        if (position < 0 || position >= width) {
            throw new IndexOutOfBoundsException(position);
        }
        return nodeAt(level, index, position);
    }

    @Override
    public String path() {
        return "tile/" + level + "/" + new TilePath(index, width);
    }

    @Override
    public boolean isPartOf(long treeSize) {
        return new TileLayout(treeSize).tile(level, index).filter(this::equals).isPresent();
    }

    private static NodeId nodeAt(int level, long index, int position) {
        return new NodeId(level * HEIGHT, index * FULL_WIDTH + position);
    }
}
