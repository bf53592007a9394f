package org.gerch.api.wiring;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Creates the tables in which event processors keep how far they have come and what they could not handle. */
final class TokenMigrations {
    static final String SCHEMA = "processing";

    private TokenMigrations() {}

    /** Migrates the schema; comes after the ledger's own, which makes the application's role. */
    static void migrate(DataSource owner) {
        Flyway.configure()
                .dataSource(owner)
                .defaultSchema(SCHEMA)
                .locations("classpath:db/processing")
                .load()
                .migrate();
    }
}
