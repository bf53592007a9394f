package org.gerch.api.wiring;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.gerch.projections.writing.OwnedTokens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Where the views' event processors keep how far they have come.
 *
 * <p>A token is stored on the connection of the transaction that writes the rows: a kill can't part them.
 */
@Configuration(proxyBeanMethods = false)
class TokenWiring {
    /**
     * How long a killed node's claim on a segment lasts before another node takes it over, which looks once a second: so it goes on
     * within five seconds. A living node renews its claims once a second, busy or idle.
     */
    private static final Duration CLAIM = Duration.ofSeconds(3);

    @Bean
    ConnectionProvider connectionOfTheTransaction(DataSource connections) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(connections));
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider connections, @Value("${gerch.node:}") String node) {
        JdbcTokenStore.Builder tokens = JdbcTokenStore.builder()
                .connectionProvider(connections)
                .schema(tokenSchema())
                .serializer(tokenSerializer())
                .contentType(byte[].class)
                .claimTimeout(CLAIM);
        // A name that outlives the process lets it go on after a kill without waiting for its own claim to end.
        return new OwnedTokens(
                tokens, node.isEmpty() ? ManagementFactory.getRuntimeMXBean().getName() : node);
    }

    private static TokenSchema tokenSchema() {
        return TokenSchema.builder()
                .setTokenTable(TokenMigrations.SCHEMA + ".token")
                .setProcessorNameColumn("processor")
                .setSegmentColumn("segment")
                .setTokenColumn("token")
                .setTokenTypeColumn("token_type")
                .setTimestampColumn("changed_at")
                .setOwnerColumn("owner")
                .build();
    }

    /** Tokens of a replay hold other tokens by class name; only the framework's own classes are ever read. */
    static Jackson3Serializer tokenSerializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(
                        mapper -> mapper.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType("org.axonframework.eventhandling.")
                                .build()))
                .build();
    }
}
