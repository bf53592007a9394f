package org.gerch.log;

/** The content of a tile: its hashes one after the other, 8,192 bytes when it is full (C2SP tlog-tiles, Merkle Tree). */
public final class HashTile {

    private final TileCoordinates coordinates;
    private final Hash[] hashes;

    private HashTile(TileCoordinates coordinates, Hash[] hashes) {
        this.coordinates = coordinates;
        this.hashes = hashes;
    }

    /**
     * Reads a tile.
     *
     * @throws MalformedException when the content is not exactly as long as the tile's width asks for
     */
    public static HashTile parse(TileCoordinates coordinates, byte[] content) {
        int expected = coordinates.width() * Hash.BYTES;
        if (content.length != expected) {
            throw new MalformedException(
                    coordinates.path(), "its length", "expected " + expected + " bytes, found " + content.length);
        }
        Hash[] hashes = new Hash[coordinates.width()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = Hash.read(content, i * Hash.BYTES);
        }
        return new HashTile(coordinates, hashes);
    }

    /** Collects a tile from kept nodes; it reads only nodes at the tile's own level of the tree. */
    public static HashTile collect(TileCoordinates coordinates, NodeReader nodes) {
        Hash[] hashes = new Hash[coordinates.width()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = nodes.read(coordinates.node(i));
        }
        return new HashTile(coordinates, hashes);
    }

    /** Which tile it is. */
    public TileCoordinates coordinates() {
        return coordinates;
    }

    /** One of its hashes, from 0 on. */
    public Hash hash(int position) {
        return hashes[position];
    }

    /** The bytes that are published. */
    public byte[] content() {
        byte[] content = new byte[hashes.length * Hash.BYTES];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i].writeTo(content, i * Hash.BYTES);
        }
        return content;
    }

    /**
     * The hash of a full subtree within it.
     *
     * @param height 0 for one of the tile's own hashes, 8 for the root of a full tile
     * @param index how many subtrees of this height lie to its left within the tile
     */
    Hash subtree(int height, int index, TreeHasher hasher) {
        return height == 0
                ? hashes[index]
                : hasher.node(subtree(height - 1, 2 * index, hasher), subtree(height - 1, 2 * index + 1, hasher));
    }
}
