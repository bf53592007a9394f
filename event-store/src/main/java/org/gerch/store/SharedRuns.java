package org.gerch.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * Runs of neighbouring leaves, read once for all readers that pass by, who share the events and what is decoded of them.
 *
 * <p>Every view reads every leaf, at much the same time: without this each leaf would be read once for each view. The next full
 * run is read while the readers are busy with the present one.
 */
final class SharedRuns {
    private static final int LONGEST_RUN = 512;
    /** A few megabytes; a reader that falls further behind than this reads for itself. */
    private static final int KEPT_EVENTS = 16 * LONGEST_RUN;

    private final LeafReader leaves;
    private final KnownHead knownHead;
    private final Function<List<Leaf>, List<? extends TrackedEventMessage<?>>> decode;
    private final Executor ahead;

    // Both guarded by the map: which runs are kept or on their way, and in which order they came.
    private final NavigableMap<Long, Run> runs = new TreeMap<>();
    private final Deque<Run> oldestFirst = new ArrayDeque<>();
    private int kept;

    /** Leaves from {@code start} to just before {@code end}; {@code events} may be fewer where a leaf decodes to nothing. */
    record Run(long start, long end, CompletableFuture<List<? extends TrackedEventMessage<?>>> decoded) {
        /** The events from a position within it on; waits until they are read. */
        List<? extends TrackedEventMessage<?>> from(long position) {
            try {
                List<? extends TrackedEventMessage<?>> events = decoded.join();
                return position == start
                        ? events
                        : events.stream()
                                .filter(event -> positionOf(event) >= position)
                                .toList();
            } catch (CompletionException failed) {
                throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
            }
        }

        private static long positionOf(TrackedEventMessage<?> event) {
            return event.trackingToken().position().orElseThrow();
        }

        private int length() {
            return (int) (end - start);
        }
    }

    /**
     * Makes it.
     *
     * @param decode turns leaves into messages; may leave some out
     * @param ahead runs the reading of what nobody waits for yet
     */
    SharedRuns(
            LeafReader leaves,
            KnownHead knownHead,
            Function<List<Leaf>, List<? extends TrackedEventMessage<?>>> decode,
            Executor ahead) {
        this.leaves = leaves;
        this.knownHead = knownHead;
        this.decode = decode;
        this.ahead = ahead;
    }

    /** The run that holds a position below the known head; it may begin before the position. */
    Run at(long position) {
        Run here = claimed(position, Runnable::run);
        if (here.end() + LONGEST_RUN <= knownHead.size()) {
            claimed(here.end(), ahead);
        }
        return here;
    }

    private Run claimed(long position, Executor reader) {
        Run run;
        synchronized (runs) {
            Map.Entry<Long, Run> before = runs.floorEntry(position);
            if (before != null && before.getValue().end() > position) {
                return before.getValue();
            }
            Long next = runs.higherKey(position);
            long end = Math.min(position + LONGEST_RUN, knownHead.size());
            run = new Run(position, next == null ? end : Math.min(end, next), new CompletableFuture<>());
            keep(run);
        }
        // Outside the lock: others may go on with what is there, and whoever needs this run waits for it alone.
        reader.execute(() -> read(run));
        return run;
    }

    private void keep(Run run) {
        runs.put(run.start(), run);
        oldestFirst.add(run);
        kept += run.length();
        while (kept > KEPT_EVENTS) {
            forget(oldestFirst.element());
        }
    }

    private void forget(Run run) {
        if (oldestFirst.remove(run)) {
            runs.remove(run.start(), run);
            kept -= run.length();
        }
    }

    private void read(Run run) {
        try {
            List<Leaf> page = leaves.from(run.start(), run.length());
            if (page.size() < run.length()) {
                throw new StoreUnavailable("the log ends before position " + run.end(), null);
            }
            run.decoded().complete(decode.apply(page));
        } catch (RuntimeException failed) {
            synchronized (runs) {
                forget(run);
            }
            run.decoded().completeExceptionally(failed);
        }
    }
}
