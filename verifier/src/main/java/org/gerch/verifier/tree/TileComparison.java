package org.gerch.verifier.tree;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gerch.log.Hash;
import org.gerch.log.HashTile;
import org.gerch.log.TileCoordinates;
import org.gerch.verifier.difference.Difference;
import org.gerch.verifier.difference.What;
import org.gerch.verifier.source.Answer;
import org.gerch.verifier.source.LogUnreachable;
import org.gerch.verifier.source.Tiles;

/** A tile above the leaves as it is published, beside the hashes it must hold. */
final class TileComparison {
    private final Tiles log;
    private final Keeping keeping;

    TileComparison(Tiles log, Keeping keeping) {
        this.log = log;
        this.keeping = keeping;
    }

    /** The first hash that differs; none if the tile is right byte for byte. */
    Optional<Difference> compare(TileCoordinates tile, List<Hash> expected) {
        byte[] content = Subtree.content(expected);
        if (keeping.taken(tile).filter(kept -> Arrays.equals(kept, content)).isPresent()) {
            return Optional.empty();
        }
        long firstLeaf = tile.node(0).firstLeaf();
        return switch (log.read(tile)) {
            case Answer.Found found -> {
                Optional<Difference> different = compare(tile, expected, content, found.bytes());
                if (different.isEmpty()) {
                    keeping.keep(tile, found.bytes());
                }
                yield different;
            }
            case Answer.Missing missing -> Optional.of(new Difference(What.WITHHELD, firstLeaf, tile.path(), "", ""));
            case Answer.TooLarge large ->
                Optional.of(
                        new Difference(What.TOO_LARGE, firstLeaf, tile.path(), Long.toString(large.mostBytes()), ""));
            case Answer.Unreachable unreachable -> throw new LogUnreachable(unreachable.why());
        };
    }

    private static Optional<Difference> compare(
            TileCoordinates tile, List<Hash> expected, byte[] content, byte[] found) {
        if (Arrays.equals(content, found)) {
            return Optional.empty();
        }
        if (found.length != content.length) {
            return Optional.of(new Difference(
                    What.MALFORMED,
                    tile.node(0).firstLeaf(),
                    tile.path(),
                    Integer.toString(content.length),
                    Integer.toString(found.length)));
        }
        HashTile published = HashTile.parse(tile, found);
        int first = Arrays.mismatch(content, found) / Hash.BYTES;
        return Optional.of(changed(tile, first, expected.get(first), published.hash(first)));
    }

    static Difference changed(TileCoordinates tile, int place, Hash expected, Hash found) {
        return new Difference(
                What.TILE_CHANGED,
                tile.node(place).firstLeaf(),
                tile.path() + "[" + place + "]",
                expected.toString(),
                found.toString());
    }
}
