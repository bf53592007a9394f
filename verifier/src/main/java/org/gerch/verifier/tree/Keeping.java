package org.gerch.verifier.tree;

import java.util.List;
import java.util.Optional;
import org.gerch.log.BundleCoordinates;
import org.gerch.log.EntryBundle;
import org.gerch.log.Hash;
import org.gerch.log.TileCoordinates;
import org.gerch.log.TreeHasher;
import org.gerch.verifier.difference.Difference;
import org.gerch.verifier.difference.What;
import org.gerch.verifier.source.Answer;
import org.gerch.verifier.source.KeptFiles;

/** What a run does with the files that an earlier one kept. */
public sealed interface Keeping {

    /** Reads them instead of the log's, and keeps what it reads anew. */
    record Take(KeptFiles kept) implements Keeping {}

    /** Reads all of the log, and says where it differs from what was kept. */
    record Compare(KeptFiles kept) implements Keeping {}

    /** Reads all of the log and keeps nothing. */
    record Leave() implements Keeping {}

    /** A full bundle with its tile, if both were kept and are to be taken. */
    default Optional<BundleReading.Files> taken(BundleCoordinates bundle) {
        return switch (this) {
            case Take take ->
                take.kept()
                        .full(bundle)
                        .flatMap(leaves -> take.kept()
                                .full(bundle.hashes())
                                .map(tile -> new BundleReading.Files(
                                        bundle, new Answer.Found(leaves), new Answer.Found(tile), true)));
            case Compare ignored -> Optional.empty();
            case Leave ignored -> Optional.empty();
        };
    }

    /** A full tile above the leaves, likewise. */
    default Optional<byte[]> taken(TileCoordinates tile) {
        return this instanceof Take take ? take.kept().full(tile) : Optional.empty();
    }

    /** Keeps a bundle whose tile agrees with it. */
    default void keep(BundleReading.Files files) {
        if (this instanceof Take take
                && !files.fromKept()
                && files.leaves() instanceof Answer.Found leaves
                && files.tile() instanceof Answer.Found tile) {
            take.kept().keep(files.bundle(), leaves.bytes());
            take.kept().keep(files.bundle().hashes(), tile.bytes());
        }
    }

    /** Keeps a tile that was verified. */
    default void keep(TileCoordinates tile, byte[] bytes) {
        if (this instanceof Take take && tile.isFull()) {
            take.kept().keep(tile, bytes);
        }
    }

    /** The first leaf of a bundle that is another one than was kept. */
    default Optional<Difference> compare(BundleCoordinates bundle, List<Hash> found) {
        return this instanceof Compare compare
                ? compare.kept().beginning(bundle.index()).flatMap(earlier -> first(earlier, found))
                : Optional.empty();
    }

    private static Optional<Difference> first(KeptFiles.Kept earlier, List<Hash> found) {
        EntryBundle entries = EntryBundle.parse(earlier.bundle(), earlier.bytes());
        TreeHasher hasher = new TreeHasher();
        for (int i = 0; i < Math.min(entries.size(), found.size()); i++) {
            Hash kept = entries.leafHash(i, hasher);
            if (!kept.equals(found.get(i))) {
                return Optional.of(new Difference(
                        What.HISTORY_CHANGED,
                        earlier.bundle().firstLeaf() + i,
                        "",
                        kept.toString(),
                        found.get(i).toString()));
            }
        }
        return Optional.empty();
    }
}
