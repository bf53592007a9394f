package org.gerch.api.log;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.gerch.api.signing.LogKeyMissing;
import org.gerch.api.signing.LogKeys;
import org.gerch.api.witness.WitnessRounds;
import org.gerch.log.Checkpoint;
import org.gerch.log.SignedNote;
import org.gerch.log.SigningKey;
import org.gerch.store.Checkpoints;
import org.gerch.store.GuardUnusable;
import org.gerch.store.Halt;
import org.gerch.store.Head;
import org.gerch.store.LogDisagrees;
import org.gerch.store.LogGuard;
import org.gerch.store.PublishedCheckpoint;
import org.gerch.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Signs the tree as it is now, every second when there is something new.
 *
 * <p>A checkpoint is kept before anybody sees it, in the guard file and then in the database. Where several nodes sign, the first one's for a
 * size stays the only one. Once the database is not the log that was signed, nothing is signed or recorded any more.
 */
@Component
class CheckpointPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointPublisher.class);

    private final LogKeys keys;
    private final LogGuard guard;
    private final Checkpoints checkpoints;
    private final WitnessRounds witnesses;
    private final Halt halt;
    private final InstantSource clock;
    private volatile boolean unguarded;
    private volatile boolean keyless;

    CheckpointPublisher(
            LogKeys keys,
            LogGuard guard,
            Checkpoints checkpoints,
            WitnessRounds witnesses,
            Halt halt,
            InstantSource clock) {
        this.keys = keys;
        this.guard = guard;
        this.checkpoints = checkpoints;
        this.witnesses = witnesses;
        this.halt = halt;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1_000)
    void publish() {
        if (halt.reason().isPresent()) {
            return;
        }
        try {
            compareAndSign();
            unguarded = false;
            keyless = false;
        } catch (StoreUnavailable away) {
            LOG.warn("No checkpoint now: {}", away.getMessage());
        } catch (GuardUnusable unusable) {
            unguarded = true;
            LOG.warn("No checkpoint now: {}", unusable.getMessage());
        } catch (LogKeyMissing missing) {
            keyless = true;
            LOG.error("No checkpoint now: {}", missing.getMessage());
        } catch (LogDisagrees disagrees) {
            if (halt.because(disagrees.disagreement())) {
                LOG.error("{}", disagrees.getMessage());
            }
        }
    }

    /** Whether nothing can be signed because the guard file can't be read or written. */
    boolean unguarded() {
        return unguarded;
    }

    /** Whether nothing can be signed because this node does not hold the key that the log has to be signed with. */
    boolean keyless() {
        return keyless;
    }

    private void compareAndSign() {
        Optional<PublishedCheckpoint> newest = checkpoints.newest();
        Head head = guard.compare();
        if (head.size() > newest.map(PublishedCheckpoint::size).orElse(0L)) {
            List<SigningKey> signers = keys.signers(newest, head.size());
            if (!signers.isEmpty()) {
                sign(head, signers);
                keys.settle();
                witnesses.published();
            }
        } else if (newest.isPresent()) {
            guard.follow(newest.get(), head);
        }
    }

    private void sign(Head head, List<SigningKey> signers) {
        String text = new Checkpoint(keys.origin(), head.size(), head.root()).text();
        SignedNote note =
                new SignedNote(text, signers.stream().map(key -> key.sign(text)).toList());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        guard.keep(note);
        checkpoints.keep(new PublishedCheckpoint(head.size(), now, note.encode()));
    }
}
