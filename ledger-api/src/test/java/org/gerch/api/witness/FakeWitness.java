package org.gerch.api.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import org.gerch.log.AddCheckpointRequest;

/** A witness that does as the test says. */
final class FakeWitness implements AutoCloseable {

    /** What it answers to a checkpoint; an answer may take its time. */
    @FunctionalInterface
    interface Behaviour {
        Answer to(AddCheckpointRequest request) throws InterruptedException;
    }

    record Answer(int status, String body) {}

    private final HttpServer server;
    private volatile Behaviour behaviour;

    FakeWitness(int port, Behaviour behaviour) throws IOException {
        this.behaviour = behaviour;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/add-checkpoint", this::handle);
        server.start();
    }

    void behave(Behaviour from) {
        behaviour = from;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            AddCheckpointRequest request =
                    AddCheckpointRequest.parse(exchange.getRequestBody().readAllBytes());
            Answer answer = behaviour.to(request);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
