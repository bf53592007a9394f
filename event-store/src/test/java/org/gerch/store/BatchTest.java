package org.gerch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gerch.store.TestLedger.causedBy;
import static org.gerch.store.TestLedger.event;
import static org.gerch.store.TestLedger.newCommand;
import static org.gerch.store.TestLedger.request;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.gerch.store.AppendRequest.Claim;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to the others when one append of a batch cannot be stored. */
class BatchTest {
    private TestLedger ledger;
    private LogWriter writer;
    private final List<Attempt> durable = new ArrayList<>();

    @BeforeEach
    void open() {
        ledger = new TestLedger();
        AppendSession session =
                new AppendSession(ledger.database.pool(), Duration.ofSeconds(10), Duration.ofMinutes(1));
        writer = new LogWriter(session, RecordedTime.ofAppender(InstantSource.system()), new Halt());
        ledger.closing(writer::close);
    }

    @AfterEach
    void close() throws Exception {
        ledger.close();
    }

    @Test
    void a_conflict_with_a_stored_event_fails_its_own_append_alone() {
        ledger.engine.appendEvents(event("tender/1", 0));
        AppendRequest first = request(event("tender/2", 0));
        AppendRequest conflicting = request(event("tender/3", 0), event("tender/1", 0));
        AppendRequest last = request(event("tender/4", 0), event("tender/4", 1));

        writer.store(List.of(first, conflicting, last), durable::add);

        assertThat(first.await()).extracting(StoredLeaf::position).containsExactly(1L);
        assertThat(last.await()).extracting(StoredLeaf::position).containsExactly(2L, 3L);
        assertThatThrownBy(conflicting::await)
                .isInstanceOf(AppendConflict.class)
                .hasMessageContaining("tender/1");
        assertThat(ledger.leaves.stream("tender/3")).isEmpty();
        assertThat(ledger.leaves.head().size()).isEqualTo(4);
        assertThat(durable).hasSize(1);
    }

    @Test
    void a_conflict_is_found_also_when_another_node_has_appended_meanwhile() {
        writer.store(List.of(request(event("tender/1", 0))), durable::add);
        ledger.engine.appendEvents(event("tender/2", 0));
        AppendRequest conflicting = request(event("tender/2", 0));
        AppendRequest fine = request(event("tender/1", 1));

        writer.store(List.of(conflicting, fine), durable::add);

        assertThat(fine.await()).extracting(StoredLeaf::position).containsExactly(2L);
        assertThatThrownBy(conflicting::await).isInstanceOf(AppendConflict.class);
    }

    @Test
    void a_batch_made_for_an_older_head_is_stamped_and_hashed_anew() {
        writer.store(List.of(request(event("tender/1", 0))), durable::add);
        ledger.engine.appendEvents(event("tender/2", 0), event("tender/2", 1));

        AppendRequest late = request(event("tender/1", 1));
        writer.store(List.of(late), durable::add);

        assertThat(late.await()).extracting(StoredLeaf::position).containsExactly(3L);
        List<byte[]> leaves = ledger.leaves.from(0, 10).stream()
                .map(leaf -> leaf.envelope().leaf())
                .toList();
        assertThat(ledger.leaves.head().root().toBytes()).isEqualTo(NaiveTree.root(leaves));
    }

    @Test
    void a_value_the_database_refuses_fails_its_own_append_alone() {
        AppendRequest fine = request(event("tender/1", 0));
        AppendRequest refused = request(event("tender/\u0000", 0));
        AppendRequest alsoFine = request(event("tender/2", 0));

        writer.store(List.of(fine, refused, alsoFine), durable::add);

        assertThat(fine.await()).hasSize(1);
        assertThat(alsoFine.await()).hasSize(1);
        assertThatThrownBy(refused::await).isInstanceOf(IllegalArgumentException.class);
        assertThat(ledger.leaves.head().size()).isEqualTo(2);
    }

    @Test
    void a_stored_command_is_told_apart_from_a_conflict_although_it_is_both() {
        CommandStamp command = newCommand();
        ledger.engine.appendEvents(event("tender/1", 0, causedBy(command)));
        AppendRequest again = request(event("tender/1", 0, causedBy(command)));

        writer.store(List.of(again), durable::add);

        assertThatThrownBy(again::await)
                .isInstanceOfSatisfying(
                        CommandAlreadyStored.class,
                        stored -> assertThat(stored.commandId()).isEqualTo(command.commandId()));
    }

    @Test
    void of_two_waiting_appends_with_the_same_claim_only_the_first_joins_the_batch() {
        AppendRequest first = request(event("tender/1", 0));
        AppendRequest rival = request(event("tender/1", 0));
        AppendRequest other = request(event("tender/2", 0));

        Batch batch = Batch.of(List.of(first, rival, other));

        assertThat(batch.members()).containsExactly(first, other);
        assertThat(batch.rivals())
                .containsExactly(new Batch.Rival(rival, first, new Claim.StreamSequence("tender/1", 0)));
    }

    @Test
    void a_repeated_command_in_one_batch_is_known_as_repeated() {
        CommandStamp command = newCommand();
        AppendRequest first = request(event("tender/1", 0, causedBy(command)));
        AppendRequest again = request(event("tender/1", 0, causedBy(command)));

        assertThat(Batch.of(List.of(first, again)).rivals())
                .extracting(Batch.Rival::shared)
                .containsExactly(new Claim.CommandOrdinal(command.commandId(), 0));
    }

    @Test
    void a_listener_hears_of_what_was_stored_and_may_fail_without_harm() {
        List<String> heard = new CopyOnWriteArrayList<>();
        LedgerStorageEngine engine = ledger.newEngine(builder -> builder.appendListener((appends, leaves, nanos) -> {
            heard.add(appends + " append, " + leaves + " leaves, " + (nanos > 0 ? "took time" : "took none"));
            throw new IllegalStateException("a broken listener");
        }));

        engine.appendEvents(event("tender/1", 0), event("tender/1", 1));
        engine.appendEvents(event("tender/1", 2));

        assertThat(heard).first().isEqualTo("1 append, 2 leaves, took time");
        assertThat(ledger.leaves.head().size()).isEqualTo(3);
    }

    @Test
    void one_append_cannot_hold_the_same_event_twice() {
        GenericDomainEventMessage<String> event = new GenericDomainEventMessage<>("tender", "tender/1", 0, "x");
        assertThatThrownBy(() -> request(event, event)).isInstanceOf(AppendConflict.class);
    }
}
