package org.gerch.api.clock;

import java.time.InstantSource;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the ledger's clock and its time zone; only a throw-away demonstration has one that can be told the time. */
@Configuration(proxyBeanMethods = false)
class ClockWiring {

    @Bean
    InstantSource clock(@Value("${gerch.demonstration:false}") boolean demonstration) {
        return demonstration ? new StoryClock() : InstantSource.system();
    }

    /** Where the ledger's days and months begin, wherever its server stands. */
    @Bean
    ZoneId zone(@Value("${gerch.zone}") ZoneId zone) {
        return zone;
    }
}
