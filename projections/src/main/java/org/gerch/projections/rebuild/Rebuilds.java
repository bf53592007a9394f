package org.gerch.projections.rebuild;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gerch.core.view.View;
import org.gerch.projections.reading.ViewsUnavailable;
import org.jspecify.annotations.Nullable;

/**
 * Starts rebuilds on this node, one at a time for all nodes, and tells how far they are.
 *
 * <p>A rebuild that is killed leaves only a schema behind that nobody reads, which the next one drops.
 */
public final class Rebuilds implements AutoCloseable {
    private final RebuildSurroundings with;
    private final Map<String, Rebuild> newest = new ConcurrentHashMap<>();
    private @Nullable Thread running;

    public Rebuilds(RebuildSurroundings with) {
        this.with = with;
    }

    /**
     * Starts a rebuild and returns.
     *
     * @throws RebuildRunning if one is running, here or on another node
     */
    public synchronized void start(List<View<?>> views) {
        Rebuild rebuild = new Rebuild(views, with, lock());
        views.forEach(view -> newest.put(view.name(), rebuild));
        running = Thread.ofPlatform().daemon().name("view-rebuild").start(rebuild);
    }

    private RebuildLock lock() {
        try {
            return RebuildLock.take(with.pool()).orElseThrow(RebuildRunning::new);
        } catch (SQLException failed) {
            throw new ViewsUnavailable(failed);
        }
    }

    /** How far the newest rebuild of a view on this node is; empty when none was started since the node was. */
    public Optional<RebuildProgress> progress(String view) {
        return Optional.ofNullable(newest.get(view)).map(rebuild -> rebuild.progress(view));
    }

    /** Breaks off what is running; the serving views stay. */
    @Override
    public synchronized void close() {
        Thread last = running;
        if (last == null) {
            return;
        }
        try {
            last.interrupt();
            last.join();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
