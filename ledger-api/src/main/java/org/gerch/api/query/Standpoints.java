package org.gerch.api.query;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.gerch.api.page.AskedInstant;
import org.gerch.api.wiring.ViewProgress;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.view.View;
import org.gerch.core.views.Views;
import org.gerch.store.LeafReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the moment that a reader asks for. */
@Component
public class Standpoints {
    /** A view is milliseconds behind the log: who asks for a position just recorded gets it by waiting that long. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final long LOOK_AGAIN_MILLIS = 5;

    /** Many ask for the present at once: what one of them found out is theirs too, for less than a view is behind anyway. */
    private static final long STILL_PRESENT_NANOS = 5_000_000;

    private final LeafReader leaves;
    private final ViewProgress progress;
    private final ZoneId zone;
    /** Two that look at the same time both find the truth; whichever is kept is younger than {@link #STILL_PRESENT_NANOS}. */
    private volatile Look look = new Look(Map.of(), System.nanoTime() - STILL_PRESENT_NANOS);

    private volatile Standpoint latest = new Standpoint(0, null);

    /** How far the views had come at a moment. */
    private record Look(Map<String, Long> handled, long nanos) {}

    Standpoints(LeafReader leaves, ViewProgress progress, ZoneId zone) {
        this.leaves = leaves;
        this.progress = progress;
        this.zone = zone;
    }

    /**
     * The moment at which a view is asked.
     *
     * @param position the last leaf to count
     * @param asOf the last instant to count, or a day such as {@code 2026-03-12} to its end; one to come means now
     * @throws Malformed if it is neither, or nothing is recorded at that position yet
     * @throws ViewBehind if the view has not come that far, though the log has
     */
    public Standpoint of(View<?> view, @Nullable String position, @Nullable String asOf) {
        Optional<Long> asked = asked(position, asOf);
        return at(asked.map(size -> reached(view, size)).orElseGet(() -> handled(view)));
    }

    /** The same for what is read from the log itself, which is never behind. */
    public Standpoint of(@Nullable String position, @Nullable String asOf) {
        return at(asked(position, asOf).orElseGet(() -> leaves.head().size()));
    }

    /** The moment after {@code size} leaves. */
    public Standpoint at(long size) {
        Standpoint known = latest;
        if (known.size() == size) {
            return known;
        }
        Instant at = size == 0 ? null : leaves.recordedAt(size - 1).orElse(null);
        Standpoint found = new Standpoint(size, at);
        latest = found;
        return found;
    }

    private Optional<Long> asked(@Nullable String position, @Nullable String asOf) {
        String time = asOf == null ? "" : asOf.strip();
        if (position == null || position.isBlank()) {
            return time.isEmpty() ? Optional.empty() : Optional.of(leaves.sizeAt(instant(time)));
        }
        if (!time.isEmpty()) {
            throw new Malformed("asOf", "can't be asked together with a position");
        }
        return Optional.of(sizeAfter(position.strip()));
    }

    private long sizeAfter(String position) {
        long size = leaves.head().size();
        if (!position.matches("[0-9]{1,15}") || Long.parseLong(position) >= size) {
            throw new Malformed("position", "must be that of a recorded event, from 0 to " + (size - 1));
        }
        return Long.parseLong(position) + 1;
    }

    /**
     * The instant that {@code asOf} means; a day means its end.
     *
     * @throws Malformed if it is neither
     */
    Instant instant(String asOf) {
        return AskedInstant.of(asOf, zone)
                .orElseThrow(() -> new Malformed(
                        "asOf", "must be a date such as 2026-03-12 or an instant such as 2026-03-12T09:30:00Z"));
    }

    private long handled(View<?> view) {
        return handled(view, recent().handled());
    }

    /** Verdicts are read with the interests joined to them, so neither may be ahead of the other. */
    private static long handled(View<?> view, Map<String, Long> handled) {
        long own = handled.getOrDefault(view.name(), 0L);
        return view == Views.VERDICTS ? Math.min(own, handled.getOrDefault(Views.INTERESTS.name(), 0L)) : own;
    }

    private Look recent() {
        Look last = look;
        return System.nanoTime() - last.nanos() < STILL_PRESENT_NANOS ? last : looked();
    }

    private Look looked() {
        long before = System.nanoTime();
        Look now = new Look(progress.handled(), before);
        look = now;
        return now;
    }

    private long reached(View<?> view, long size) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (handled(view, looked().handled()) < size) {
            if (System.nanoTime() > deadline) {
                throw new ViewBehind(view.name(), handled(view), size);
            }
            pause();
        }
        return size;
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
