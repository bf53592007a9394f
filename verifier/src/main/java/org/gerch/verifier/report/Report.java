package org.gerch.verifier.report;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gerch.log.Checkpoint;
import org.gerch.log.Cosignature;
import org.gerch.log.VerifierKey;
import org.gerch.verifier.difference.Difference;
import org.gerch.verifier.replay.ViewsOutcome;

/**
 * The outcome of one run.
 *
 * @param log where it was read
 * @param checkpoint what the log claims; as signed by {@code key} where that is present
 * @param key the key that signed; none where no trusted key did
 * @param keySource why the key is believed
 * @param handedOver how many keys had to be followed from the trusted one
 * @param witnesses how many witnesses were known
 * @param cosignatures by those that cosigned
 * @param since the checkpoint that the log had to go on from
 * @param counts what was read
 * @param views how the views came out; none where they were not compared
 * @param found the first differences
 * @param differences how many there are
 * @param evidence files with signed notes that contradict each other
 */
public record Report(
        String log,
        Checkpoint checkpoint,
        Optional<VerifierKey> key,
        KeySource keySource,
        int handedOver,
        int witnesses,
        List<Cosignature> cosignatures,
        Optional<Checkpoint> since,
        Counts counts,
        Optional<ViewsOutcome> views,
        List<Difference> found,
        long differences,
        List<NotChecked> notChecked,
        List<Path> evidence) {

    /**
     * How much was read, and how long it took.
     *
     * @param leaves how many were hashed
     * @param kept how many of them were kept from an earlier run
     * @param events how many were replayed
     * @param bytes read from the log
     * @param resources files read from the log
     */
    public record Counts(long leaves, long kept, long events, long bytes, long resources, Duration took) {
        public static final Counts NOTHING = new Counts(0, 0, 0, 0, 0, Duration.ZERO);

        /** Leaves hashed, and replayed where they were, for each second. */
        public long perSecond() {
            return took.isZero() ? 0 : leaves * 1_000_000_000 / Math.max(1, took.toNanos());
        }
    }

    /** Whether everything that was checked is as it must be. */
    public boolean ok() {
        return differences == 0;
    }
}
