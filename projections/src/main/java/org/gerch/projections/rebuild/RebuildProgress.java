package org.gerch.projections.rebuild;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What can be told of one view's rebuild.
 *
 * @param events folded so far
 * @param total in the log when it was last looked at
 * @param elapsed since the start, or from start to end
 * @param compared the number of leaves after which both were compared
 * @param serving the digest of the view that served until then
 * @param rebuilt the digest of the fresh one
 * @param problem why it failed
 */
public record RebuildProgress(
        String view,
        RebuildState state,
        long events,
        long total,
        Duration elapsed,
        @Nullable Long compared,
        @Nullable String serving,
        @Nullable String rebuilt,
        @Nullable String problem) {

    /** Events a second since the start. */
    public long rate() {
        return Math.round(events / Math.max(0.001, elapsed.toNanos() / 1e9));
    }

    /** What the rest of the folding takes at this rate; absent when nothing can be said. */
    public @Nullable Duration left() {
        return state.isOver() || rate() == 0 ? null : Duration.ofSeconds((total - events) / rate());
    }

    /** Whether the serving view said what its leaves say; absent while that isn't known. */
    public @Nullable Boolean agreed() {
        return serving == null || rebuilt == null ? null : serving.equals(rebuilt);
    }
}
