package org.gerch.api.log;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gerch.log.BundleCoordinates;
import org.gerch.log.EntryBundle;
import org.gerch.log.Hash;
import org.gerch.log.LogResource;
import org.gerch.log.NodeId;
import org.gerch.log.TileCoordinates;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * The tiles and bundles of the newest published checkpoint's tree, and thereby of every earlier one's.
 *
 * <p>What the log holds beyond that checkpoint is not handed out: nobody has signed for it yet. A tile, full or partial, is the same
 * for ever, so those asked for most are kept in memory.
 */
@Component
class PublishedTree {

    /** Where the tree lies. */
    interface Source {
        /** The size of the newest published checkpoint; 0 while there is none. */
        long signed();

        /** The hashes of a run of nodes of one level, as far as they are full. */
        List<Hash> hashes(int level, long from, long until);

        /** The exact bytes of a run of leaves, as far as there are any. */
        List<byte[]> leaves(long from, long until);
    }

    private static final int READERS = 4;
    private static final int MOST_WAITING = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int BYTES_BESIDE_CONTENT = 128;

    private final Source source;
    private final FewAtOnce readers = new FewAtOnce(READERS, MOST_WAITING, PATIENCE);
    private final Cache<LogResource, byte[]> kept;
    private volatile long published;

    /**
     * Makes it.
     *
     * @param memory how much of the published log is kept in memory at most
     */
    PublishedTree(Source source, @Value("${gerch.tiles.memory:64MB}") DataSize memory) {
        this.source = source;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(memory.toBytes())
                .weigher((LogResource resource, byte[] content) -> BYTES_BESIDE_CONTENT + content.length)
                .build();
    }

    /**
     * The content of a tile or bundle; empty when no published tree is large enough to have it.
     *
     * @throws TooManyReaders when the store would have to be asked and too many do
     * @throws IllegalStateException when the store lacks what was signed for
     */
    Optional<byte[]> content(LogResource resource) {
        byte[] known = kept.getIfPresent(resource);
        return known != null ? Optional.of(known) : readers.read(() -> read(resource));
    }

    private Optional<byte[]> read(LogResource resource) {
        if (!isPublished(resource)) {
            return Optional.empty();
        }
        // Whoever waited behind another who wanted the same finds it here.
        byte[] content = kept.getIfPresent(resource);
        if (content == null) {
            content = switch (resource) {
                case TileCoordinates tile -> hashes(tile);
                case BundleCoordinates bundle -> entries(bundle);
            };
            kept.put(resource, content);
        }
        return Optional.of(content);
    }

    /** Another node may have published a larger tree; there is no smaller one any more. */
    private boolean isPublished(LogResource resource) {
        if (!lies(resource, published)) {
            published = source.signed();
        }
        return lies(resource, published);
    }

    /** Whether a tree of this size has it, at this width or as the beginning of a wider one. */
    private static boolean lies(LogResource resource, long size) {
        int level = switch (resource) {
            case TileCoordinates tile -> tile.level();
            case BundleCoordinates bundle -> 0;
        };
        long elements = size >>> TileCoordinates.HEIGHT * level;
        return resource.index() * LogResource.FULL_WIDTH + resource.width() <= elements;
    }

    private byte[] hashes(TileCoordinates tile) {
        NodeId first = tile.node(0);
        List<Hash> found = source.hashes(first.level(), first.index(), first.index() + tile.width());
        requireAll(tile, found.size());
        byte[] content = new byte[tile.width() * Hash.BYTES];
        for (int i = 0; i < found.size(); i++) {
            found.get(i).writeTo(content, i * Hash.BYTES);
        }
        return content;
    }

    private byte[] entries(BundleCoordinates bundle) {
        List<byte[]> found = source.leaves(bundle.firstLeaf(), bundle.firstLeaf() + bundle.width());
        requireAll(bundle, found.size());
        return EntryBundle.encode(found);
    }

    /** A gap must never be closed up by what follows it. */
    private static void requireAll(LogResource resource, int found) {
        if (found != resource.width()) {
            throw new IllegalStateException(
                    "of " + resource.path() + ", which is published, the store has only " + found);
        }
    }
}
