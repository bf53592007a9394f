package org.gerch.api.query;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gerch.core.view.View;
import org.gerch.projections.reading.ViewQuery;
import org.springframework.stereotype.Component;

/**
 * The views' digests, each computed at most every few seconds however often it is asked for.
 *
 * <p>A digest reads every row of its view, and anyone may ask.
 */
@Component
public class Digests {
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final ViewQuery views;
    private final Map<String, Digest> newest = new ConcurrentHashMap<>();

    Digests(ViewQuery views) {
        this.views = views;
    }

    /** A view's digest after {@code size} leaves, computed at the time {@code at} of the process's own clock. */
    public record Digest(long size, String hex, long at) {
        private boolean serves(long wanted) {
            return size == wanted || size < wanted && System.nanoTime() - at < KEPT.toNanos();
        }
    }

    /** The digest of a view that has handled {@code size} leaves; it may be of some leaves less, and says so. */
    public Digest of(View<?> view, long size) {
        return newest.compute(
                view.name(),
                (name, known) -> known != null && known.serves(size)
                        ? known
                        : new Digest(size, views.digest(view, size), System.nanoTime()));
    }
}
