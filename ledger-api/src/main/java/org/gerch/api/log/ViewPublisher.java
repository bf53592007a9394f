package org.gerch.api.log;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.gerch.api.wiring.StoppedStreams;
import org.gerch.api.wiring.ViewProgress;
import org.gerch.core.json.CanonicalJson;
import org.gerch.core.json.Wire;
import org.gerch.core.view.View;
import org.gerch.core.views.Views;
import org.gerch.projections.reading.ViewQuery;
import org.gerch.projections.writing.DeadLetter;
import org.gerch.store.Checkpoints;
import org.gerch.store.DatabaseAway;
import org.gerch.store.PublishedCheckpoint;
import org.gerch.store.PublishedDigests;
import org.gerch.store.ViewDigests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Publishes the digest of every view beside a checkpoint, once a minute when there is something new, so that anyone who folds the leaves
 * of that checkpoint can compare.
 *
 * <p>A digest that rests on a view which is behind, or has put a stream aside, would accuse the ledger of what it did not do: nothing is
 * published until that has been mended. Where several nodes publish, the first one's for a size stays the only one.
 */
@Component
public class ViewPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(ViewPublisher.class);
    /** Views are a moment behind the log as a rule, which nobody needs to be told. */
    private static final Duration USUAL_LAG = Duration.ofMinutes(1);

    private final Checkpoints checkpoints;
    private final ViewDigests digests;
    private final ViewQuery views;
    private final ViewProgress progress;
    private final StoppedStreams stopped;
    private final PublishingPace pace;
    private final ReentrantLock publishing = new ReentrantLock();
    private final Hindrance hindrance =
            new Hindrance(sentence -> LOG.warn("The digests of the views wait to be published: {}", sentence));

    ViewPublisher(
            Checkpoints checkpoints,
            ViewDigests digests,
            ViewQuery views,
            ViewProgress progress,
            StoppedStreams stopped,
            @Value("${gerch.views.every:1m}") Duration every) {
        this.checkpoints = checkpoints;
        this.digests = digests;
        this.views = views;
        this.progress = progress;
        this.stopped = stopped;
        this.pace = new PublishingPace(every, System::nanoTime);
    }

    /** At a rate, not after a delay: those tasks share one thread, and the next checkpoint must not wait for this. */
    @Scheduled(fixedRate = 1_000)
    void publishWhenDue() {
        if (!publishing.tryLock()) {
            return;
        }
        try {
            publish();
        } catch (RuntimeException failed) {
            if (!DatabaseAway.isBehind(failed)) {
                throw failed;
            }
            LOG.warn("No digests of the views now: {}", failed.getMessage());
        } finally {
            publishing.unlock();
        }
    }

    private void publish() {
        Optional<PublishedDigests> last = digests.newest();
        long lastSize = last.map(PublishedDigests::size).orElse(0L);
        long signed = sizeOf(checkpoints.newest());
        pace.sees(signed);
        if (!pace.isTime(last.map(PublishedDigests::age))) {
            return;
        }
        if (signed <= lastSize) {
            hindrance.isOver();
            return;
        }
        Optional<String> obstacle = obstacle();
        long size = sizeOf(checkpoints.newestUpTo(reached()));
        if (obstacle.isPresent()) {
            hindrance.is(obstacle.get(), Duration.ZERO);
        } else if (size <= lastSize) {
            hindrance.is("the views have only come to " + progress.handled() + " of " + signed + " events", USUAL_LAG);
        } else {
            hindrance.isOver();
            publish(size);
        }
    }

    private void publish(long size) {
        long began = pace.now();
        String document = document(size);
        // Rows of a view that was swapped or put aside meanwhile would not be those of this size.
        if (reached() >= size && obstacle().isEmpty()) {
            digests.keep(size, document);
        }
        pace.worked(began);
    }

    private static long sizeOf(Optional<PublishedCheckpoint> checkpoint) {
        return checkpoint.map(PublishedCheckpoint::size).orElse(0L);
    }

    private String document(long size) {
        ObjectNode ofViews = Wire.mapper().createObjectNode();
        for (View<?> view : Views.ALL) {
            ofViews.put(view.name(), views.digest(view, size));
        }
        ObjectNode document = Wire.mapper().createObjectNode();
        document.set("digests", ofViews);
        document.put("size", size);
        return CanonicalJson.text(document);
    }

    /** How many leaves every view has handled. */
    private long reached() {
        Map<String, Long> handled = progress.handled();
        return progress.names().stream().mapToLong(handled::get).min().orElse(0);
    }

    /** Why nothing can be published, in a sentence; empty when nothing is in the way but perhaps a moment. */
    public Optional<String> obstacle() {
        for (String view : progress.names()) {
            List<DeadLetter> letters = stopped.of(view);
            if (!letters.isEmpty()) {
                return Optional.of("the view " + view + " can't fold the stream "
                        + letters.getFirst().stream() + " from position "
                        + letters.getFirst().position() + " on");
            }
        }
        return Optional.empty();
    }
}
