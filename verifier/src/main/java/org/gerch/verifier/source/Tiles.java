package org.gerch.verifier.source;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.gerch.log.BundleCoordinates;
import org.gerch.log.EntryBundle;
import org.gerch.log.Hash;
import org.gerch.log.LogResource;
import org.gerch.log.TileCoordinates;
import org.gerch.log.TileLayout;

/** Reads tiles and bundles, and where a partial one is no longer served, the beginning of a wider one. */
public final class Tiles {
    private static final int LENGTH_BYTES = 2;

    private final LogSource log;
    private final TileLayout newest;

    /** @param newest the size that the log has by now, as far as is known: how wide its partial tiles are */
    public Tiles(LogSource log, long newest) {
        this.log = log;
        this.newest = new TileLayout(newest);
    }

    /** The bytes of a tile; at most as many as it has hashes. */
    public Answer read(TileCoordinates tile) {
        Answer answer = log.read(tile.path(), (long) tile.width() * Hash.BYTES);
        for (int width : wider(tile.level(), tile.index(), tile.width())) {
            if (!(answer instanceof Answer.Missing)) {
                return answer;
            }
            TileCoordinates wide = new TileCoordinates(tile.level(), tile.index(), width);
            answer = beginning(log.read(wide.path(), (long) width * Hash.BYTES), tile.width() * Hash.BYTES);
        }
        return answer;
    }

    /** The bytes of a bundle; at most as many as its entries can have. */
    public Answer read(BundleCoordinates bundle) {
        Answer answer = log.read(bundle.path(), mostBytes(bundle.width()));
        for (int width : wider(0, bundle.index(), bundle.width())) {
            if (!(answer instanceof Answer.Missing)) {
                return answer;
            }
            Answer wide = log.read(new BundleCoordinates(bundle.index(), width).path(), mostBytes(width));
            answer = wide instanceof Answer.Found found
                    ? beginning(found, lengthOf(found.bytes(), bundle.width()))
                    : wide;
        }
        return answer;
    }

    /** In which widths what a tile holds may be served too: as it is by now, or full because the log grew meanwhile. */
    private int[] wider(int level, long index, int width) {
        int now = newest.tile(level, index).map(TileCoordinates::width).orElse(0);
        return IntStream.of(now, LogResource.FULL_WIDTH)
                .distinct()
                .filter(other -> other > width)
                .toArray();
    }

    private static Answer beginning(Answer wide, int length) {
        return wide instanceof Answer.Found found
                ? found.bytes().length < length
                        ? new Answer.Missing()
                        : new Answer.Found(Arrays.copyOf(found.bytes(), length))
                : wide;
    }

    private static long mostBytes(int entries) {
        return (long) entries * (LENGTH_BYTES + EntryBundle.MAX_LEAF_BYTES);
    }

    /** How many bytes the first entries of a bundle take; more than it has if it ends before. */
    private static int lengthOf(byte[] bundle, int entries) {
        int end = 0;
        for (int entry = 0; entry < entries; entry++) {
            if (bundle.length - end < LENGTH_BYTES) {
                return Integer.MAX_VALUE;
            }
            end += LENGTH_BYTES + (Byte.toUnsignedInt(bundle[end]) << 8 | Byte.toUnsignedInt(bundle[end + 1]));
        }
        return end;
    }
}
