package org.gerch.verifier.witness;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gerch.log.AddCheckpointRequest;
import org.gerch.log.Checkpoint;
import org.gerch.log.Cosignature;
import org.gerch.log.NoteSignature;
import org.gerch.log.VerifierKey;

/** A witness in this process, asked over real HTTP. */
final class RunningWitness implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    final StringWriter said = new StringWriter();
    final Witness witness;
    final List<Follower> followers = new ArrayList<>();
    private final Memory memory;
    private final WitnessServer server;

    /** Goes on from what the directory holds. */
    RunningWitness(Path directory, FollowedAddress... followed) throws IOException {
        Journal journal = new Journal(new PrintWriter(said), InstantSource.system());
        memory = Memory.open(directory.resolve("state"));
        witness = new Witness(
                new KeyFile(directory.resolve("key")).key(Optional.of("witness.example/w1")),
                memory,
                InstantSource.system());
        for (FollowedAddress address : followed) {
            RemoteLog remote = new RemoteLog(CLIENT, address.url());
            followers.add(new Follower(address, witness, remote, journal, Duration.ofSeconds(1)));
        }
        server = new WitnessServer(
                witness, followers, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), journal);
        server.start();
    }

    /** A witness that trusts a log's key. */
    static RunningWitness of(Path directory, GrowingLog log) throws IOException {
        RunningWitness running = new RunningWitness(directory);
        running.witness.trust("", log.key.verifierKey());
        return running;
    }

    VerifierKey key() {
        return witness.key();
    }

    HttpResponse<String> post(AddCheckpointRequest request) {
        return post(request.encode());
    }

    HttpResponse<String> post(String body) {
        return send(HttpRequest.newBuilder(at("/add-checkpoint"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(at(path)).build());
    }

    /** What a log does with a 200: it believes the line only if it verifies. */
    Cosignature cosignature(HttpResponse<String> answer, Checkpoint of) {
        return Cosignature.verify(key(), of, NoteSignature.parse(answer.body().strip()));
    }

    URI at(String path) {
        return URI.create("http://localhost:" + server.address().getPort() + path);
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        memory.close();
    }
}
