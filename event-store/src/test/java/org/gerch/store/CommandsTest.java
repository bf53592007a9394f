package org.gerch.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gerch.store.TestLedger.causedBy;
import static org.gerch.store.TestLedger.event;
import static org.gerch.store.TestLedger.newCommand;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.gerch.log.TreeHasher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a command leaves behind: its leaves, its receipt, its erasable rows. */
class CommandsTest {
    private static final ErasableRow SEALED =
            new ErasableRow(new byte[32], "gerch/text/v1\n", new byte[] {7}, "a person's name".getBytes(UTF_8));
    private static final String COMMITMENT = HexFormat.of().formatHex(SEALED.commitment());

    private TestLedger ledger;
    private StoredCommands commands;
    private Erasables erasables;

    @BeforeEach
    void open() {
        ledger = new TestLedger();
        commands = new StoredCommands(ledger.database.pool());
        erasables = new Erasables(ledger.database.pool());
    }

    @AfterEach
    void close() throws Exception {
        ledger.close();
    }

    @Test
    void the_receipt_and_the_look_up_say_the_same_of_a_stored_command() {
        CommandStamp command = newCommand();
        MetaData metaData = causedBy(command);

        ledger.engine.appendEvents(event("fund/1", 4, metaData), event("grant/9", 0, metaData));

        StoredCommand stored = commands.find(command.commandId()).orElseThrow();
        assertThat(stored.leaves()).isEqualTo(command.receipt().leaves());
        assertThat(stored.leaves()).extracting(StoredLeaf::stream).containsExactly("fund/1", "grant/9");
        assertThat(stored.leaves()).extracting(StoredLeaf::position).containsExactly(0L, 1L);
        assertThat(stored.bodyMac()).isEqualTo(command.bodyMac());
    }

    @Test
    void a_command_is_stored_once() {
        CommandStamp command = newCommand();
        ledger.engine.appendEvents(event("tender/1", 0, causedBy(command)));

        assertThatThrownBy(() -> ledger.engine.appendEvents(event("tender/1", 1, causedBy(command))))
                .isInstanceOf(CommandAlreadyStored.class);
        assertThat(commands.find(command.commandId()).orElseThrow().leaves()).hasSize(1);
        assertThat(ledger.leaves.head().size()).isEqualTo(1);
    }

    @Test
    void an_unknown_command_is_not_found() {
        assertThat(commands.find(newCommand().commandId())).isEmpty();
    }

    @Test
    void a_refused_append_gives_no_receipt() {
        ledger.engine.appendEvents(event("tender/1", 0));
        CommandStamp command = newCommand();

        assertThatThrownBy(() -> ledger.engine.appendEvents(event("tender/1", 0, causedBy(command))))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThat(command.receipt().leaves()).isEmpty();
        assertThat(commands.find(command.commandId())).isEmpty();
    }

    @Test
    void an_append_to_two_streams_is_stored_whole_or_not_at_all() {
        ledger.engine.appendEvents(event("fund/1", 0), event("fund/1", 1));

        assertThatThrownBy(() -> ledger.engine.appendEvents(event("grant/1", 5), event("fund/1", 1)))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(ledger.leaves.stream("grant/1")).isEmpty();
        assertThat(ledger.leaves.head().size()).isEqualTo(2);
    }

    @Test
    void a_unit_of_work_that_is_rolled_back_leaves_nothing() {
        LedgerEventStore store = ledger.newStore(ledger.engine);
        DefaultUnitOfWork<?> rolledBack = DefaultUnitOfWork.startAndGet(null);
        store.publish(event("tender/1", 0));
        rolledBack.rollback();
        DefaultUnitOfWork<?> committed = DefaultUnitOfWork.startAndGet(null);
        store.publish(event("tender/2", 0));
        store.publish(event("tender/3", 0));
        committed.commit();

        assertThat(ledger.leaves.from(0, 10))
                .extracting(leaf -> leaf.envelope().stream())
                .containsExactly("tender/2", "tender/3");
    }

