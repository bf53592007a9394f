package org.gerch.api.log;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.gerch.api.witness.WitnessRounds;
import org.gerch.log.Checkpoint;
import org.gerch.log.SignedNote;
import org.gerch.log.SigningKey;
import org.gerch.store.Checkpoints;
import org.gerch.store.Head;
import org.gerch.store.LeafReader;
import org.gerch.store.PublishedCheckpoint;
import org.gerch.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Signs the tree as it is now, every second when there is something new.
 *
 * <p>A checkpoint is kept before anybody sees it. Where several nodes sign, the first one's for a size stays the only one.
 */
@Component
class CheckpointPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointPublisher.class);

    private final SigningKey key;
    private final LeafReader leaves;
    private final Checkpoints checkpoints;
    private final WitnessRounds witnesses;
    private final InstantSource clock;

    CheckpointPublisher(
            SigningKey key, LeafReader leaves, Checkpoints checkpoints, WitnessRounds witnesses, InstantSource clock) {
        this.witnesses = witnesses;
        this.key = key;
        this.leaves = leaves;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1_000)
    void publish() {
        try {
            Head head = leaves.head();
            long published = checkpoints.newest().map(PublishedCheckpoint::size).orElse(0L);
            if (head.size() > published) {
                sign(head);
            }
        } catch (StoreUnavailable away) {
            LOG.warn("No checkpoint now: {}", away.getMessage());
        }
    }

    private void sign(Head head) {
        Checkpoint checkpoint = new Checkpoint(key.verifierKey().name(), head.size(), head.root());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        checkpoints.keep(new PublishedCheckpoint(
                head.size(), now, SignedNote.sign(checkpoint.text(), key).encode()));
        witnesses.published();
    }
}
