package org.gerch.browser.attack;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A ledger as it was before anybody attacked it, and what those remember of it who looked at it then: a verifier, a witness, a browser.
 *
 * <p>It is made once. Each attack works on copies of its database, its keys, its guard file and those memories.
 */
final class World implements AutoCloseable {
    static final String HONEST = "honest";
    static final String OLDER = "older";

    /** Where the group's bid for footpath 18 was opened: far from the end of the log. */
    static final int OPENED = 151;

    /** How many releases were recorded when the older dump was made, and at the end. */
    static final int BEFORE = 168;

    static final int RELEASES = 170;

    /** How many entries the older dump has. */
    static final int OLDER_SIZE = 1_348;

    private static final int LOWEST_PORT = 20_000;
    private static final int HIGHEST_PORT = 30_000;
    private static final Pattern SIZE = Pattern.compile("^[^\n]+\n(\\d+)\n");
    private static final Pattern VIEWS = Pattern.compile("\"size\":(\\d+)");

    final Path scratch;
    final Programs programs;
    final Server server = new Server();
    final Visitors visitors;
    private final AtomicInteger scenes = new AtomicInteger();

    String token = "";
    String key = "";
    String witnessKey = "";
    String visited = "";
    String address = "";

    World(Path scratch) throws IOException, InterruptedException {
        this.scratch = scratch;
        this.programs = new Programs(scratch);
        this.visitors = new Visitors();
    }

    /** Records everything honestly, and lets everybody look. */
    void prepare() throws Exception {
        server.create(HONEST);
        Map<String, String> environment = environment(HONEST);
        try (Run making = programs.ledgerThatIsRemembered(environment, serve(0, data()))) {
            listening(making);
            token = token();
            record(making.address(), 0, BEFORE);
        }
        server.copy(HONEST, OLDER);
        int port = freePort();
        try (Run witness = witness(port, memory("witness"))) {
            listening(witness);
            witnessKey = told("Key ", witness);
            try (Run ledger = programs.ledger(witnessed(environment, witness.address()), serve(port, data()))) {
                listening(ledger);
                address = ledger.address();
                record(address, BEFORE, RELEASES);
                letEverybodyLook(new Web(witness.address()));
            }
        }
    }

    private void letEverybodyLook(Web witness) throws Exception {
        long size = published(address);
        key = new Web(address).get("/log/verifier-key").strip();
        visited = visitors.meet(address);
        Run verifier =
                programs.verifier("verify", address, "--key", key, "--lang", "en", "--state", "" + memory("verifier"));
        if (verifier.exitCode() != 0) {
            throw new IllegalStateException("The ledger is not honest to begin with:\n" + verifier.written());
        }
        Patiently.until("is witnessed", () -> witness.get("/").contains("  " + size + " leaves cosigned"));
    }

    /** A new place for one attack. */
    Scene scene(Attack attack) throws Exception {
        return new Scene(this, attack, scenes.incrementAndGet());
    }

    /** Records releases one after the other, so that each entry has the same position each time, and waits until they are published. */
    void record(String ledger, int from, int until) throws InterruptedException {
        for (int number = from; number < until; number++) {
            String answer = new Web(ledger)
                    .post("/api/v1/imports?group=" + Releases.RULE, token, Releases.between(number, number + 1))
                    .body();
            if (!answer.contains("\"recorded\":1")) {
                throw new IllegalStateException("Not recorded: " + answer);
            }
        }
        long size = headSize(ledger);
        Patiently.until("is published", () -> published(ledger) >= size);
    }

    /** The size up to which the log and its views are published. */
    static long published(String ledger) {
        Web web = new Web(ledger);
        Matcher checkpoint = SIZE.matcher(web.get("/log/checkpoint"));
        Matcher views = VIEWS.matcher(web.get("/log/views/newest.json"));
        return checkpoint.find() && views.find() && checkpoint.group(1).equals(views.group(1))
                ? Long.parseLong(views.group(1))
                : 0;
    }

    private static long headSize(String ledger) {
        Matcher size = Pattern.compile("\"log\":\\{\"details\":\\{\"size\":(\\d+)")
                .matcher(new Web(ledger).get("/actuator/health"));
        return size.find() ? Long.parseLong(size.group(1)) : Long.MAX_VALUE;
    }

    private String token() throws IOException, InterruptedException {
        Run issuing = programs.ledger(
                Map.of(), "token", "--role", "importer", "--actor", "Import office", "--data", "" + data());
        if (issuing.exitCode() != 0) {
            throw new IllegalStateException(issuing.written());
        }
        return issuing.written()
                .lines()
                .filter(line -> line.startsWith("ey"))
                .findFirst()
                .orElseThrow();
    }

    Run witness(int port, Path memory) throws IOException {
        return programs.verifier(
                "witness",
                "--follow",
                "http://localhost:" + port,
                "--key",
                "" + memory.resolve("key"),
                "--state",
                "" + memory.resolve("state"),
                "--name",
                "witness.invalid/w",
                "--port",
                "0",
                "--every",
                "1");
    }

    Map<String, String> environment(String database) {
        Map<String, String> environment = new HashMap<>(server.environment(database));
        environment.put("GERCH_ORIGIN", "gerch.invalid/attacked");
        // Views as soon as there is something new, not once a minute.
        environment.put("GERCH_VIEWS_EVERY", "0s");
        return environment;
    }

    Map<String, String> witnessed(Map<String, String> environment, String witness) {
        Map<String, String> more = new HashMap<>(environment);
        more.put("GERCH_WITNESSES_0_KEY", witnessKey);
        more.put("GERCH_WITNESSES_0_URL", witness);
        return more;
    }

    static String[] serve(int port, Path data) {
        return new String[] {"serve", "--port", "" + port, "--data", "" + data};
    }

    static void listening(Run run) throws InterruptedException {
        if (!run.listens()) {
            throw new IllegalStateException("It did not start:\n" + run.written());
        }
    }

    private static String told(String word, Run run) {
        return run.written()
                .lines()
                .filter(line -> line.startsWith(word))
                .findFirst()
                .orElseThrow()
                .substring(word.length());
    }

    Path data() {
        return scratch.resolve("data");
    }

    Path memory(String whose) throws IOException {
        return Files.createDirectories(scratch.resolve("memory").resolve(whose));
    }

    /** Not one of those from which the system takes ports for connections: by the time it is used it would be taken. */
    static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    @Override
    public void close() throws Exception {
        visitors.close();
        server.close();
    }
}
