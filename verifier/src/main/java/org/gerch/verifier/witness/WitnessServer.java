package org.gerch.verifier.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Answers logs and readers over HTTP (C2SP tlog-witness); both of the protocol's prefixes are the server's address. */
final class WitnessServer implements AutoCloseable {

    /** A request has at most 64 short lines and a note; a note with many signatures by newer, larger keys still fits. */
    private static final int MOST_BYTES = 128 << 10;

    private static final int MOST_SENT_IN_VAIN = 2 << 20;
    private static final int MOST_AT_ONCE = 64;
    private static final String TEXT = "text/plain; charset=utf-8";

    private final Witness witness;
    private final List<Follower> followers;
    private final HttpServer server;
    private final Journal journal;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    static {
        // Read once, when the JDK's server is loaded: whoever sends or reads slowly is not waited for, and connections
        // are bounded.
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        System.setProperty("sun.net.httpserver.maxRspTime", "30");
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("jdk.httpserver.maxConnections", "512");
    }

    private record Response(int status, String type, String body) {}

    /** A server that listens once it is started. */
    WitnessServer(Witness witness, List<Follower> followers, InetSocketAddress address, Journal journal)
            throws IOException {
        this.witness = witness;
        this.followers = followers;
        this.journal = journal;
        this.server = HttpServer.create(address, 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
    }

    void start() {
        server.start();
    }

    /** Where it listens; the port is the one it got where 0 was asked for. */
    InetSocketAddress address() {
        return server.getAddress();
    }

    /** An exchange that is answered is not closed here, so that its connection can carry the next one. */
    private void handle(HttpExchange exchange) throws IOException {
        try {
            if (places.tryAcquire()) {
                try {
                    send(exchange, answer(exchange));
                } finally {
                    places.release();
                }
            } else {
                exchange.getResponseHeaders().set("Retry-After", "1");
                send(exchange, new Response(503, TEXT, "Too many requests at once.\n"));
            }
        } catch (IOException | RuntimeException broken) {
            exchange.close();
            throw broken;
        }
    }

    private Response answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        if (path.equals("/add-checkpoint")) {
            return method.equals("POST") ? added(exchange) : notAllowed(exchange, "POST");
        }
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return notAllowed(exchange, "GET");
        }
        if (path.equals("/")) {
            return new Response(200, TEXT, new Status(witness, followers).text());
        }
        if (path.equals("/status.json")) {
            return new Response(200, "application/json", new Status(witness, followers).json());
        }
        return witness.logs().stream()
                .filter(log -> path.equals("/" + Memory.nameOf(log.origin()) + "/checkpoint"))
                .map(WatchedLog::newest)
                .filter(newest -> newest != null)
                .map(newest -> new Response(200, TEXT, newest.note().encode()))
                .findFirst()
                .orElse(new Response(404, TEXT, "There is nothing here.\n"));
    }

    private Response added(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return new Response(413, TEXT, "A request has at most " + MOST_BYTES + " bytes.\n");
        }
        Answer answer;
        try {
            answer = witness.add(body);
        } catch (IOException notKept) {
            journal.say("NOT COSIGNED, because it could not be remembered: " + notKept);
            return new Response(500, TEXT, "The witness can't remember anything at this moment.\n");
        }
        return switch (answer) {
            case Answer.Cosigned cosigned ->
                new Response(200, TEXT, cosigned.line().line() + "\n");
            case Answer.Unreadable refused -> new Response(400, TEXT, refused.reason() + "\n");
            case Answer.NotSigned refused -> {
                // Its key may have handed over to another one.
                followers.forEach(Follower::lookSoon);
                yield new Response(403, TEXT, refused.reason() + "\n");
            }
            case Answer.UnknownLog unknown -> {
                followers.forEach(Follower::lookSoon);
                yield new Response(404, TEXT, "This witness does not watch " + unknown.origin() + ".\n");
            }
            case Answer.OtherSize other -> new Response(409, "text/x.tlog.size", other.size() + "\n");
            case Answer.Inconsistent refused -> {
                journal.say("NOT COSIGNED, because it is not shown to grow out of what was: " + refused.reason());
                yield new Response(422, TEXT, refused.reason() + "\n");
            }
        };
    }

    private static Response notAllowed(HttpExchange exchange, String allowed) {
        exchange.getResponseHeaders().set("Allow", allowed);
        return new Response(405, TEXT, "Only " + allowed + " is answered here.\n");
    }

    private static void send(HttpExchange exchange, Response response) throws IOException {
        byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", response.type());
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        // Whoever still sends a request that is refused would otherwise see a broken connection instead of the answer.
        exchange.getRequestBody().readNBytes(MOST_SENT_IN_VAIN);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(response.status(), head ? -1 : body.length);
        if (!head) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
