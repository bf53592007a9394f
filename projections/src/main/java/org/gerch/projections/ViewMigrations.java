package org.gerch.projections;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Creates the tables of the public views and brings older ones up to date. */
public final class ViewMigrations {

    /** The schema of the serving tables; each bears the name of its view. */
    public static final String SCHEMA = "views";

    private ViewMigrations() {}

    /**
     * Migrates the schema; the ledger's own schema, which makes the application's role, comes first.
     *
     * @param owner connections of a login that may create schemas, not of the application's role
     */
    public static void migrate(DataSource owner) {
        Flyway.configure()
                .dataSource(owner)
                .defaultSchema(SCHEMA)
                .locations("classpath:db/views")
                .load()
                .migrate();
    }
}
