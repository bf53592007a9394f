package org.gerch.verifier.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A directory served over HTTP below {@code /log/}, with the answers that a test wants in place of some files. */
public final class Served implements AutoCloseable {
    private static final String PREFIX = "/log/";

    private final Path directory;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Handler> instead = new ConcurrentHashMap<>();

    /** An answer of a test's own. */
    @FunctionalInterface
    public interface Handler {
        void answer(HttpExchange exchange) throws IOException;
    }

    public Served(Path directory) throws IOException {
        this.directory = directory;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** The address without {@code /log}. */
    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The files asked for since the last time. */
    public List<String> asked() {
        List<String> files = List.copyOf(asked);
        asked.clear();
        return files;
    }

    /** Answers for one file in another way. */
    public Served instead(String file, Handler handler) {
        instead.put(file, handler);
        return this;
    }

    /** Answers with a status and no content. */
    public static Handler status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (!path.startsWith(PREFIX)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            String file = path.substring(PREFIX.length());
            asked.add(file);
            Handler other = instead.get(file);
            if (other != null) {
                other.answer(exchange);
            } else if (Files.isRegularFile(directory.resolve(file))) {
                byte[] bytes = Files.readAllBytes(directory.resolve(file));
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
