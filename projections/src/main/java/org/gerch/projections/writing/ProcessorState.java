package org.gerch.projections.writing;

import java.util.Objects;
import java.util.OptionalLong;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.jspecify.annotations.Nullable;

/**
 * What a view's processor is doing on this node.
 *
 * @param view the view's name
 * @param running false after it was stopped
 * @param segments how many parts of the view this node works on; another node may have the others
 * @param handled how many leaves are in those parts; 0 if this node has none
 * @param error why it can't get on; null while it can
 */
public record ProcessorState(
        String view,
        boolean running,
        int segments,
        long handled,
        @Nullable String error) {
    static ProcessorState of(PooledStreamingEventProcessor processor) {
        var segments = processor.processingStatus().values();
        long handled = handled(processor);
        String error = segments.stream()
                .map(EventTrackerStatus::getError)
                .filter(Objects::nonNull)
                .map(Throwable::toString)
                .findFirst()
                .orElse(processor.isError() ? "it has stopped on an error and will try again" : null);
        return new ProcessorState(processor.getName(), processor.isRunning(), segments.size(), handled, error);
    }

    /** How many leaves the furthest behind of its segments on this node has handled. */
    static long handled(PooledStreamingEventProcessor processor) {
        return processor.processingStatus().values().stream()
                .mapToLong(ProcessorState::handled)
                .min()
                .orElse(0);
    }

    private static long handled(EventTrackerStatus segment) {
        OptionalLong last = segment.getCurrentPosition();
        return last.isPresent() ? last.getAsLong() + 1 : 0;
    }

    /** Whether it does what it should. */
    public boolean isWell() {
        return running && error == null;
    }
}
