package org.gerch.api.demo;

import java.time.Duration;
import java.util.Map;
import org.gerch.api.wiring.ViewProgress;
import org.springframework.stereotype.Component;

/** Waits until every view shows all that is in the log. */
@Component
class ViewsCaughtUp {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final ViewProgress progress;

    ViewsCaughtUp(ViewProgress progress) {
        this.progress = progress;
    }

    /**
     * Returns once all views are there.
     *
     * @return the number of events they have handled
     * @throws IllegalStateException if one of them is not after two minutes
     */
    long await() {
        long size = progress.size();
        long tries = PATIENCE.dividedBy(PAUSE);
        for (long i = 0; i < tries; i++) {
            Map<String, Long> handled = progress.handled();
            if (progress.names().stream().allMatch(name -> handled.getOrDefault(name, 0L) >= size)) {
                return size;
            }
            pause();
        }
        throw new IllegalStateException("the views are not up to date: " + progress.handled() + " of " + size);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the views", told);
        }
    }
}
