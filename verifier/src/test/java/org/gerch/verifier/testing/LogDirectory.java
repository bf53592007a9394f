package org.gerch.verifier.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Streams;
import org.gerch.core.rules.RuleBook;
import org.gerch.core.rules.RulesEvent;
import org.gerch.core.view.Row;
import org.gerch.core.view.View;
import org.gerch.core.view.ViewDigest;
import org.gerch.core.views.Views;
import org.gerch.core.wire.LeafReading;
import org.gerch.log.BundleCoordinates;
import org.gerch.log.Checkpoint;
import org.gerch.log.CompactRange;
import org.gerch.log.Cosignature;
import org.gerch.log.EntryBundle;
import org.gerch.log.Hash;
import org.gerch.log.HashTile;
import org.gerch.log.NodeId;
import org.gerch.log.SignatureType;
import org.gerch.log.SignedNote;
import org.gerch.log.SigningKey;
import org.gerch.log.TileCoordinates;
import org.gerch.log.TileLayout;
import org.gerch.log.TreeHasher;

/** Publishes leaves in a directory as a ledger would, whatever leaves they are. */
public final class LogDirectory {
    public static final String ORIGIN = "example.invalid/log";

    private final Path directory;
    private final SigningKey key;

    public LogDirectory(Path directory) {
        this(directory, SigningKey.generate(ORIGIN, SignatureType.ED25519));
    }

    public LogDirectory(Path directory, SigningKey key) {
        this.directory = directory;
        this.key = key;
    }

    public Path path() {
        return directory;
    }

    public SigningKey key() {
        return key;
    }

    /** Publishes a tree of these leaves, and the views that follow from them. */
    public LogDirectory publish(List<byte[]> leaves) {
        publishTree(leaves);
        return publishViews(leaves);
    }

    /** Publishes bundles, tiles, checkpoint and key. */
    public LogDirectory publishTree(List<byte[]> leaves) {
        Map<NodeId, Hash> nodes = new HashMap<>();
        CompactRange tree = CompactRange.empty();
        TreeHasher hasher = new TreeHasher();
        leaves.forEach(leaf ->
                tree.append(hasher.leaf(leaf), (level, index, hash) -> nodes.put(new NodeId(level, index), hash)));
        TileLayout layout = new TileLayout(leaves.size());
        layout.bundles().forEach(bundle -> write(bundle.path(), bundle(bundle, leaves)));
        layout.tiles()
                .forEach(tile ->
                        write(tile.path(), HashTile.collect(tile, nodes::get).content()));
        write("verifier-key", (key.verifierKey() + "\n").getBytes(UTF_8));
        return sign(leaves.size(), tree.root());
    }

    /** Signs any tree at all. */
    public LogDirectory sign(long size, Hash root) {
        return write(
                "checkpoint",
                SignedNote.sign(new Checkpoint(key.verifierKey().name(), size, root).text(), key)
                        .toBytes());
    }

    /** Adds a witness's cosignature to the checkpoint. */
    public LogDirectory cosign(SigningKey witness) {
        SignedNote note = SignedNote.parse(read("checkpoint"));
        return write(
                "checkpoint",
                note.with(List.of(Cosignature.sign(
                                witness, Checkpoint.parse(note.text()), Instant.parse("2026-05-01T00:00:00Z"))))
                        .toBytes());
    }

    /** Publishes the views after these leaves. */
    public LogDirectory publishViews(List<byte[]> leaves) {
        Map<String, String> digests = new TreeMap<>();
        for (View<?> view : Views.ALL) {
            List<String> rows = rows(view, leaves);
            digests.put(view.name(), digest(rows));
            if (view.name().equals("verdicts")) {
                writeVerdicts(leaves.size(), rows);
            }
        }
        writeDigests(leaves.size(), digests);
        return write("views/newest.json", Wire.canonical(Map.of("size", leaves.size())));
    }

    public LogDirectory writeDigests(long size, Map<String, String> digests) {
        return write("views/" + size + "/digests.json", Wire.canonical(Map.of("digests", digests, "size", size)));
    }

    public LogDirectory writeVerdicts(long size, List<String> rows) {
        Path file = resolve("views/" + size + "/verdicts.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (String row : rows) {
                out.write((row + "\n").getBytes(UTF_8));
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a view in the plainest way, in the order of their keys. */
    public static List<String> rows(String view, List<byte[]> leaves) {
        return rows(Views.named(view).orElseThrow(), leaves);
    }

    private static <S> List<String> rows(View<S> view, List<byte[]> leaves) {
        Map<String, S> states = new HashMap<>();
        RuleBook rules = RuleBook.EMPTY;
        for (int position = 0; position < leaves.size(); position++) {
            Recorded<LedgerEvent> recorded = LeafReading.read(position, leaves.get(position));
            if (recorded.event() instanceof RulesEvent adopted) {
                rules = RuleBook.evolve(rules, adopted);
            }
            if (Streams.feature(recorded.stream()).equals(view.feature())) {
                S before = states.getOrDefault(recorded.stream(), view.empty());
                states.put(recorded.stream(), view.fold(before, recorded));
            }
        }
        Map<String, Row> rows = new TreeMap<>(ViewDigest.KEY_ORDER);
        for (S state : states.values()) {
            view.rows(state, rules).forEach(row -> rows.put(row.id(), row));
        }
        return rows.values().stream().map(Wire::canonicalText).toList();
    }

    public static String digest(List<String> rows) {
        ViewDigest digest = new ViewDigest();
        rows.forEach(digest::add);
        return digest.hex();
    }

    public LogDirectory write(String file, byte[] bytes) {
        try {
            Files.write(resolve(file), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] read(String file) {
        try {
            return Files.readAllBytes(directory.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public LogDirectory delete(String file) {
        try {
            Files.delete(directory.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes one byte of a file. */
    public LogDirectory flip(String file, int at) {
        byte[] bytes = read(file);
        bytes[at] ^= 1;
        return write(file, bytes);
    }

    private Path resolve(String file) {
        try {
            Path path = directory.resolve(file);
            Files.createDirectories(path.getParent());
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bundle(BundleCoordinates bundle, List<byte[]> leaves) {
        int first = (int) bundle.firstLeaf();
        return EntryBundle.encode(leaves.subList(first, first + bundle.width()));
    }

    /** The path of the tile at a level and index, as wide as it is in a tree of this size. */
    public static String tile(int level, long index, long size) {
        return new TileLayout(size)
                .tile(level, index)
                .map(TileCoordinates::path)
                .orElseThrow();
    }

    public static String bundle(long index, long size) {
        return new TileLayout(size).bundle(index).map(BundleCoordinates::path).orElseThrow();
    }

    public static List<byte[]> copy(List<byte[]> leaves) {
        return new ArrayList<>(leaves);
    }
}
