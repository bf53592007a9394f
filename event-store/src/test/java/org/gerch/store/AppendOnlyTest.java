package org.gerch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gerch.store.TestLedger.event;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself refuses, whatever the code does. */
class AppendOnlyTest {
    private static TestLedger ledger;

    @BeforeAll
    static void open() {
        ledger = new TestLedger();
        ledger.engine.appendEvents(event("tender/1", 0), event("tender/1", 1));
        new Checkpoints(ledger.database.pool()).keep(new PublishedCheckpoint(2, java.time.Instant.EPOCH, "a note"));
        new ViewDigests(ledger.database.pool()).keep(2, "{}");
        new Cosignatures(ledger.database.pool())
                .keep(new StoredCosignature("witness", 2, java.time.Instant.EPOCH, "a line"));
        TestDatabase.execute(
                ledger.database.owner(),
                "insert into ledger.erasable (commitment, domain, salt, payload)"
                        + " values (decode(repeat('ab', 32), 'hex'), 'text', '\\x01', '\\x02')");
    }

    @AfterAll
    static void close() throws Exception {
        ledger.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.leaf set leaf = '\\x00'",
                "update ledger.leaf set type = 'other' where position = 99",
                "delete from ledger.leaf",
                "truncate ledger.leaf",
                "update ledger.node set hash = hash",
                "delete from ledger.node",
                "truncate ledger.node",
                "update ledger.ledger_head set only_row = true",
                "delete from ledger.ledger_head",
                "insert into ledger.ledger_head (size, edge) values (0, '')",
                "truncate ledger.ledger_head",
                "update ledger.erasable set domain = 'other'",
                "delete from ledger.erasable",
                "truncate ledger.erasable",
                "update ledger.checkpoint set note = 'another'",
                "delete from ledger.checkpoint",
                "truncate ledger.checkpoint",
                "update ledger.view_digests set document = 'another'",
                "delete from ledger.view_digests",
                "truncate ledger.view_digests",
                "update ledger.cosignature set line = 'another'",
                "delete from ledger.cosignature",
                "truncate ledger.cosignature",
                "alter table ledger.leaf disable trigger all",
                "drop table ledger.leaf",
                "create table ledger.other (a int)",
                "select * from ledger.flyway_schema_history"
            })
    void the_application_has_no_right_to(String statement) {
        assertThatThrownBy(() -> TestDatabase.execute(ledger.database.pool(), statement))
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.leaf set leaf = '\\x00'",
                "delete from ledger.leaf where position = 1",
                "truncate ledger.leaf",
                "truncate ledger.leaf cascade",
                "update ledger.node set hash = decode(repeat('00', 32), 'hex')",
                "delete from ledger.node",
                "truncate ledger.node",
                "delete from ledger.ledger_head",
                "truncate ledger.ledger_head",
                "update ledger.ledger_head set size = 1, edge = decode(repeat('00', 32), 'hex')",
                "update ledger.ledger_head set at = at - interval '1 microsecond'",
                "update ledger.erasable set payload = 'other'",
                "delete from ledger.erasable",
                "truncate ledger.erasable",
                "update ledger.checkpoint set note = 'another'",
                "delete from ledger.checkpoint",
                "truncate ledger.checkpoint cascade",
                "update ledger.view_digests set document = 'another'",
                "delete from ledger.view_digests",
                "truncate ledger.view_digests",
                "update ledger.cosignature set line = 'another'",
                "delete from ledger.cosignature",
                "truncate ledger.cosignature"
            })
    void even_a_superuser_who_calls_itself_a_replica_is_refused(String statement) {
        for (String role : new String[] {"origin", "replica"}) {
            assertThatThrownBy(() -> TestDatabase.execute(
                            ledger.database.owner(), "set session_replication_role = " + role + "; " + statement))
                    .rootCause()
                    .hasMessageMatching("(?s).*(append-only|may not go back|can only be erased).*");
        }
        assertThat(ledger.leaves.head().size()).isEqualTo(2);
        assertThat(ledger.leaves.from(0, 10)).hasSize(2);
    }
}
