package org.gerch.api.wiring;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.gerch.projections.ViewMigrations;
import org.gerch.store.LedgerMigrations;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * The pools of connections to the ledger's database.
 *
 * <p>The schemas are brought up to date by the login itself before the first pool exists; every pooled connection then gives
 * up the login's rights for those of the application, which can't change a leaf.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataSourceProperties.class)
class DatabaseWiring {
    /** How long a request waits for a connection before it is told to come again. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** For reading, for views and their tokens. */
    @Bean
    HikariDataSource dataSource(DataSourceProperties login, @Value("${gerch.pool.size:32}") int size) {
        DataSource owner = login.initializeDataSourceBuilder()
                .type(SimpleDriverDataSource.class)
                .build();
        LedgerMigrations.migrate(owner);
        TokenMigrations.migrate(owner);
        ViewMigrations.migrate(owner);
        return pool("gerch", login, size);
    }

    private static HikariDataSource pool(String name, DataSourceProperties login, int size) {
        HikariDataSource pool =
                login.initializeDataSourceBuilder().type(HikariDataSource.class).build();
        pool.setPoolName(name);
        pool.setMaximumPoolSize(size);
        pool.setConnectionTimeout(PATIENCE.toMillis());
        pool.setConnectionInitSql(LedgerMigrations.SET_ROLE);
        return pool;
    }
}
