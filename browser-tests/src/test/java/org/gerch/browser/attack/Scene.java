package org.gerch.browser.attack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One attack on copies of everything, and what each observer makes of it. */
final class Scene implements AutoCloseable {
    private final World world;
    private final Attack attack;
    private final String database;
    private final Path place;
    private final int port = World.freePort();
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Map<Observer, Sighting> sightings = new EnumMap<>(Observer.class);
    private @Nullable Path alteredClasses;
    private @Nullable Run witness;
    private String ledger = "";

    Scene(World world, Attack attack, int number) throws Exception {
        this.world = world;
        this.attack = attack;
        this.database = "attacked_" + number;
        this.place = world.scratch.resolve(database);
        world.server.copy(attack.from, database);
        World.copy(world.data(), data());
        World.copy(world.memory(""), place.resolve("memory"));
    }

    /** A superuser's way past all that is refused. */
    Forgery superuser() throws SQLException {
        return Forgery.in(world.server.superuser(database));
    }

    /** Where the newest checkpoint is kept outside the database. */
    void removeGuard() throws Exception {
        Files.delete(data().resolve("guard/checkpoint"));
    }

    /** From now on the operator's program has these classes in the place of its own. */
    Scene patched(Path classes) {
        alteredClasses = classes;
        return this;
    }

    /** Runs one command of the operator's program to its end. */
    String operates(String... arguments) throws Exception {
        try (Run run = program(arguments)) {
            run.exitCode();
            return run.written();
        }
    }

    Path data() {
        return place.resolve("data");
    }

    Programs programs() {
        return world.programs;
    }

    Path scratch() {
        return place;
    }

    Web web() {
        return new Web(ledger);
    }

    /** Does it, and asks everybody who is to be asked. */
    Map<Observer, Sighting> play() throws Exception {
        attack.beforeStart.on(this);
        if (!attack.isDoneWhileRunning()) {
            selfCheck();
        }
        if (starts()) {
            attack.whileRunning.on(this);
            long done = System.nanoTime();
            if (attack.recorded > 0) {
                world.record(ledger, World.RELEASES, World.RELEASES + attack.recorded);
            }
            running(done);
            if (attack.isDoneWhileRunning()) {
                selfCheck();
            }
            witness(done);
            verifier(Observer.VERIFIER, place.resolve("nothing"));
            verifier(Observer.RETURNING, place.resolve("memory/verifier"));
            page();
        }
        return sightings;
    }

    private boolean starts() throws Exception {
        Map<String, String> environment = world.environment(database);
        boolean hides = attack.withheld != null;
        if (attack.isAsked(Observer.WITNESS)) {
            witness = opened(world.witness(port, place.resolve("memory/witness")));
            World.listening(witness);
            environment = hides ? environment : world.witnessed(environment, witness.address());
        }
        long began = System.nanoTime();
        Run run = opened(program(environment, World.serve(hides ? 0 : port, data())));
        boolean listens = run.listens();
        sighted(Observer.START, new Sighting(!listens, run.written(), secondsSince(began)));
        if (listens) {
            ledger = run.address();
            if (hides) {
                opened(new Withholding(port, ledger, attack.withheld));
            }
        }
        return listens;
    }

    private Run program(String... arguments) throws Exception {
        return program(world.environment(database), arguments);
    }

    private Run program(Map<String, String> environment, String... arguments) throws Exception {
        return alteredClasses == null
                ? world.programs.ledger(environment, arguments)
                : world.programs.alteredLedger(alteredClasses, environment, arguments);
    }

    private void selfCheck() throws Exception {
        if (attack.isAsked(Observer.SELF_CHECK)) {
            long began = System.nanoTime();
            try (Run run = program("verify", "--database", "--data", "" + data())) {
                boolean differs = run.exitCode() == 1;
                sighted(Observer.SELF_CHECK, new Sighting(differs, run.written(), secondsSince(began)));
            }
        }
    }

    private void running(long since) throws Exception {
        if (attack.isAsked(Observer.RUNNING)) {
            String says = attack.expected.get(Observer.RUNNING).says();
            Patiently.until("says: " + says, () -> web().get("/actuator/health").contains(says));
            String health = web().get("/actuator/health");
            sighted(
                    Observer.RUNNING,
                    new Sighting(
                            health.contains("\"status\":\"DOWN\""), health.replace("\"", "\n"), secondsSince(since)));
        }
    }

    private void witness(long since) throws Exception {
        if (witness != null) {
            Attack.Expected expected = attack.expected.get(Observer.WITNESS);
            long size = World.published(ledger);
            String says = expected.notices() ? expected.says() : "  " + size + " leaves cosigned";
            Web told = new Web(witness.address());
            Patiently.until("says: " + says, () -> told.get("/").contains(says));
            String status = told.get("/");
            boolean noticed = status.contains("CONTRADICTED") || status.contains("\nAt ");
            sighted(Observer.WITNESS, new Sighting(noticed, status, secondsSince(since)));
        }
    }

    private void verifier(Observer who, Path memory) throws Exception {
        if (attack.isAsked(who)) {
            long began = System.nanoTime();
            try (Run run = world.programs.verifier(
                    "verify", shown(), "--key", world.key, "--lang", "en", "--state", "" + memory)) {
                int code = run.exitCode();
                sighted(who, new Sighting(code != 0, run.written(), secondsSince(began)));
            }
        }
    }

    private void page() throws Exception {
        if (attack.isAsked(Observer.PAGE)) {
            String memory = world.visited.replace(world.address, shown());
            sighted(Observer.PAGE, world.visitors.visit(shown() + attack.page + "?lang=en", memory));
        }
    }

    /** Where everybody but the operator finds the ledger. */
    private String shown() {
        return "http://localhost:" + port;
    }

    private void sighted(Observer observer, Sighting sighting) {
        if (attack.isAsked(observer)) {
            sightings.put(observer, sighting);
        }
    }

    private <T extends AutoCloseable> T opened(T closeable) {
        open.push(closeable);
        return closeable;
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    @Override
    public void close() throws Exception {
        try {
            while (!open.isEmpty()) {
                open.pop().close();
            }
        } finally {
            world.server.drop(database);
        }
    }
}
