package org.gerch.api.opendata;

import java.time.Duration;
import org.gerch.api.log.FewAtOnce;
import org.springframework.stereotype.Component;

/**
 * Lets a few whole downloads run beside each other; who comes while these and enough others wait is asked to come again.
 *
 * <p>Each reads the log or every tender and holds what it knows of some of them, so their number is what bounds the memory.
 */
@Component
class Downloads {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final FewAtOnce places;

    Downloads(OpenDataSettings settings) {
        this.places = new FewAtOnce(settings.downloads(), settings.downloads(), PATIENCE);
    }

    /**
     * Runs a download when there is a place for it.
     *
     * @throws org.gerch.api.log.TooManyReaders when there is none, before anything was answered
     */
    void run(Runnable download) {
        places.read(() -> {
            download.run();
            return true;
        });
    }
}
