package org.gerch.api.log;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.gerch.api.directory.DataDirectory;
import org.gerch.api.directory.OwnersFile;
import org.gerch.api.directory.StartRefused;
import org.gerch.api.metrics.LogMetrics;
import org.gerch.api.wiring.DatabaseChecks;
import org.gerch.log.SignatureType;
import org.gerch.log.SigningKey;
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

/** The log's key and its readers. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class LogWiring {
    private static final int RANDOM_BYTES = 4;

    /**
     * The key that signs checkpoints, made on the first start; its name is the log's origin.
     *
     * @param origin how the log calls itself for ever; where none is chosen, one that no other log has
     */
    @Bean
    SigningKey logKey(
            @Value("${gerch.data}") Path data,
            @Value("${gerch.origin:}") String origin,
            @Value("${gerch.demonstration:false}") boolean demonstration) {
        OwnersFile key = OwnersFile.of(
                DataDirectory.at(data).keys().resolve("log"),
                () -> SigningKey.generate(origin.isBlank() ? ownOrigin(demonstration) : origin, SignatureType.ED25519)
                        .secret());
        return SigningKey.parse(key.text().strip());
    }

    private static String ownOrigin(boolean demonstration) {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return (demonstration ? "gerch.invalid/demonstration/" : "gerch.invalid/ledger/")
                + HexFormat.of().formatHex(random);
    }

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
    LogGuard logGuard(GuardFile file, SigningKey key, LeafReader leaves, TreeNodes nodes) {
        return new LogGuard(file, leaves, nodes, () -> TrustPolicy.of(key.verifierKey()));
    }

    /** Runs before anything is served or recorded. */
    @Bean
    StartCheck startCheck(
            LogGuard guard, GuardFile file, Checkpoints checkpoints, TreeNodes nodes, DataSource connections) {
        StartCheck check = new StartCheck(guard, checkpoints, nodes, connections, DatabaseChecks.COMMANDS);
        try {
            check.run();
        } catch (LogDisagrees | GuardUnusable refused) {
            throw new StartRefused(refused.getMessage() + " (The guard file is " + file + ".)", refused);
        }
        return check;
    }

    @Bean
    DatabaseCheck databaseCheck(SigningKey key, DataSource connections) {
        return DatabaseChecks.of(connections, () -> TrustPolicy.of(key.verifierKey()));
    }

    /** One for all that records and signs. */
    @Bean
    Halt halt(LogMetrics metrics) {
        Halt halt = new Halt();
        metrics.watchHalted(() -> halt.reason().isPresent());
        return halt;
    }
}
