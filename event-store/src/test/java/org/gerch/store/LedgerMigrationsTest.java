package org.gerch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.gerch.store.TestLedger.JSON;
import static org.gerch.store.TestLedger.event;

import com.zaxxer.hikari.HikariDataSource;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class LedgerMigrationsTest {

    @Test
    void migrating_twice_changes_nothing() throws Exception {
        try (TestLedger ledger = new TestLedger()) {
            ledger.engine.appendEvents(event("tender/1", 0));

            assertThatCode(() -> LedgerMigrations.migrate(ledger.database.owner()))
                    .doesNotThrowAnyException();
            assertThat(ledger.leaves.head().size()).isEqualTo(1);
        }
    }

    @Test
    void a_login_that_is_no_superuser_can_own_a_ledger() {
        // Starts the server and makes the role, which an administrator then grants.
        new TestDatabase().close();
        DataSource administrator = TestDatabase.server().getPostgresDatabase();
        TestDatabase.execute(administrator, "create role clerk login in role gerch_app");
        TestDatabase.execute(administrator, "create database clerks owner clerk");

        LedgerMigrations.migrate(TestDatabase.server().getDatabase("clerk", "clerks"));

        String url = TestDatabase.server().getJdbcUrl("clerk", "clerks");
        try (HikariDataSource pool = TestDatabase.pool(url);
                LedgerStorageEngine engine = LedgerStorageEngine.builder(
                                pool, RecordedTime.ofAppender(InstantSource.system()))
                        .eventSerializer(JSON)
                        .snapshotSerializer(JSON)
                        .build()) {
            engine.appendEvents(event("tender/1", 0));
            engine.storeSnapshot(event("tender/1", 0));
            assertThat(new LeafReader(pool).head().size()).isEqualTo(1);
        }
    }
}
