package org.gerch.benchmarks;

import java.util.concurrent.atomic.AtomicLongArray;

/** Counts how long things took, to within two parts in a hundred; may be told from many threads. */
public final class Latencies {
    private static final double STEP = Math.log(1.02);
    private static final int BUCKETS = 1_200;

    private final AtomicLongArray counts = new AtomicLongArray(BUCKETS);

    public void add(long nanos) {
        // From a microsecond to some hours.
        int bucket = (int) (Math.log(Math.max(1, nanos / 1_000.0)) / STEP);
        counts.incrementAndGet(Math.min(bucket, BUCKETS - 1));
    }

    public long count() {
        long count = 0;
        for (int i = 0; i < BUCKETS; i++) {
            count += counts.get(i);
        }
        return count;
    }

    /** The milliseconds within which this share of all was done; 0 when there was nothing. */
    public double millis(double share) {
        long wanted = (long) Math.ceil(count() * share);
        long seen = 0;
        for (int i = 0; i < BUCKETS; i++) {
            seen += counts.get(i);
            if (seen >= wanted && seen > 0) {
                return Math.exp((i + 1) * STEP) / 1_000;
            }
        }
        return 0;
    }
}
