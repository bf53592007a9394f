package org.gerch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gerch.store.TestLedger.event;
import static org.gerch.store.TestLedger.request;
import static org.gerch.store.TestLedger.requestOn;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was decided on an append is stored after it or not at all. */
class AppendChainTest {
    private TestLedger ledger;
    private LogWriter writer;

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
    void a_chain_of_appends_to_one_stream_is_stored_by_one_statement_in_its_order() {
        List<Attempt> durable = new ArrayList<>();
        AppendRequest first = request(event("tender/1", 0));
        AppendRequest second = requestOn(List.of(first), event("tender/1", 1), event("tender/1", 2));
        AppendRequest third = requestOn(List.of(second), event("tender/1", 3));

        writer.store(Batch.of(List.of(first, second, third)).members(), durable::add);

        assertThat(durable).hasSize(1);
        assertThat(third.await()).extracting(StoredLeaf::position).containsExactly(3L);
        assertThat(ledger.leaves.stream("tender/1"))
                .extracting(leaf -> leaf.envelope().sequence())
                .containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void what_rests_on_a_conflict_with_another_node_is_not_stored_although_its_number_would_be_free() {
        AppendRequest first = request(event("tender/1", 0));
        AppendRequest second = requestOn(List.of(first), event("tender/1", 1));
        AppendRequest third = requestOn(List.of(second), event("tender/2", 0));
        AppendRequest other = request(event("tender/3", 0));
        ledger.engine.appendEvents(event("tender/1", 0));

        writer.store(List.of(first, second, third, other), stored -> {});

        assertThat(List.of(first, second, third)).allMatch(AppendRequest::isFailed);
        assertThatThrownBy(third::await).isInstanceOf(AppendConflict.class).hasMessageContaining("decided on");
        assertThat(other.await()).extracting(StoredLeaf::position).containsExactly(1L);
        assertThat(ledger.leaves.stream("tender/1")).hasSize(1);
    }

    @Test
    void what_rests_on_a_value_the_database_refuses_is_not_stored() {
        AppendRequest before = request(event("tender/1", 0));
        AppendRequest refused = requestOn(List.of(before), event("tender/\u0000", 0));
        AppendRequest after = requestOn(List.of(refused), event("tender/1", 1));

        writer.store(List.of(before, refused, after), stored -> {});

        assertThat(before.isStored()).isTrue();
        assertThatThrownBy(refused::await).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(after::await).isInstanceOf(AppendConflict.class);
        assertThat(ledger.leaves.stream("tender/1")).hasSize(1);
    }

    @Test
    void what_rests_on_a_rival_is_no_member_of_the_batch_until_the_rival_is() {
        AppendRequest member = request(event("tender/1", 0));
        AppendRequest rival = request(event("tender/1", 0));
        AppendRequest follower = requestOn(List.of(rival), event("tender/1", 1));
        AppendRequest itsFollower = requestOn(List.of(follower), event("tender/2", 0));

        Batch batch = Batch.of(List.of(member, rival, follower, itsFollower));

        assertThat(batch.members()).containsExactly(member);
        assertThat(batch.followers()).containsExactly(follower, itsFollower);
        assertThat(Batch.of(List.of(rival, follower, itsFollower)).members())
                .containsExactly(rival, follower, itsFollower);
    }

    @Test
    void an_engine_stores_no_follower_of_a_rival_that_lost() {
        // Long enough for the others to be in the queue together.
        AppendRequest busy = request(event("tender/0", 0));
        Appender appender = ledger.closing(new Appender(writer, 100, 100, (appends, leaves, nanos) -> {}, slowHead()));
        AppendRequest member = request(event("tender/1", 0));
        AppendRequest rival = request(event("tender/1", 0));
        AppendRequest follower = requestOn(List.of(rival), event("tender/1", 1));

        List.of(busy, member, rival, follower).forEach(appender::queue);

        assertThat(member.await()).hasSize(1);
        assertThatThrownBy(rival::await).isInstanceOf(AppendConflict.class);
        assertThatThrownBy(follower::await).isInstanceOf(AppendConflict.class);
        assertThat(ledger.leaves.stream("tender/1")).hasSize(1);
    }

    private static KnownHead slowHead() {
        KnownHead head = new KnownHead();
        head.onGrown(() -> {
            try {
                Thread.sleep(300);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        return head;
    }

    @Test
    void nothing_is_queued_on_what_is_known_to_have_failed() {
        Appender appender =
                ledger.closing(new Appender(writer, 10, 10, (appends, leaves, nanos) -> {}, new KnownHead()));
        AppendRequest failed = request(event("tender/1", 0));
        failed.failed(new StoreUnavailable("away", null));

        assertThatThrownBy(() -> appender.queue(requestOn(List.of(failed), event("tender/1", 1))))
                .isInstanceOf(AppendConflict.class);
    }

    @Test
    void an_append_that_is_answered_forgets_what_it_rested_on() {
        AppendRequest first = request(event("tender/1", 0));
        AppendRequest second = requestOn(List.of(first), event("tender/1", 1));
        first.failed(new StoreUnavailable("away", null));
        assertThat(second.isBaseless()).isTrue();

        second.failed(AppendConflict.baseless());

        assertThat(second.isBaseless())
                .as("so that a stream never at rest keeps no chain in memory")
                .isFalse();
    }

    @Test
    void a_unit_of_work_is_committed_only_when_its_append_is_durable() {
        LedgerEventStore store = ledger.newStore(ledger.engine);
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(event("tender/1", 0));
        List<Integer> seen = new ArrayList<>();
        work.afterCommit(committed -> seen.add(ledger.leaves.stream("tender/1").size()));
        store.publish(event("tender/1", 0));
        work.commit();

        assertThat(seen).containsExactly(1);
    }

    @Test
    void a_unit_of_work_rolls_back_when_its_append_is_in_conflict() {
        ledger.engine.appendEvents(event("tender/1", 0), event("tender/1", 1));
        LedgerEventStore store = ledger.newStore(ledger.engine);
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(event("tender/1", 1));
        List<String> phases = new ArrayList<>();
        work.afterCommit(committed -> phases.add("committed"));
        work.onRollback(undone -> phases.add("rolled back"));
        store.publish(event("tender/1", 1));

        assertThatThrownBy(work::commit).isInstanceOf(ConcurrencyException.class);
        assertThat(phases).containsExactly("rolled back");
    }

    @Test
    void a_unit_of_work_that_appends_nothing_still_waits_for_what_it_rests_on() {
        AppendRequest open = request(event("tender/1", 0));
        CompletableFuture<Boolean> committed = CompletableFuture.supplyAsync(
                () -> {
                    UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(event("tender/1", 1));
                    AppendChain.of(work).restOn(open);
                    work.commit();
                    return true;
                },
                Thread::startVirtualThread);

        assertThat(committed).isNotDone();
        open.failed(new StoreUnavailable("away", null));

        assertThatThrownBy(committed::join).hasCauseInstanceOf(ConcurrencyException.class);
    }
}
