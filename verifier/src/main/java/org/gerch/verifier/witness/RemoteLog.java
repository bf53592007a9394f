package org.gerch.verifier.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gerch.log.BundleCoordinates;
import org.gerch.log.EntryBundle;
import org.gerch.log.Hash;
import org.gerch.log.LogResource;
import org.gerch.log.SignedNote;
import org.gerch.log.TileCoordinates;
import org.gerch.log.TileLayout;
import org.gerch.log.TileNodes;
import org.gerch.log.VerifierKey;

/** A log as it is published over HTTP (C2SP tlog-tiles); nothing that it hands over is verified by it. */
final class RemoteLog {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int KEY_BYTES = 1 << 10;
    private static final int TILE_BYTES = LogResource.FULL_WIDTH * Hash.BYTES;
    private static final int BUNDLE_BYTES = LogResource.FULL_WIDTH * (2 + EntryBundle.MAX_LEAF_BYTES);

    private final HttpClient client;
    private final String prefix;

    /**
     * The log at an address.
     *
     * @param url a ledger's address, or that of its log, which ends in {@code /log}
     * @throws Refused if it is no address of the web
     */
    RemoteLog(HttpClient client, String url) {
        this.client = client;
        String trimmed = url.replaceAll("/+$", "");
        this.prefix = (trimmed.endsWith("/log") ? trimmed : trimmed + "/log") + "/";
        if (!url.matches("https?://[^/].*")) {
            throw new Refused("A log's address begins with http:// or https://, not as " + url + " does.");
        }
        try {
            URI.create(prefix);
        } catch (IllegalArgumentException noAddress) {
            throw new Refused(url + " is no address: " + noAddress.getMessage() + ".", noAddress);
        }
    }

    /** The key it says is its own. */
    VerifierKey key() throws IOException {
        byte[] key = get("verifier-key", KEY_BYTES).orElseThrow(() -> absent("verifier-key"));
        return VerifierKey.parse(new String(key, StandardCharsets.UTF_8).strip());
    }

    /** Its newest checkpoint; empty before the first. */
    Optional<SignedNote> checkpoint() throws IOException {
        return get("checkpoint", SignedNote.MAX_BYTES).map(SignedNote::parse);
    }

    /** Its keys and how each took over from the one before; empty where it says nothing about that. */
    Optional<byte[]> keys() throws IOException {
        return get("keys.json", SignedNote.MAX_BYTES);
    }

    /** The tree of a size as its tiles have it; reading from it throws {@link UncheckedIOException} where a tile can't be had. */
    TileNodes nodes(long size) {
        return new TileNodes(new TileLayout(size), this::tile);
    }

    /** The exact bytes of a leaf of the tree of a size. */
    byte[] leaf(long index, long size) throws IOException {
        BundleCoordinates wanted = new TileLayout(size)
                .bundle(index / LogResource.FULL_WIDTH)
                .orElseThrow(() -> new IOException("there is no leaf " + index + " in a tree of size " + size));
        Optional<byte[]> found = get(wanted.path(), BUNDLE_BYTES);
        BundleCoordinates full = new BundleCoordinates(wanted.index(), LogResource.FULL_WIDTH);
        EntryBundle bundle = found.isPresent()
                ? EntryBundle.parse(wanted, found.get())
                : EntryBundle.parse(full, get(full.path(), BUNDLE_BYTES).orElseThrow(() -> absent(wanted.path())));
        return bundle.leaf((int) (index % LogResource.FULL_WIDTH));
    }

    /** A partial tile may be gone once the full one is there, which begins with it. */
    private byte[] tile(TileCoordinates wanted) {
        try {
            Optional<byte[]> found = get(wanted.path(), TILE_BYTES);
            if (found.isPresent() || wanted.isFull()) {
                return found.orElseThrow(() -> absent(wanted.path()));
            }
            TileCoordinates full = new TileCoordinates(wanted.level(), wanted.index(), LogResource.FULL_WIDTH);
            byte[] content = get(full.path(), TILE_BYTES).orElseThrow(() -> absent(wanted.path()));
            return Arrays.copyOf(content, Math.min(content.length, wanted.width() * Hash.BYTES));
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }

    private IOException absent(String path) {
        return new IOException("there is no " + prefix + path);
    }

    private Optional<byte[]> get(String path, long mostBytes) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(prefix + path)).build();
        CompletableFuture<HttpResponse<byte[]>> underWay =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), mostBytes));
        try {
            // Of the whole exchange: a request's own timeout ends with the headers, and a body could then drip for
            // ever.
            HttpResponse<byte[]> answer = underWay.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return switch (answer.statusCode()) {
                case 200 -> Optional.of(answer.body());
                case 404 -> Optional.empty();
                default -> throw new IOException(prefix + path + " answered " + answer.statusCode());
            };
        } catch (ExecutionException failed) {
            throw new IOException(prefix + path + " can't be had: " + failed.getCause(), failed.getCause());
        } catch (TimeoutException slow) {
            underWay.cancel(true);
            throw new IOException(prefix + path + " did not answer within " + PATIENCE.toSeconds() + " s", slow);
        } catch (InterruptedException told) {
            underWay.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("told to stop", told);
        }
    }
}
