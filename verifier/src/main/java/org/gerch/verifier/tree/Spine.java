package org.gerch.verifier.tree;

import java.util.ArrayList;
import java.util.List;
import org.gerch.log.CompactRange;
import org.gerch.log.Hash;
import org.gerch.log.LogResource;
import org.gerch.log.NodeId;
import org.gerch.log.TileCoordinates;
import org.gerch.log.TreeHasher;

/** The tiles above the leaves, recomputed as leaves are added from left to right; only those at the right edge are kept. */
final class Spine {
    private static final int WIDTH = LogResource.FULL_WIDTH;

    private final TreeHasher hasher = new TreeHasher();
    /** The unfinished tile of each level from 1 on, lowest first. */
    private final List<List<Hash>> edge;

    private final List<Long> finished;
    private final TileSink sink;

    /** Told of every tile above the leaves' level once its content is known. */
    @FunctionalInterface
    interface TileSink {
        void tile(TileCoordinates tile, List<Hash> hashes);
    }

    Spine(TileSink sink) {
        this(new ArrayList<>(), new ArrayList<>(), sink);
    }

    private Spine(List<List<Hash>> edge, List<Long> finished, TileSink sink) {
        this.edge = edge;
        this.finished = finished;
        this.sink = sink;
    }

    /** Another way up from here. */
    Spine branch(TileSink other) {
        List<List<Hash>> copy = new ArrayList<>();
        edge.forEach(tile -> copy.add(new ArrayList<>(tile)));
        return new Spine(copy, new ArrayList<>(finished), other);
    }

    /** Adds the root of a full tile of leaf hashes. */
    void add(Hash rootOfTile) {
        Hash up = rootOfTile;
        for (int level = 1; ; level++) {
            if (edge.size() < level) {
                edge.add(new ArrayList<>(WIDTH));
                finished.add(0L);
            }
            List<Hash> tile = edge.get(level - 1);
            tile.add(up);
            if (tile.size() < WIDTH) {
                return;
            }
            long index = finished.get(level - 1);
            sink.tile(new TileCoordinates(level, index, WIDTH), List.copyOf(tile));
            finished.set(level - 1, index + 1);
            up = Subtree.root(tile, 0, WIDTH, hasher);
            tile.clear();
        }
    }

    /** Hands over the unfinished tiles; nothing can be added afterwards. */
    void finish() {
        for (int level = 1; level <= edge.size(); level++) {
            List<Hash> tile = edge.get(level - 1);
            if (!tile.isEmpty()) {
                sink.tile(new TileCoordinates(level, finished.get(level - 1), tile.size()), List.copyOf(tile));
            }
        }
    }

    /** The root of the tree that ends with these leaves after the tiles added so far. */
    Hash root(long size, List<Hash> lastLeaves) {
        return CompactRange.of(size, node -> read(node, lastLeaves)).root();
    }

    private Hash read(NodeId node, List<Hash> lastLeaves) {
        int level = node.level() / TileCoordinates.HEIGHT;
        int height = node.level() % TileCoordinates.HEIGHT;
        int from = (int) ((node.index() << height) % WIDTH);
        return Subtree.root(level == 0 ? lastLeaves : edge.get(level - 1), from, 1 << height, hasher);
    }
}
