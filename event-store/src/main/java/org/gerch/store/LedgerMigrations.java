package org.gerch.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Creates the ledger's schema and brings an older one up to date. */
public final class LedgerMigrations {

    /** The schema of the log's tables. */
    public static final String SCHEMA = "ledger";

    /**
     * To be run once on each connection of the application, such as a pool's initial statement.
     *
     * <p>From then on the connection may append leaves but neither change nor delete them, whoever logged in.
     */
    public static final String SET_ROLE = "set role gerch_app";

    private LedgerMigrations() {}

    /**
     * Migrates the schema.
     *
     * @param owner connections of a login that may create schemas and roles, and on which {@link #SET_ROLE} was not run
     */
    public static void migrate(DataSource owner) {
        Flyway.configure()
                .dataSource(owner)
                .defaultSchema(SCHEMA)
                .locations("classpath:db/ledger")
                .load()
                .migrate();
    }
}
