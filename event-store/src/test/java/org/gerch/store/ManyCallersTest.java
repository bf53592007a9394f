package org.gerch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gerch.store.TestLedger.event;
import static org.gerch.store.TestLedger.newCommand;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.gerch.log.InclusionProof;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many threads append at once to two engines on one database. */
class ManyCallersTest {
    private static final int CALLERS = 100;
    private static final int APPENDS = 30;

    private static final Collection<StoredLeaf> ACKNOWLEDGED = new ConcurrentLinkedQueue<>();
    private static TestLedger ledger;
    private static LedgerStorageEngine other;

    @BeforeAll
    static void appendFromManyThreads() throws Exception {
        ledger = new TestLedger();
        other = ledger.newEngine(builder -> builder.largestBatch(7));
        List<Callable<Void>> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            String stream = "tender/" + i;
            LedgerStorageEngine engine = i % 2 == 0 ? ledger.engine : other;
            callers.add(() -> {
                for (int sequence = 0; sequence < APPENDS; sequence++) {
                    CommandStamp command = newCommand();
                    engine.appendEvents(event(stream, sequence, TestLedger.causedBy(command)));
                    ACKNOWLEDGED.addAll(command.receipt().leaves());
                }
                return null;
            });
        }
        runAll(callers);
    }

    @AfterAll
    static void close() throws Exception {
        ledger.close();
    }

    @Test
    void positions_have_no_gaps() {
        assertThat(ledger.leaves.range(0, Long.MAX_VALUE).map(Leaf::position))
                .containsExactlyElementsOf(
                        LongStream.range(0, CALLERS * APPENDS).boxed().toList());
        assertThat(ledger.leaves.head().size()).isEqualTo(CALLERS * APPENDS);
    }

    @Test
    void each_acknowledged_event_is_stored_once_and_exactly_where_its_receipt_says() {
        assertThat(ACKNOWLEDGED).hasSize(CALLERS * APPENDS);
        assertThat(ACKNOWLEDGED.stream().map(StoredLeaf::position)).doesNotHaveDuplicates();
        for (StoredLeaf receipt : ACKNOWLEDGED) {
            Leaf leaf = ledger.leaves.at(receipt.position()).orElseThrow();
            assertThat(leaf.envelope().eventId()).isEqualTo(receipt.eventId());
            assertThat(leaf.envelope().stream()).isEqualTo(receipt.stream());
            assertThat(leaf.envelope().at()).isEqualTo(receipt.at());
            assertThat(leaf.hash()).isEqualTo(receipt.leafHash());
        }
    }

    @Test
    void the_tree_over_the_leaves_has_the_root_of_the_head() {
        List<byte[]> leaves = ledger.leaves
                .range(0, Long.MAX_VALUE)
                .map(leaf -> leaf.envelope().leaf())
                .toList();

        assertThat(ledger.leaves.head().root().toBytes()).isEqualTo(NaiveTree.root(leaves));
    }

    @Test
    void a_proof_from_the_stored_nodes_leads_to_the_root_of_any_size() {
        TreeNodes nodes = new TreeNodes(ledger.database.pool());
        List<Leaf> leaves = ledger.leaves.from(0, CALLERS * APPENDS);
        for (int size : new int[] {1, 2, 255, 256, 257, 1_000, CALLERS * APPENDS}) {
            byte[] root = NaiveTree.root(leaves.subList(0, size).stream()
                    .map(leaf -> leaf.envelope().leaf())
                    .toList());
            for (int index : new int[] {0, size / 3, size - 1}) {
                InclusionProof proof =
                        InclusionProof.build(index, size, nodes.fetch(InclusionProof.nodes(index, size)));
                assertThat(proof.rootFrom(leaves.get(index).hash()).toBytes()).isEqualTo(root);
            }
        }
    }

    @Test
    void recorded_time_never_goes_back_along_the_positions() {
        assertThat(ledger.leaves
                        .range(0, Long.MAX_VALUE)
                        .map(leaf -> leaf.envelope().at()))
                .isSorted();
    }

    static <T> List<T> runAll(List<Callable<T>> tasks) throws Exception {
        List<T> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<T> result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
        }
        return results;
    }
}
