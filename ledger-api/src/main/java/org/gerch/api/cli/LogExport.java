package org.gerch.api.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gerch.api.directory.StartRefused;
import org.gerch.api.signing.PublishedKeys;
import org.gerch.log.BundleCoordinates;
import org.gerch.log.Checkpoint;
import org.gerch.log.CompactRange;
import org.gerch.log.EntryBundle;
import org.gerch.log.Hash;
import org.gerch.log.HashTile;
import org.gerch.log.LogResource;
import org.gerch.log.MalformedException;
import org.gerch.log.SignedNote;
import org.gerch.log.TileCoordinates;
import org.gerch.log.TileLayout;
import org.gerch.log.TileNodes;
import org.gerch.log.VerifierKey;

/**
 * Copies a published log into a directory, laid out as it is published, so that it can be kept, served and checked without its ledger.
 *
 * <p>What is there already is not fetched again: tiles never change. The checkpoint comes last, and only over tiles that give its root
 * and that of the checkpoint before it; so that a directory with a checkpoint always holds the log that it signs.
 */
final class LogExport {
    private final RemoteLog log;
    private final ExportDirectory directory;
    private final Consumer<String> say;

    LogExport(RemoteLog log, ExportDirectory directory, Consumer<String> say) {
        this.log = log;
        this.directory = directory;
        this.say = say;
    }

    /**
     * Copies the log as it was at a published checkpoint.
     *
     * @param withViews whether what was published of the views beside it is to be copied too
     * @return what the checkpoint says
     * @throws StartRefused if the directory holds another log, or a longer one, or the files do not fit together
     * @throws MalformedException if one of them is not what it is named
     */
    Checkpoint upTo(long size, boolean withViews) throws InterruptedException {
        byte[] note = required("checkpoint/" + size);
        // As of that checkpoint: the log may sign with another key by now.
        PublishedKeys keys = PublishedKeys.read(required(ExportDirectory.KEYS)).asOf(size);
        byte[] key = (keys.last() + "\n").getBytes(UTF_8);
        Checkpoint checkpoint = Checkpoint.parse(SignedNote.parse(note).text());
        Optional<Checkpoint> earlier = earlier(checkpoint, key);
        directory.write(ExportDirectory.VERIFIER_KEY, key);
        fetchTiles(new TileLayout(size));
        requireRoots(checkpoint, earlier);
        directory.write(ExportDirectory.KEYS, keys.json());
        Optional<byte[]> witnesses = log.read(ExportDirectory.WITNESSES);
        if (witnesses.isPresent()) {
            directory.write(ExportDirectory.WITNESSES, witnesses.get());
        }
        if (withViews) {
            fetchViews(size);
        }
        directory.write(ExportDirectory.CHECKPOINT, note);
        earlier.ifPresent(before -> dropSuperseded(before.size(), size));
        return checkpoint;
    }

    private Optional<Checkpoint> earlier(Checkpoint checkpoint, byte[] key) {
        String origin = VerifierKey.parse(new String(key, UTF_8).strip()).name();
        if (!origin.equals(checkpoint.origin())) {
            throw new StartRefused(
                    "The log at " + log + " signs as " + checkpoint.origin() + " with a key of " + origin + ".");
        }
        directory.origin().filter(held -> !held.equals(origin)).ifPresent(other -> {
            throw new StartRefused(
                    "The directory holds the log " + other + ", this is " + origin + ": choose another.");
        });
        Optional<Checkpoint> earlier = directory.checkpoint();
        earlier.filter(held -> held.size() > checkpoint.size()).ifPresent(longer -> {
            throw new StartRefused(
                    "The directory holds " + longer.size() + " entries of this log, the checkpoint signs only "
                            + checkpoint.size() + ": it is left as it is.");
        });
        return earlier;
    }

    private void fetchTiles(TileLayout layout) throws InterruptedException {
        try (Fetching fetching = new Fetching(this::fetch, say)) {
            fetching.all(Stream.<LogResource>concat(layout.tiles(), layout.bundles())
                    .filter(resource -> !directory.has(resource.path())));
        }
    }

    private void fetch(LogResource resource) throws InterruptedException {
        byte[] content = required(resource.path());
        // Refuses what has not the form of it, such as the page of a server on the way that is no ledger.
        switch (resource) {
            case TileCoordinates tile -> HashTile.parse(tile, content);
            case BundleCoordinates bundle -> EntryBundle.parse(bundle, content);
        }
        directory.write(resource.path(), content);
    }

    /** Both from the same tiles: then the longer log begins with the shorter one. */
    private void requireRoots(Checkpoint checkpoint, Optional<Checkpoint> earlier) {
        TileNodes nodes = new TileNodes(new TileLayout(checkpoint.size()), tile -> directory.read(tile.path()));
        Stream.concat(Stream.of(checkpoint), earlier.stream()).forEach(signed -> {
            Hash root = CompactRange.of(signed.size(), nodes).root();
            if (!root.equals(signed.root())) {
                throw new StartRefused(
                        "The tiles of the log at " + log + " have the root " + root.toBase64() + " after "
                                + signed.size() + " entries; " + signed.root().toBase64() + " was signed.");
            }
        });
    }

    private void fetchViews(long size) throws InterruptedException {
        String digests = "views/" + size + "/digests.json";
        String verdicts = "views/" + size + "/verdicts.jsonl.gz";
        if (!directory.has(digests)) {
            directory.write(digests, required(digests));
        }
        if (!directory.has(verdicts)) {
            Path aside = directory.aside();
            if (!log.readInto(aside, verdicts)) {
                throw missing(verdicts);
            }
            directory.take(aside, verdicts);
        }
        directory.write("views/newest.json", ("{\"size\":" + size + "}").getBytes(UTF_8));
    }

    private void dropSuperseded(long before, long now) {
        TileLayout layout = new TileLayout(now);
        Stream.<LogResource>concat(layout.tilesSince(before), layout.bundlesSince(before))
                .filter(LogResource::isFull)
                .forEach(full -> directory.dropPartialsOf(full.path()));
    }

    private byte[] required(String path) throws InterruptedException {
        return log.read(path).orElseThrow(() -> missing(path));
    }

    private StartRefused missing(String path) {
        return new StartRefused("The log at " + log + " does not have " + path + ".");
    }
}
