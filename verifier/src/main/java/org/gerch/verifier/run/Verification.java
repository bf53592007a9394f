package org.gerch.verifier.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.gerch.log.Checkpoint;
import org.gerch.log.MalformedException;
import org.gerch.log.SignedNote;
import org.gerch.log.TreeHasher;
import org.gerch.log.VerifierKey;
import org.gerch.verifier.difference.Difference;
import org.gerch.verifier.difference.Differences;
import org.gerch.verifier.difference.What;
import org.gerch.verifier.replay.PublishedViews;
import org.gerch.verifier.report.KeySource;
import org.gerch.verifier.report.Report;
import org.gerch.verifier.report.Report.Counts;
import org.gerch.verifier.source.KeptFiles;
import org.gerch.verifier.source.LogSource;
import org.gerch.verifier.source.Metered;
import org.gerch.verifier.tree.Keeping;
import org.gerch.verifier.tree.Milestone;
import org.gerch.verifier.tree.Sought;
import org.gerch.verifier.trust.KeyChain.Handover;
import org.gerch.verifier.trust.LogState;
import org.gerch.verifier.trust.Trust;
import org.gerch.verifier.trust.TrustedCheckpoint;
import org.jspecify.annotations.Nullable;

/**
 * Verifies one log once.
 *
 * <p>First whom to believe, then every byte of the tree and whether it goes on from what was seen before, and on the way every event and view.
 */
public final class Verification {
    private final Order order;
    private final Metered log;
    private final LogState state;
    private final Progress progress;
    private final Differences differences = new Differences();
    private long passBegun;

    /**
     * Makes a verification.
     *
     * @param state what is remembered of this log
     */
    public Verification(Order order, LogSource log, LogState state, Progress progress) {
        this.order = order;
        this.log = new Metered(log);
        this.state = state;
        this.progress = progress;
    }

    /**
     * Verifies it, and remembers what the next run needs.
     *
     * @throws NoSuchLog if there is nothing to verify
     * @throws org.gerch.verifier.source.LogUnreachable if the log could not be asked
     */
    public Report run() throws InterruptedException {
        // Asked before the checkpoint: what is published for a checkpoint is never of a greater size then.
        OptionalLong views = order.replay() ? new PublishedViews(log, differences).newest() : OptionalLong.empty();
        SignedNote note = FirstFiles.checkpoint(log);
        KeySource source = KeySource.of(order.key(), state.key());
        VerifierKey key = key(source);
        Optional<TrustedCheckpoint> trusted =
                new Trust(log, order.witnesses(), order.quorum(), differences).establish(key, note);
        return trusted.isPresent()
                ? verified(trusted.get(), source, views)
                : report(claimed(note, key), source, null, List.of(), null, List.of());
    }

    private Report verified(TrustedCheckpoint trusted, KeySource source, OptionalLong views)
            throws InterruptedException {
        List<Earlier> earlier = earlier(trusted);
        Sought sought = sought(trusted, earlier);
        Pass pass = pass(sought, views);
        differences.addAll(pass.differences());
        keys(trusted, pass);
        List<Path> evidence = contradicted(trusted, earlier, pass);
        if (evidence.isEmpty() && pass.tree().isConsistent(sought)) {
            remember(trusted, pass);
        }
        return report(trusted.checkpoint(), source, trusted, earlier, pass, evidence);
    }

    /** The key to begin with: the one that was named, else the one trusted before, else the log's own word. */
    private VerifierKey key(KeySource source) {
        return switch (source) {
            case PINNED -> order.key().orElseThrow();
            case REMEMBERED -> state.key().orElseThrow();
            case FIRST_USE -> FirstFiles.key(log);
        };
    }

    /** What the log showed before, to whoever asks and to an earlier run: it must go on from both. */
    private List<Earlier> earlier(TrustedCheckpoint trusted) {
        Set<VerifierKey> keys = new HashSet<>(trusted.keys());
        state.key().filter(key -> key.name().equals(trusted.key().name())).ifPresent(keys::add);
        return Stream.concat(order.since().stream(), state.checkpoint().stream())
                .map(note -> Earlier.of(note, keys))
                .toList();
    }

