package org.gerch.api.witness;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gerch.api.metrics.WitnessMetrics;
import org.gerch.store.Checkpoints;
import org.gerch.store.Cosignatures;
import org.gerch.store.TreeNodes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Asks all witnesses, each on its own thread, from the ledger's start to its end. */
public final class WitnessRounds implements SmartLifecycle {
    private final CosignedLog log;
    private final WitnessClient client;
    private final List<Asking> asking;
    private final List<Thread> threads = new ArrayList<>();

    WitnessRounds(
            Witnesses witnesses,
            Duration patience,
            Checkpoints checkpoints,
            Cosignatures cosignatures,
            CosignedLog log,
            TreeNodes nodes,
            InstantSource clock,
            WitnessMetrics metrics) {
        this.log = log;
        this.client = new WitnessClient(patience);
        this.asking = witnesses.known().stream()
                .map(witness -> new Asking(
                        witness, new Cosigning(witness, client, checkpoints, cosignatures, log, nodes), metrics))
                .toList();
        asking.forEach(one -> metrics.watch(
                one.witness().name(),
                () -> size(one.latest()),
                () -> age(one.latest(), clock),
                () -> one.last().trouble() == Trouble.DISAGREES));
    }

    private static double age(@Nullable Standing standing, InstantSource clock) {
        return standing == null
                ? Double.NaN
                : Duration.between(standing.at(), clock.instant()).toSeconds();
    }

    private static double size(@Nullable Standing standing) {
        return standing == null ? 0 : standing.size();
    }

    /** Tells that a checkpoint was just published; returns at once. */
    public void published() {
        asking.forEach(Asking::tell);
    }

    /** Every witness and how it stands, in the order in which they are shown. */
    public List<WitnessSeen> seen() {
        Map<String, Standing> standings =
                log.standings().stream().collect(Collectors.toMap(Standing::witness, Function.identity()));
        return asking.stream()
                .map(one -> new WitnessSeen(
                        one.witness().name(),
                        standings.get(one.witness().name()),
                        one.last().trouble()))
                .toList();
    }

    List<Asking> asking() {
        return asking;
    }

    @Override
    public synchronized void start() {
        asking.forEach(one -> threads.add(
                Thread.ofVirtual().name("witness " + one.witness().name()).start(one)));
    }

    @Override
    public synchronized void stop() {
        threads.forEach(Thread::interrupt);
        threads.clear();
        client.close();
    }

    @Override
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
    }
}
