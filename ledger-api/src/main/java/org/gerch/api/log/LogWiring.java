package org.gerch.api.log;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import javax.sql.DataSource;
import org.gerch.api.directory.StartRefused;
import org.gerch.api.metrics.LogMetrics;
import org.gerch.api.signing.LogKeyMissing;
import org.gerch.api.signing.LogKeys;
import org.gerch.api.wiring.DatabaseChecks;
import org.gerch.log.TrustPolicy;
import org.gerch.store.Checkpoints;
import org.gerch.store.DatabaseCheck;
import org.gerch.store.GuardFile;
import org.gerch.store.GuardUnusable;
import org.gerch.store.Halt;
import org.gerch.store.LeafReader;
import org.gerch.store.LogDisagrees;
import org.gerch.store.LogGuard;
import org.gerch.store.PublishedCheckpoint;
import org.gerch.store.StartCheck;
import org.gerch.store.TreeNodes;
import org.gerch.store.ViewDigests;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The log's readers. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class LogWiring {
    @Bean
    Checkpoints checkpoints(DataSource connections, LogMetrics metrics, InstantSource clock) {
        Checkpoints checkpoints = new Checkpoints(connections);
        metrics.watchTree(
                () -> checkpoints.newest().map(PublishedCheckpoint::size).orElse(0L),
                () -> checkpoints
                        .newest()
                        .map(newest -> Duration.between(newest.signedAt(), clock.instant()))
                        .map(age -> age.toMillis() / 1_000.0)
                        .orElse(Double.NaN));
        return checkpoints;
    }

    @Bean
    ViewDigests viewDigests(DataSource connections) {
        return new ViewDigests(connections);
    }

    @Bean
    TreeNodes treeNodes(DataSource connections) {
        return new TreeNodes(connections);
    }

    /** @param path outside the database, so that who sets that back does not set back this */
    @Bean
    GuardFile guardFile(@Value("${gerch.guard}") Path path) {
        return new GuardFile(path);
    }

    @Bean
    LogGuard logGuard(GuardFile file, LogKeys keys, LeafReader leaves, TreeNodes nodes) {
        return new LogGuard(file, leaves, nodes, () -> new TrustPolicy(keys.known(), Set.of(), 0));
    }

    /** Runs before anything is served or recorded. */
    @Bean
    StartCheck startCheck(
            LogGuard guard,
            GuardFile file,
            LogKeys keys,
            Checkpoints checkpoints,
            TreeNodes nodes,
            DataSource connections) {
        StartCheck check = new StartCheck(guard, checkpoints, nodes, connections, DatabaseChecks.COMMANDS);
        try {
            check.run();
            keys.begin();
        } catch (LogKeyMissing missing) {
            throw new StartRefused(String.valueOf(missing.getMessage()), missing);
        } catch (LogDisagrees | GuardUnusable refused) {
            throw new StartRefused(refused.getMessage() + " (The guard file is " + file + ".)", refused);
        }
        return check;
    }

    @Bean
    DatabaseCheck databaseCheck(LogKeys keys, DataSource connections) {
        return DatabaseChecks.of(connections, () -> new TrustPolicy(keys.known(), Set.of(), 0));
    }

    /** One for all that records and signs. */
    @Bean
    Halt halt(LogMetrics metrics) {
        Halt halt = new Halt();
        metrics.watchHalted(() -> halt.reason().isPresent());
        return halt;
    }
}
