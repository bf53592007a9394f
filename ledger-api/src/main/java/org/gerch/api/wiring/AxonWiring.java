package org.gerch.api.wiring;

import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.FailingDuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Axon's parts, each declared here.
 *
 * <p>Its auto-configuration looks for classes of an earlier Spring Boot and otherwise falls back without a word: to no
 * transactions, tokens in memory and events in XML.
 */
@Configuration(proxyBeanMethods = false)
class AxonWiring {

    /** For the event processors: the rows of a view and its token become visible together. */
    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    /**
     * Handles a command on the caller's own thread.
     *
     * <p>Without a transaction: the append is one by itself, and a connection held while the caller waits for it would let no more
     * commands wait than the pool has connections.
     */
    @Bean
    CommandBus commandBus(DuplicateCommandHandlerResolver duplicates, CommandMonitor monitor) {
        return SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.instance())
                .duplicateCommandHandlerResolver(duplicates)
                .messageMonitor(monitor)
                .build();
    }

    /** Two handlers of one command would be a mistake in the program: it must not start. */
    @Bean
    DuplicateCommandHandlerResolver duplicateCommandHandlers() {
        return FailingDuplicateCommandHandlerResolver.instance();
    }

    /** An event's origin is its provenance, which the command's handler gives it; the framework adds nothing of its own. */
    @Bean
    CorrelationDataProvider noOtherOrigin() {
        return message -> Map.of();
    }

    /** For what only this program reads: messages on their way and snapshots, never events. */
    @Bean
    @Primary
    Serializer serializer() {
        return Jackson3Serializer.builder().build();
    }
}