    private static Sought sought(TrustedCheckpoint trusted, List<Earlier> earlier) {
        List<Milestone> milestones = new ArrayList<>();
        trusted.handovers().forEach(handover -> milestones.add(milestone(handover)));
        earlier.forEach(seen -> seen.milestone(trusted.checkpoint()).ifPresent(milestones::add));
        return new Sought(trusted.checkpoint(), milestones);
    }

    private static Milestone milestone(Handover handover) {
        return new Milestone(handover.checkpoint().size(), handover.checkpoint().root());
    }

    /** Where the leaves do not lead to what was signed and something is known from earlier runs, all is read anew and compared with it. */
    private Pass pass(Sought sought, OptionalLong views) throws InterruptedException {
        KeptFiles kept = state.kept();
        Keeping keeping = order.keep() ? new Keeping.Take(kept) : new Keeping.Leave();
        passBegun = System.nanoTime();
        Pass pass = Pass.through(log, sought, keeping, order, views, progress);
        return pass.tree().isConsistent(sought) || kept.verified() == 0
                ? pass
                : Pass.through(log, sought, new Keeping.Compare(kept), order, views, progress);
    }

    /** Notes a handover that belongs to another history, and a signature by a key that the log itself has replaced. */
    private void keys(TrustedCheckpoint trusted, Pass pass) {
        trusted.handovers().stream()
                .filter(handover -> pass.tree().missed().containsKey(milestone(handover)))
                .map(handover -> Difference.ofFile(
                        What.KEY_NOT_HANDED_OVER, "keys.json", handover.key().toString(), ""))
                .forEach(differences::add);
        pass.keys()
                .last()
                .filter(last -> !trusted.isSignedBy(last.getValue().key()))
                .ifPresent(last -> differences.add(new Difference(
                        What.RETIRED_KEY,
                        last.getKey(),
                        "/data/key",
                        last.getValue().key().toString(),
                        trusted.key().toString())));
    }

    /** Notes what contradicts earlier checkpoints; both are kept, as together they are evidence. */
    private List<Path> contradicted(TrustedCheckpoint trusted, List<Earlier> earlier, Pass pass) {
        Set<Path> evidence = new LinkedHashSet<>();
        for (Earlier seen : earlier) {
            List<Difference> contradictions = seen.contradictions(trusted.checkpoint(), pass.tree());
            if (!contradictions.isEmpty()) {
                differences.addAll(contradictions);
                evidence.add(state.evidence(seen.note(), seen.checkpoint().size()));
                evidence.add(state.evidence(
                        trusted.verified().note(), trusted.checkpoint().size()));
            }
        }
        return List.copyOf(evidence);
    }

    private void remember(TrustedCheckpoint trusted, Pass pass) {
        state.remember(trusted.key(), trusted.verified().note());
        if (order.keep() && pass.tree().differences().isEmpty()) {
            state.verified(trusted.checkpoint().size());
        }
    }

    /** What the note says, for a report that none of it is to be believed. */
    private static Checkpoint claimed(SignedNote note, VerifierKey key) {
        try {
            return Checkpoint.parse(note.text());
        } catch (MalformedException noCheckpoint) {
            return new Checkpoint(key.name(), 0, TreeHasher.EMPTY_ROOT);
        }
    }

    private Report report(
            Checkpoint checkpoint,
            KeySource source,
            @Nullable TrustedCheckpoint trusted,
            List<Earlier> earlier,
            @Nullable Pass pass,
            List<Path> evidence) {
        return new Report(
                log.name(),
                checkpoint,
                Optional.ofNullable(trusted).map(TrustedCheckpoint::key),
                source,
                trusted == null ? 0 : trusted.handovers().size(),
                order.witnesses().size(),
                trusted == null ? List.of() : trusted.verified().cosignatures(),
                earlier.stream().findFirst().map(Earlier::checkpoint),
                pass == null ? Counts.NOTHING : counts(pass),
                pass == null ? Optional.empty() : pass.views(),
                differences.first(),
                differences.count(),
                Unlooked.of(order, source, earlier, trusted, pass),
                evidence);
    }

    private Counts counts(Pass pass) {
        return new Counts(
                pass.tree().leaves(),
                pass.tree().fromKept(),
                pass.events(),
                log.bytes(),
                log.resources(),
                Duration.ofNanos(System.nanoTime() - passBegun));
    }
}
