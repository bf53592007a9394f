package org.gerch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gerch.store.TestLedger.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.gerch.log.Hash;
import org.gerch.log.NodeId;
import org.gerch.log.TreeHasher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reading a log of 2,500 leaves: a tender's two thousand and a grant's five hundred in turn, one of no stream last. */
class LeafReaderTest {
    private static final int SIZE = 2_500;

    private static TestLedger ledger;

    @BeforeAll
    static void fill() {
        ledger = new TestLedger();
        List<DomainEventMessage<?>> events = new ArrayList<>();
        for (int i = 0; i < SIZE - 1; i++) {
            events.add(i % 5 == 4 ? event("grant/1", i / 5) : event("tender/1", i - i / 5));
        }
        ledger.engine.appendEvents(events);
        ledger.engine.appendEvents(new GenericEventMessage<>("a note"));
    }

    @AfterAll
    static void close() throws Exception {
        ledger.close();
    }

    @Test
    void an_empty_log_has_the_root_of_the_empty_tree() throws Exception {
        try (TestLedger empty = new TestLedger()) {
            assertThat(empty.leaves.head()).isEqualTo(new Head(0, TreeHasher.EMPTY_ROOT, null));
            assertThat(empty.leaves.at(0)).isEmpty();
            assertThat(empty.leaves.range(0, 10)).isEmpty();
            assertThat(empty.leaves.positionAt(Instant.MAX)).isEmpty();
        }
    }

    @Test
    void a_leaf_is_found_by_its_position() {
        assertThat(ledger.leaves.at(4).orElseThrow().envelope().stream()).isEqualTo("grant/1");
        assertThat(ledger.leaves.at(SIZE - 1).orElseThrow().envelope().stream()).isNull();
        assertThat(ledger.leaves.at(SIZE)).isEmpty();
        assertThat(ledger.leaves.at(-1)).isEmpty();
    }

    @Test
    void a_range_is_read_across_pages() {
        assertThat(ledger.leaves.range(3, 2_345).map(Leaf::position))
                .containsExactlyElementsOf(LongStream.range(3, 2_345).boxed().toList());
        assertThat(ledger.leaves.range(2_490, Long.MAX_VALUE)).hasSize(10);
        assertThat(ledger.leaves.range(5, 5)).isEmpty();
    }

    @Test
    void the_bytes_of_a_range_are_those_that_were_hashed() {
        TreeHasher hasher = new TreeHasher();

        assertThat(ledger.leaves.bytes(5, 300))
                .extracting(hasher::leaf)
                .isEqualTo(new TreeNodes(ledger.database.pool()).run(0, 5, 300));
        assertThat(ledger.leaves.bytes(SIZE - 1, SIZE + 10)).hasSize(1);
    }

    @Test
    void a_stream_is_read_as_it_was_at_an_earlier_size() {
        assertThat(ledger.leaves.stream("grant/1")).hasSize(499);
        assertThat(ledger.leaves.stream("grant/1", 10))
                .extracting(leaf -> leaf.envelope().sequence())
                .containsExactly(0L, 1L);
        assertThat(ledger.leaves.stream("grant/1", 9)).hasSize(1);
        assertThat(ledger.leaves.stream("grant/2")).isEmpty();
        assertThat(ledger.leaves.lastSequence("grant/1")).hasValue(498);
        assertThat(ledger.leaves.lastSequence("grant/2")).isEmpty();
    }

    @Test
    void all_streams_of_a_feature_are_read_in_the_order_of_the_log() {
        assertThat(ledger.leaves.feature("grant", 10))
                .extracting(Leaf::position)
                .containsExactly(4L, 9L);
        assertThat(ledger.leaves.feature("tender", SIZE)).hasSize(2_000);
        assertThat(ledger.leaves.feature("gran", SIZE)).isEmpty();
    }

    @Test
    void a_run_of_nodes_holds_what_the_leaves_hash_to() {
        TreeNodes nodes = new TreeNodes(ledger.database.pool());
        TreeHasher hasher = new TreeHasher();

        List<Hash> level0 = nodes.run(0, 512, 768);
        List<Hash> level1 = nodes.run(1, 256, 384);

        assertThat(level0).hasSize(256);
        assertThat(level1)
                .isEqualTo(IntStream.range(0, 128)
                        .mapToObj(i -> hasher.node(level0.get(2 * i), level0.get(2 * i + 1)))
                        .toList());
        assertThat(nodes.run(8, 0, 100)).hasSize(SIZE / 256);
        assertThat(nodes.run(0, SIZE - 1, SIZE + 10)).hasSize(1);
    }

    @Test
    void a_node_that_is_not_full_is_not_made_up() {
        TreeNodes nodes = new TreeNodes(ledger.database.pool());
        NodeId beyond = new NodeId(8, SIZE / 256);

        assertThatThrownBy(() -> nodes.fetch(List.of(beyond)).read(beyond))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_checkpoint_is_kept_once_for_each_size() {
        Checkpoints checkpoints = new Checkpoints(ledger.database.pool());
        Instant at = Instant.parse("2026-11-21T12:00:00Z");
        PublishedCheckpoint small = new PublishedCheckpoint(10, at, "origin\n10\n");
        PublishedCheckpoint large = new PublishedCheckpoint(20, at, "origin\n20\n");

        assertThat(checkpoints.newest()).isEmpty();
        assertThat(checkpoints.keep(small)).isTrue();
        assertThat(checkpoints.keep(large)).isTrue();
        assertThat(checkpoints.keep(new PublishedCheckpoint(20, at, "a fork"))).isFalse();

        assertThat(checkpoints.newest()).contains(large);
        assertThat(checkpoints.firstCovering(9)).contains(small);
        assertThat(checkpoints.firstCovering(10)).contains(large);
        assertThat(checkpoints.firstCovering(20)).isEmpty();
        assertThat(checkpoints.of(10)).contains(small);
        assertThat(checkpoints.of(11)).isEmpty();
        assertThat(checkpoints.newestUpTo(19)).contains(small);
        assertThat(checkpoints.newestUpTo(20)).contains(large);
        assertThat(checkpoints.newestUpTo(9)).isEmpty();
    }
}
