package org.gerch.log;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads the hashes of full subtrees out of tiles, so that anyone who holds a log's tiles can build any proof.
 *
 * <p>It remembers the tiles used last. What it reads is not verified by it: the proofs built from it are, against a signed root. Not safe
 * for use by several threads.
 */
public final class TileNodes implements NodeReader {

    private static final int REMEMBERED = 64;

    private final TileLayout layout;
    private final Function<TileCoordinates, byte[]> source;
    private final TreeHasher hasher = new TreeHasher();
    private final Map<TileCoordinates, HashTile> remembered = new RecentTiles();

    /**
     * A reader of the tree of one size.
     *
     * @param layout the tree; partial tiles are asked for in the widths they have at its size
     * @param source the content of a tile as it was published
     */
    public TileNodes(TileLayout layout, Function<TileCoordinates, byte[]> source) {
        this.layout = layout;
        this.source = source;
    }

    /**
     * The hash of a full subtree.
     *
     * @throws IllegalArgumentException when it is not full at this size
     * @throws MalformedException when its tile has a wrong length
     */
    @Override
    public Hash read(NodeId node) {
        int level = node.level() / TileCoordinates.HEIGHT;
        int height = node.level() % TileCoordinates.HEIGHT;
        long firstHash = node.index() << height;
        long tileIndex = firstHash / LogResource.FULL_WIDTH;
        int position = (int) (firstHash % LogResource.FULL_WIDTH);
        TileCoordinates tile = layout.tile(level, tileIndex)
                .filter(found -> position + (1 << height) <= found.width())
                .orElseThrow(() -> new IllegalArgumentException(node + " is not full in " + layout));
        return tile(tile).subtree(height, position >>> height, hasher);
    }

    private HashTile tile(TileCoordinates coordinates) {
        HashTile tile = remembered.get(coordinates);
        if (tile == null) {
            tile = HashTile.parse(coordinates, source.apply(coordinates));
            remembered.put(coordinates, tile);
        }
        return tile;
    }

    /** A map that forgets the tile that was not used for longest. */
    private static final class RecentTiles extends LinkedHashMap<TileCoordinates, HashTile> {

        private static final long serialVersionUID = 1;

        RecentTiles() {
            super(REMEMBERED, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<TileCoordinates, HashTile> eldest) {
            return size() > REMEMBERED;
        }
    }
}
