package org.gerch.api.wiring;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.gerch.projections.ViewMigrations;
import org.gerch.store.LedgerMigrations;
import org.postgresql.PGProperty;
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

    /** What a server does with a question whose asker gave up or was killed: it looks now and then, and ends it. */
    private static final String END_WITH_THE_ASKER = "set client_connection_check_interval = '5s'";

    /**
     * For reading, for views and their tokens.
     *
     * @param answer how long the database may be silent on a question before whoever asked is told to come again; work that takes
     *     longer says so on its own connection
     */
    @Bean
    HikariDataSource dataSource(
            DataSourceProperties login,
            @Value("${gerch.pool.size:32}") int size,
            @Value("${gerch.pool.answer:30s}") Duration answer) {
        DataSource owner = login.initializeDataSourceBuilder()
                .type(SimpleDriverDataSource.class)
                .build();
        LedgerMigrations.migrate(owner);
        TokenMigrations.migrate(owner);
        ViewMigrations.migrate(owner);
        return pool("gerch", login, size, answer);
    }

    private static HikariDataSource pool(String name, DataSourceProperties login, int size, Duration answer) {
        HikariDataSource pool =
                login.initializeDataSourceBuilder().type(HikariDataSource.class).build();
        pool.setPoolName(name);
        pool.setMaximumPoolSize(size);
        pool.setConnectionTimeout(PATIENCE.toMillis());
        pool.setConnectionInitSql(LedgerMigrations.SET_ROLE + ";" + END_WITH_THE_ASKER);
        // Without it a read waits for ever when the server's machine, or the net before it, is gone without a word.
        pool.addDataSourceProperty(PGProperty.SOCKET_TIMEOUT.getName(), Long.toString(answer.toSeconds()));
        pool.addDataSourceProperty(PGProperty.TCP_KEEP_ALIVE.getName(), "true");
        return pool;
    }
}
