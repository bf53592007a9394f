package org.gerch.api.wiring;

import org.gerch.projections.rebuild.Rebuilds;
import org.gerch.projections.writing.ViewProcessors;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets the views follow the log from before the first request until after the last one. */
@Component
class ViewsRunning implements SmartLifecycle {
    /** Below that of the web server, which so starts later and stops earlier. */
    private static final int PHASE = 0;

    private final ViewProcessors processors;
    private final Rebuilds rebuilds;
    private volatile boolean running;

    ViewsRunning(ViewProcessors processors, Rebuilds rebuilds) {
        this.processors = processors;
        this.rebuilds = rebuilds;
    }

    @Override
    public void start() {
        processors.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        rebuilds.close();
        processors.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
