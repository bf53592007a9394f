package org.gerch.api.selfcheck;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.gerch.store.DatabaseCheck;
import org.gerch.store.DatabaseReport;
import org.gerch.store.GuardFile;
import org.gerch.store.GuardUnusable;
import org.gerch.store.KeptSelfCheck;
import org.gerch.store.SelfChecks;
import org.gerch.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Compares the whole database with what must be there, at night and at a walking pace; of several nodes one does it. */
@Component
class NightlyCheck {
    private static final Logger LOG = LoggerFactory.getLogger(NightlyCheck.class);

    private final DatabaseCheck check;
    private final GuardFile guard;
    private final SelfChecks kept;
    private final InstantSource clock;
    private final long pauseMillis;

    /** @param pauseMillis between pages, so that whoever records or reads is not kept waiting */
    NightlyCheck(
            DatabaseCheck check,
            GuardFile guard,
            SelfChecks kept,
            InstantSource clock,
            @Value("${gerch.self-check-pause:50}") long pauseMillis) {
        this.check = check;
        this.guard = guard;
        this.kept = kept;
        this.clock = clock;
        this.pauseMillis = pauseMillis;
    }

    @Scheduled(cron = "${gerch.self-check:0 17 3 * * *}", zone = "${gerch.zone}")
    void run() {
        try {
            kept.alone(this::checkAndKeep);
        } catch (StoreUnavailable | GuardUnusable broken) {
            LOG.warn("The self-check did not come to its end: {}", broken.getMessage());
        }
    }

    private void checkAndKeep() {
        Instant began = now();
        DatabaseReport report = check.run(guard, (phase, done, of) -> pause());
        kept.keep(new KeptSelfCheck(began, now(), report.size(), report.differences(), CheckReport.json(report)));
        if (report.differences() == 0) {
            LOG.info("Self-check: all of {} events agree with their hashes, columns and checkpoints.", report.size());
        } else {
            LOG.error(
                    "Self-check: {} differences between the database and what must be there, the first at {}."
                            + " ./gerch verify --database names them.",
                    report.differences(),
                    report.first().getFirst().sentence());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void pause() {
        try {
            Thread.sleep(pauseMillis);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
