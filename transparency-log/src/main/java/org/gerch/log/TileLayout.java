package org.gerch.log;

import static org.gerch.log.LogResource.FULL_WIDTH;
import static org.gerch.log.TileCoordinates.HEIGHT;
import static org.gerch.log.TileCoordinates.MAX_LEVEL;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Which tiles and bundles a tree of a size consists of (C2SP tlog-tiles): at each level the full ones and at most one partial, never an
 * empty one.
 *
 * @param treeSize from 0 to 2^63 - 1
 */
public record TileLayout(long treeSize) {

    /** Refuses a negative size. */
    public TileLayout {
        if (treeSize < 0) {
            throw new IllegalArgumentException("a tree cannot have " + treeSize + " leaves");
        }
    }

    /** The number of full tiles at a level. */
    public long fullTiles(int level) {
        return hashes(level) / FULL_WIDTH;
    }

    /** The width of the partial tile at a level, {@code floor(s / 256^level) mod 256}; 0 when there is none. */
    public int partialWidth(int level) {
        return (int) (hashes(level) % FULL_WIDTH);
    }

    /** The tile at a level and index, as wide as it is at this size; empty when it has no hash yet. */
    public Optional<TileCoordinates> tile(int level, long index) {
        int width = index < fullTiles(level) ? FULL_WIDTH : index == fullTiles(level) ? partialWidth(level) : 0;
        return width == 0 ? Optional.empty() : Optional.of(new TileCoordinates(level, index, width));
    }

    /** The bundle at an index, as wide as it is at this size; empty when it has no entry yet. */
    public Optional<BundleCoordinates> bundle(long index) {
        return tile(0, index).map(tile -> new BundleCoordinates(tile.index(), tile.width()));
    }

    /** All tiles, from the leaves' level upwards and from left to right. */
    public Stream<TileCoordinates> tiles() {
        return tilesSince(0);
    }

    /** The tiles that a tree of a smaller size had not, or had not so wide: what an incremental reader fetches. */
    public Stream<TileCoordinates> tilesSince(long smallerSize) {
        return IntStream.rangeClosed(0, MAX_LEVEL).boxed().flatMap(level -> tilesSince(smallerSize, level));
    }

    /** All bundles from left to right. */
    public Stream<BundleCoordinates> bundles() {
        return bundlesSince(0);
    }

    /** The bundles that a tree of a smaller size had not, or had not so wide. */
    public Stream<BundleCoordinates> bundlesSince(long smallerSize) {
        return tilesSince(smallerSize, 0).map(tile -> new BundleCoordinates(tile.index(), tile.width()));
    }

    private Stream<TileCoordinates> tilesSince(long smallerSize, int level) {
        TileLayout smaller = new TileLayout(smallerSize);
        if (smaller.hashes(level) >= hashes(level)) {
            return Stream.empty();
        }
        long first = smaller.fullTiles(level);
        long last = fullTiles(level);
        return LongStream.rangeClosed(first, last)
                .mapToObj(index -> tile(level, index))
                .flatMap(Optional::stream);
    }

    /** How many full subtrees of {@code 256^level} leaves there are. */
    private long hashes(int level) {
        if (level < 0 || level > MAX_LEVEL) {
            throw new IllegalArgumentException("tiles have no level " + level);
        }
        return treeSize >>> HEIGHT * level;
    }
}
