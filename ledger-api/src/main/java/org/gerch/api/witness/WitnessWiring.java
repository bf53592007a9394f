package org.gerch.api.witness;

import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.gerch.api.metrics.WitnessMetrics;
import org.gerch.store.Checkpoints;
import org.gerch.store.Cosignatures;
import org.gerch.store.TreeNodes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who witnesses this log. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WitnessSettings.class)
class WitnessWiring {
    @Bean
    Witnesses knownWitnesses(WitnessSettings settings) {
        return Witnesses.of(settings);
    }

    @Bean
    Cosignatures cosignatures(DataSource connections) {
        return new Cosignatures(connections);
    }

    @Bean
    CosignedLog cosignedLog(Witnesses witnesses, Cosignatures cosignatures) {
        return new CosignedLog(witnesses, cosignatures);
    }

    /** @param patience how long one exchange with a witness may take */
    @Bean
    WitnessRounds witnessRounds(
            Witnesses witnesses,
            @Value("${gerch.witness.patience:10s}") Duration patience,
            Checkpoints checkpoints,
            Cosignatures cosignatures,
            CosignedLog log,
            TreeNodes nodes,
            InstantSource clock,
            WitnessMetrics metrics) {
        return new WitnessRounds(witnesses, patience, checkpoints, cosignatures, log, nodes, clock, metrics);
    }
}
