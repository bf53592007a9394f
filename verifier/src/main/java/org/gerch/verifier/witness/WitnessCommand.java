package org.gerch.verifier.witness;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gerch.log.MalformedException;
import org.gerch.log.SigningKey;
import org.gerch.log.VerifierKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code witness}: another organisation's witness of one or several logs. */
@Command(
        name = "witness",
        description = {
            "Be another organisation's witness: remember how far each log has grown, and cosign its checkpoints only",
            "if they grew out of what was cosigned before. Whoever trusts one honest witness need not trust the log",
            "to show everybody the same history. Speaks C2SP tlog-witness."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:told to end", "2:bad usage, or what was asked for can't be done safely"})
public final class WitnessCommand implements Callable<Integer> {
    private static final int REFUSED = 2;
    private static final int HIGHEST_PORT = 65_535;
    private static final Duration CONNECTING = Duration.ofSeconds(5);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup(exclusive = false, multiplicity = "1..*")
    private List<Followed> followed = new ArrayList<>();

    /** One log of those on the command line. */
    static final class Followed {
        @Option(
                names = "--follow",
                paramLabel = "URL",
                required = true,
                description = "A ledger to watch; may be repeated. The key that it shows at first contact is believed"
                        + " from then on, unless --log-key follows.")
        private String url = "";

        @Option(names = "--log-key", paramLabel = "VKEY", description = "The key that this log must have.")
        private @Nullable String key;
    }

    @Option(
            names = "--key",
            paramLabel = "FILE",
            required = true,
            description = "The witness's private key; made on the first start, readable by its owner alone.")
    private Path key = Path.of("");

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "The name of a key that is made, such as witness.example/w1 (no spaces, no plus signs).")
    private @Nullable String name;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "What the witness remembers (default: the key file's name with -state). Never put back an"
                    + " older copy: the witness could then be shown a second history.")
    private @Nullable Path state;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "The address to listen on.")
    private String host = "";

    @Option(
            names = "--port",
            paramLabel = "N",
            required = true,
            description = "The port to listen on; 0 takes a free one.")
    private int port;

    @Option(
            names = "--every",
            paramLabel = "SECONDS",
            defaultValue = "5",
            description = "How often to look at a log that does not send (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--anew", description = "Begin anew with another key and without any memory; for demonstrations.")
    private boolean anew;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Journal journal = new Journal(spec.commandLine().getErr(), InstantSource.system());
        try (Memory memory = Memory.open(state == null ? key.resolveSibling(key.getFileName() + "-state") : state);
                HttpClient client = HttpClient.newBuilder()
                        .connectTimeout(CONNECTING)
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build()) {
            Witness witness = new Witness(key(memory, journal), memory, InstantSource.system());
            List<Follower> followers = followers(witness, client, journal);
            ExecutorService following = Executors.newVirtualThreadPerTaskExecutor();
            try (WitnessServer server = server(witness, followers, journal)) {
                server.start();
                out.println("Witness " + witness.key().name());
                out.println("Key " + witness.key());
                out.println(
                        "Listening on http://" + host + ":" + server.address().getPort());
                out.flush();
                followers.forEach(following::execute);
                Thread.currentThread().join();
            } finally {
                // Whoever still looks at a log may be about to remember something of it.
                following.shutdownNow();
                following.close();
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        } catch (Refused refused) {
            spec.commandLine().getErr().println("gerch: " + refused.getMessage());
            return REFUSED;
        }
        return 0;
    }

    private SigningKey key(Memory memory, Journal journal) throws IOException {
        KeyFile file = new KeyFile(key);
        Optional<String> wanted = Optional.ofNullable(name);
        if (anew) {
            // Never the key without the memory: what it cosigned before would have no one to hold it to.
            memory.forget();
            return file.renewed(wanted);
        }
        if (file.exists() && memory.logs().isEmpty()) {
            journal.say("This key remembers no log. If it ever cosigned, put its memory back before you go on: "
                    + "a witness that forgot can be shown a second history.");
        }
        return file.key(wanted);
    }

    private List<Follower> followers(Witness witness, HttpClient client, Journal journal) throws IOException {
        List<Follower> followers = new ArrayList<>();
        for (Followed one : followed) {
            FollowedAddress address =
                    new FollowedAddress(one.url, Optional.ofNullable(one.key).map(this::logKey));
            RemoteLog remote = new RemoteLog(client, one.url);
            followers.add(new Follower(address, witness, remote, journal, Duration.ofSeconds(Math.max(1, seconds))));
        }
        return followers;
    }

    private VerifierKey logKey(String text) {
        try {
            return VerifierKey.parse(text);
        } catch (MalformedException wrong) {
            throw new Refused("--log-key: " + wrong.getMessage() + ".", wrong);
        }
    }

    private WitnessServer server(Witness witness, List<Follower> followers, Journal journal) throws IOException {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new Refused("--port must be between 0 and " + HIGHEST_PORT + ", not " + port + ".");
        }
        try {
            return new WitnessServer(witness, followers, new InetSocketAddress(host, port), journal);
        } catch (BindException taken) {
            throw new Refused(
                    "On port " + port + " of " + host + " nothing can listen now: " + taken.getMessage() + ".", taken);
        }
    }
}
