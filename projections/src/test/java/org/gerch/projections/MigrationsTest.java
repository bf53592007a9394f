package org.gerch.projections;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.gerch.store.LedgerMigrations;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    @Test
    void a_login_that_owns_its_database_and_is_no_superuser_can_migrate() {
        DataSource owner = TestDatabase.ownedBySomebodyPlain();

        LedgerMigrations.migrate(owner);
        ViewMigrations.migrate(owner);
        ViewMigrations.migrate(owner);

        // As a rebuild does it: a fresh schema beside the serving one, then the swap.
        TestDatabase.execute(owner, """
                set role gerch_app;
                create schema views_fresh;
                create table views_fresh.tenders (like views.tenders including all);
                drop table views.tenders;
                alter table views_fresh.tenders set schema views;
                drop schema views_fresh;
                """);
    }

    @Test
    void the_role_that_keeps_the_views_can_not_change_a_leaf() {
        try (TestLedger ledger = new TestLedger()) {
            ledger.append(new Story(1, 5).next(1));

            assertThatThrownBy(() -> TestDatabase.execute(ledger.database.pool(), "delete from ledger.leaf"))
                    .hasMessageContaining("permission denied");
        }
    }
}
