package org.gerch.verifier.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gerch.log.BundleCoordinates;
import org.gerch.log.EntryBundle;
import org.gerch.log.HashTile;
import org.gerch.log.LogResource;
import org.gerch.log.MalformedException;
import org.gerch.log.SignedNote;
import org.gerch.log.SigningKey;
import org.gerch.log.TileCoordinates;
import org.gerch.log.TileLayout;

/** A log as a ledger publishes it, below {@code /log}. */
final class PublishedLog implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private volatile GrowingLog log;

    /** Whether partial tiles are gone, as they may be once the full ones are there. */
    volatile boolean onlyFullTiles;

    PublishedLog(GrowingLog log, long size) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/log/", this::handle);
        server.start();
        texts.put("verifier-key", log.key.verifierKey() + "\n");
        show(log, size);
    }

    /** Publishes this checkpoint of this log from now on. */
    void show(GrowingLog shown, long shownSize) {
        log = shown;
        texts.put("checkpoint", shown.signed(shownSize).encode());
    }

    /** The same signed by another key. */
    void show(GrowingLog shown, long shownSize, SigningKey by) {
        show(shown, shownSize);
        texts.put(
                "checkpoint",
                SignedNote.sign(shown.checkpoint(shownSize).text(), by).encode());
    }

    void put(String path, String text) {
        texts.put(path, text);
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath().substring("/log/".length());
            Optional<byte[]> content = Optional.ofNullable(texts.get(path))
                    .map(text -> text.getBytes(StandardCharsets.UTF_8))
                    .or(() -> resource(path));
            byte[] body = content.orElse(new byte[0]);
            exchange.sendResponseHeaders(content.isPresent() ? 200 : 404, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Optional<byte[]> resource(String path) {
        try {
            LogResource resource = LogResource.parse(path);
            int level = resource instanceof TileCoordinates tile ? tile.level() : 0;
            int width = new TileLayout(log.leaves.size())
                    .tile(level, resource.index())
                    .map(TileCoordinates::width)
                    .orElse(0);
            boolean isSuperseded = !resource.isFull() && width == LogResource.FULL_WIDTH;
            if (width < resource.width() || onlyFullTiles && isSuperseded) {
                return Optional.empty();
            }
            return Optional.of(
                    switch (resource) {
                        case TileCoordinates tile ->
                            HashTile.collect(tile, log.nodes()).content();
                        case BundleCoordinates bundle ->
                            EntryBundle.encode(log.leaves.subList(
                                    (int) bundle.firstLeaf(), (int) bundle.firstLeaf() + bundle.width()));
                    });
        } catch (MalformedException nothingThere) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
