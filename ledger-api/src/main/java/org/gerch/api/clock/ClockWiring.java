package org.gerch.api.clock;

import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the ledger's clock; only a throw-away demonstration has one that can be told the time. */
@Configuration(proxyBeanMethods = false)
class ClockWiring {

    @Bean
    InstantSource clock(@Value("${gerch.demonstration:false}") boolean demonstration) {
        return demonstration ? new StoryClock() : InstantSource.system();
    }
}
