package org.gerch.api.witness;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.gerch.log.SignatureType;
import org.gerch.log.SigningKey;
import org.gerch.log.VerifierKey;
import org.gerch.verifier.VerifierApplication;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;

/** Where a witness will be: its key and port are known before the ledger starts, the witness itself comes later. */
final class WitnessPlace implements AutoCloseable {
    final SigningKey key;
    final int port = freePort();
    private final Path directory = newDirectory();
    private final StringWriter said = new StringWriter();
    private Thread running;

    WitnessPlace(String name) {
        key = SigningKey.generate(name, SignatureType.COSIGNATURE_V1);
    }

    /** Tells a ledger that is about to start of its witnesses. */
    static void configure(DynamicPropertyRegistry properties, WitnessPlace... places) {
        for (int i = 0; i < places.length; i++) {
            WitnessPlace place = places[i];
            properties.add("gerch.witnesses[" + i + "].key", () -> place.vkey().toString());
            properties.add("gerch.witnesses[" + i + "].url", () -> "http://localhost:" + place.port + "/");
        }
    }

    VerifierKey vkey() {
        return key.verifierKey();
    }

    /** Starts the real witness here, as another organisation would; it hardly ever looks by itself, so that it must be sent what it cosigns. */
    void follow(String ledger) {
        follow(ledger, 3_600);
    }

    /** The same with how often it looks by itself, in seconds. */
    void follow(String ledger, int every) {
        Path file = directory.resolve("key");
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, key.secret());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CommandLine line = VerifierApplication.commandLine();
        line.setOut(new PrintWriter(said));
        line.setErr(new PrintWriter(said));
        running = Thread.ofPlatform()
                .start(() -> line.execute(
                        "witness",
                        "--follow",
                        ledger,
                        "--key",
                        file.toString(),
                        "--port",
                        Integer.toString(port),
                        "--every",
                        Integer.toString(every)));
    }

    @Override
    public void close() throws InterruptedException, IOException {
        if (running != null) {
            running.interrupt();
            running.join();
        }
        FileSystemUtils.deleteRecursively(directory);
    }

    private static int freePort() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("witness-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
