package org.gerch.verifier.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gerch.log.BundleCoordinates;
import org.gerch.log.EntryBundle;
import org.gerch.log.Hash;
import org.gerch.log.HashTile;
import org.gerch.log.LogResource;
import org.gerch.log.MalformedException;
import org.gerch.log.TreeHasher;
import org.gerch.verifier.difference.Difference;
import org.gerch.verifier.difference.What;
import org.gerch.verifier.source.Answer;
import org.gerch.verifier.source.LogUnreachable;
import org.gerch.verifier.source.Tiles;
import org.jspecify.annotations.Nullable;

/** Reads bundles with the tiles of their hashes, from what was kept or from the log. Safe for use by several threads. */
final class BundleReading<L> {
    private final Tiles log;
    private final Keeping keeping;
    private final LeafReader<L> reader;

    BundleReading(Tiles log, Keeping keeping, LeafReader<L> reader) {
        this.log = log;
        this.keeping = keeping;
        this.reader = reader;
    }

    /** What was read of a bundle, before anything was hashed. */
    record Files(BundleCoordinates bundle, Answer leaves, Answer tile, boolean fromKept) {}

    /** Waits for files. */
    Files fetch(BundleCoordinates bundle) {
        return keeping.taken(bundle).orElseGet(() -> download(bundle));
    }

    private Files download(BundleCoordinates bundle) {
        return new Files(bundle, log.read(bundle), log.read(bundle.hashes()), false);
    }

    /** Hashes and reads the leaves: work for a processor. */
    ReadBundle<L> read(Files files) {
        List<Difference> differences = new ArrayList<>();
        EntryBundle entries = entries(files, differences);
        List<Hash> leafHashes = entries == null ? null : hashes(entries);
        List<Hash> tileHashes = tileHashes(files, differences);
        if (files.fromKept() && (leafHashes == null || !leafHashes.equals(tileHashes))) {
            // What was kept was verified once, so the disk changed it and not the log.
            return read(download(files.bundle()));
        }
        if (leafHashes != null) {
            keeping.compare(files.bundle(), leafHashes).ifPresent(differences::add);
        }
        L leaves = entries == null ? null : reader.read(files.bundle(), entries);
        if (leafHashes != null && leafHashes.equals(tileHashes)) {
            keeping.keep(files);
        }
        Hash root = leafHashes != null && files.bundle().isFull() ? Subtree.root(leafHashes) : null;
        return new ReadBundle<>(files.bundle(), leaves, leafHashes, root, tileHashes, differences, files.fromKept());
    }

    private static @Nullable EntryBundle entries(Files files, List<Difference> differences) {
        Optional<byte[]> bytes = bytes(files.leaves(), files.bundle(), files.bundle(), differences);
        try {
            return bytes.map(content -> EntryBundle.parse(files.bundle(), content))
                    .orElse(null);
        } catch (MalformedException malformed) {
            differences.add(malformed(files.bundle(), files.bundle(), malformed));
            return null;
        }
    }

    private static @Nullable List<Hash> tileHashes(Files files, List<Difference> differences) {
        LogResource tile = files.bundle().hashes();
        Optional<byte[]> bytes = bytes(files.tile(), files.bundle(), tile, differences);
        try {
            return bytes.map(content -> hashes(HashTile.parse(files.bundle().hashes(), content)))
                    .orElse(null);
        } catch (MalformedException malformed) {
            differences.add(malformed(files.bundle(), tile, malformed));
            return null;
        }
    }

    static Optional<byte[]> bytes(
            Answer answer, BundleCoordinates bundle, LogResource resource, List<Difference> differences) {
        return switch (answer) {
            case Answer.Found found -> Optional.of(found.bytes());
            case Answer.Missing missing -> {
                differences.add(
                        new Difference(What.WITHHELD, bundle.firstLeaf(), resource.path(), resource.width() + "", ""));
                yield Optional.empty();
            }
            case Answer.TooLarge large -> {
                differences.add(new Difference(
                        What.TOO_LARGE, bundle.firstLeaf(), resource.path(), large.mostBytes() + "", ""));
                yield Optional.empty();
            }
            case Answer.Unreachable unreachable -> throw new LogUnreachable(unreachable.why());
        };
    }

    private static Difference malformed(BundleCoordinates bundle, LogResource resource, MalformedException malformed) {
        return new Difference(
                What.MALFORMED, bundle.firstLeaf(), resource.path(), "", malformed.where() + ": " + malformed.reason());
    }

    private static List<Hash> hashes(EntryBundle entries) {
        TreeHasher hasher = new TreeHasher();
        Hash[] hashes = new Hash[entries.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = entries.leafHash(i, hasher);
        }
        return List.of(hashes);
    }

    private static List<Hash> hashes(HashTile tile) {
        Hash[] hashes = new Hash[tile.coordinates().width()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = tile.hash(i);
        }
        return List.of(hashes);
    }
}