    @Test
    void the_stored_bytes_are_the_hashed_bytes_and_hold_nothing_transient() {
        DomainEventMessage<String> event = event("tender/1", 0, MetaData.with("office", "buyer"))
                .andMetaData(causedBy(newCommand()))
                .andMetaData(Map.of(ErasableRow.METADATA_KEY, List.of(SEALED)));

        ledger.engine.appendEvents(event);

        Leaf leaf = ledger.leaves.at(0).orElseThrow();
        assertThat(new String(leaf.envelope().leaf(), UTF_8))
                .isEqualTo("{\"at\":\"" + LeafTime.text(leaf.envelope().at())
                        + "\",\"data\":\"tender/1#0\",\"id\":\"" + event.getIdentifier()
                        + "\",\"meta\":{\"office\":\"buyer\"},\"seq\":0,\"stream\":\"tender/1\","
                        + "\"type\":\"java.lang.String\",\"v\":1}");
        assertThat(leaf.hash()).isEqualTo(new TreeHasher().leaf(leaf.envelope().leaf()));
        assertThat(ledger.engine.readEvents("tender/1").next().getMetaData()).containsOnlyKeys("office");
    }

    @Test
    void what_a_leaf_commits_to_is_kept_until_it_is_erased() {
        MetaData metaData = MetaData.with(ErasableRow.METADATA_KEY, List.of(SEALED));
        ledger.engine.appendEvents(event("tender/1", 0, metaData));

        assertThat(erasables.find(COMMITMENT)).get().isInstanceOfSatisfying(Erasable.Kept.class, kept -> {
            assertThat(kept.domain()).isEqualTo(SEALED.domain());
            assertThat(kept.salt()).isEqualTo(SEALED.salt());
            assertThat(kept.payload()).isEqualTo(SEALED.payload());
        });
        assertThat(erasables.erase(COMMITMENT, "asked for by the person")).isTrue();
        assertThat(erasables.erase(COMMITMENT, "another reason")).isFalse();
        // The same sealed text sent again must not bring back what was erased.
        ledger.engine.appendEvents(event("tender/1", 1, metaData));
        assertThat(erasables.find(COMMITMENT))
                .get()
                .isInstanceOfSatisfying(
                        Erasable.Erased.class,
                        erased -> assertThat(erased.reason()).isEqualTo("asked for by the person"));
        assertThat(erasables.find("ff".repeat(32))).isEmpty();
        assertThat(erasables.erase("ff".repeat(32), "no such text")).isFalse();
    }

    @Test
    void an_erasable_row_is_not_stored_without_its_event() {
        ledger.engine.appendEvents(event("tender/1", 0));

        assertThatThrownBy(() -> ledger.engine.appendEvents(
                        event("tender/1", 0, MetaData.with(ErasableRow.METADATA_KEY, List.of(SEALED)))))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThat(erasables.find(COMMITMENT)).isEmpty();
    }

    @Test
    void an_event_too_large_for_a_leaf_is_refused_before_anything_is_written() {
        DomainEventMessage<String> large = new org.axonframework.eventhandling.GenericDomainEventMessage<>(
                "tender", "tender/1", 1, "x".repeat(Envelope.MAX_BYTES));

        assertThatThrownBy(() -> ledger.engine.appendEvents(event("tender/1", 0), large))
                .isInstanceOf(LeafTooLarge.class);
        assertThat(ledger.leaves.head().size()).isZero();
    }

    @Test
    void new_ids_are_ordered_by_time() {
        String earlier = IdentifierFactory.getInstance().generateIdentifier();
        String later = IdentifierFactory.getInstance().generateIdentifier();

        assertThat(earlier.charAt(14)).isEqualTo('7');
        assertThat(earlier).isLessThan(later);
    }
}
