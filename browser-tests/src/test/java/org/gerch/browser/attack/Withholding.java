package org.gerch.browser.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands before a ledger and doesn't hand out everything. */
final class Withholding implements AutoCloseable {

    /** What becomes of an answer. */
    @FunctionalInterface
    interface Rule {
        /** The path to ask for in the place of this one; empty where nothing is handed out. */
        String path(String asked);

        /** What is handed out of a page. */
        default String page(String path, String page) {
            return page;
        }
    }

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final String ledger;
    private final Rule rule;

    Withholding(int port, String ledger, Rule rule) throws IOException {
        this.ledger = ledger;
        this.rule = rule;
        server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String asked = exchange.getRequestURI().toString();
            String path = rule.path(asked);
            if (path.isEmpty()) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            HttpResponse<byte[]> answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create(ledger + path))
                            .header("Accept", exchange.getRequestHeaders().getFirst("Accept") + "")
                            .build(),
                    BodyHandlers.ofByteArray());
            byte[] body = answer.body();
            String type = answer.headers().firstValue("Content-Type").orElse("");
            if (type.startsWith("text/html")) {
                body = rule.page(path, new String(body, UTF_8)).getBytes(UTF_8);
            }
            for (String header : new String[] {"Content-Type", "Content-Encoding", "Content-Security-Policy"}) {
                answer.headers()
                        .firstValue(header)
                        .ifPresent(value -> exchange.getResponseHeaders().set(header, value));
            }
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
