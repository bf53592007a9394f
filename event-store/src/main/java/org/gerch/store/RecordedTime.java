package org.gerch.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where the recorded time of a leaf comes from. */
@FunctionalInterface
public interface RecordedTime {

    /** How far this node's clock may be behind the log before appending stops. */
    Duration TOLERATED_LAG = Duration.ofSeconds(2);

    /**
     * The times for one batch, given each event's own timestamp.
     *
     * @param last the recorded time of the last leaf; null when there is none
     * @throws ClockBehindHead when no honest time can be given
     */
    UnaryOperator<Instant> forBatch(@Nullable Instant last);

    /**
     * The appender's clock, never going back: what a ledger uses.
     *
     * <p>The whole batch gets one time. So no instant falls between two events of one command, and asking for the state as of
     * an instant never shows half of a command.
     */
    static RecordedTime ofAppender(InstantSource clock) {
        return last -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            if (last != null && now.isBefore(last.minus(TOLERATED_LAG))) {
                throw new ClockBehindHead(now, last, TOLERATED_LAG);
            }
            Instant at = last != null && now.isBefore(last) ? last : now;
            return event -> at;
        };
    }

    /** The time each event message carries, whatever its order: what Axon's own tests of an engine rely on. */
    static RecordedTime ofEvent() {
        return last -> event -> event.truncatedTo(ChronoUnit.MICROS);
    }
}
