package org.gerch.api.log;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.gerch.store.Checkpoints;
import org.gerch.store.DatabaseAway;
import org.gerch.store.Disagreement;
import org.gerch.store.Halt;
import org.gerch.store.Head;
import org.gerch.store.Leaf;
import org.gerch.store.LeafDamaged;
import org.gerch.store.LeafReader;
import org.gerch.store.PublishedCheckpoint;
import org.gerch.store.RecordedTime;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Down when nothing is recorded or signed, and says in words why: another database, a guard file that can't be used, a wrong clock. Down
 * too when the newest leaf is damaged, while everything else still answers.
 */
@Component("log")
class LogHealth implements HealthIndicator {
    private final LeafReader leaves;
    private final Checkpoints checkpoints;
    private final CheckpointPublisher publisher;
    private final Halt halt;
    private final InstantSource clock;

    LogHealth(
            LeafReader leaves, Checkpoints checkpoints, CheckpointPublisher publisher, Halt halt, InstantSource clock) {
        this.leaves = leaves;
        this.checkpoints = checkpoints;
        this.publisher = publisher;
        this.halt = halt;
        this.clock = clock;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        halt.reason().map(Disagreement::sentence).ifPresent(why -> health.down().withDetail("stopped", why));
        if (publisher.unguarded()) {
            health.down().withDetail("guard", "the guard file can't be read or written, so nothing is signed");
        }
        if (publisher.keyless()) {
            health.down().withDetail("key", "the key that signs the log is not at hand, so nothing is signed here");
        }
        try {
            Head head = leaves.head();
            health.withDetail("size", head.size())
                    .withDetail(
                            "signed",
                            checkpoints.newest().map(PublishedCheckpoint::size).orElse(0L));
            if (head.at() != null) {
                compareClock(head.at(), health);
                readLast(head.size() - 1, health);
            }
        } catch (RuntimeException failed) {
            if (!DatabaseAway.isBehind(failed)) {
                throw failed;
            }
            health.down().withDetail("database", "cannot be asked");
        }
        return health.build();
    }

    /** The nightly check reads all of them; the newest is what everybody looks at next. */
    private void readLast(long position, Health.Builder health) {
        try {
            if (leaves.at(position).filter(Leaf::isAsHashed).isEmpty()) {
                health.down()
                        .withDetail("damaged", "the leaf at position " + position + " is not the one that was hashed");
            }
        } catch (LeafDamaged damaged) {
            health.down().withDetail("damaged", String.valueOf(damaged.getMessage()));
        }
    }

    private void compareClock(Instant last, Health.Builder health) {
        Duration behind = Duration.between(clock.instant(), last);
        if (behind.compareTo(RecordedTime.TOLERATED_LAG) > 0) {
            health.down()
                    .withDetail(
                            "clock",
                            "it is " + behind.toSeconds() + " s behind the last event: nothing is recorded until it is"
                                    + " corrected, or that time has come");
        }
    }
}
