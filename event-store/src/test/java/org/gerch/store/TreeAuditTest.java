package org.gerch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gerch.store.TestLedger.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.gerch.log.Checkpoint;
import org.gerch.log.Hash;
import org.gerch.log.NodeId;
import org.gerch.log.SignatureType;
import org.gerch.log.SignedNote;
import org.gerch.log.SigningKey;
import org.gerch.log.TreeHasher;
import org.gerch.store.TreeFinding.CheckpointAt;
import org.gerch.store.TreeFinding.Differs;
import org.gerch.store.TreeFinding.EdgeAt;
import org.gerch.store.TreeFinding.Intact;
import org.gerch.store.TreeFinding.LeafAt;
import org.gerch.store.TreeFinding.Missing;
import org.gerch.store.TreeFinding.NodeAt;
import org.gerch.store.TreeFinding.Surplus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a tampered log, at the hand of somebody who may do everything in the database. */
class TreeAuditTest {
    private static final SigningKey KEY = SigningKey.generate("example.org/log", SignatureType.ED25519);
    private static final Hash OTHER = new TreeHasher().leaf(new byte[] {1});

    private TestLedger ledger;

    @BeforeEach
    void open() {
        ledger = new TestLedger();
    }

    @AfterEach
    void close() throws Exception {
        ledger.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 1_023, 1_024, 1_025, 2_500})
    void an_untouched_log_is_found_intact(int size) {
        append(size);
        publish();
        List<Long> told = new ArrayList<>();

        TreeFinding found = audit((leaves, of) -> told.add(leaves));

        Hash root = Hash.of(NaiveTree.root(ledger.leaves.from(0, size).stream()
                .map(leaf -> leaf.envelope().leaf())
                .toList()));
        assertThat(found).isEqualTo(new Intact(size, root));
        assertThat(told).isSorted().hasSize((size + 1_023) / 1_024);
    }

    @Test
    void an_append_in_the_middle_of_it_disturbs_nothing() {
        append(3_000);

        TreeFinding found = audit((leaves, of) -> ledger.engine.appendEvents(event("grant/" + leaves, 0)));

        assertThat(found).isInstanceOf(Intact.class);
        assertThat(((Intact) found).size()).isEqualTo(3_000);
        assertThat(ledger.leaves.head().size()).isEqualTo(3_003);
    }

    @Test
    void a_changed_byte_is_found_at_its_position() {
        append(2_500);
        tamper("update ledger.leaf set leaf = set_byte(leaf, 20, 0) where position = 1701");

        assertThat(audit()).isInstanceOfSatisfying(Differs.class, differs -> {
            assertThat(differs.part()).isEqualTo(new LeafAt(1_701));
            assertThat(differs.stored()).isNotEqualTo(differs.computed()).hasSameSizeAs(differs.computed());
        });
    }

    @Test
    void a_changed_hash_is_found_at_its_position() {
        append(10);
        tamper("update ledger.leaf set leaf_hash = '\\x" + OTHER + "' where position = 0");

        assertThat(audit())
                .isInstanceOfSatisfying(
                        Differs.class, differs -> assertThat(differs.part()).isEqualTo(new LeafAt(0)));
        assertThat(((Differs) audit()).stored()).isEqualTo(OTHER.toString());
    }

    @Test
    void a_leaf_that_was_replaced_together_with_its_hash_is_found_at_the_node_above() {
        append(10);
        replaceWithHash(5);

        assertThat(place()).isEqualTo(new NodeAt(new NodeId(1, 2)));
    }

    @Test
    void a_last_leaf_that_was_replaced_together_with_its_hash_is_found_at_the_edge() {
        append(11);
        replaceWithHash(10);

        assertThat(place()).isEqualTo(new EdgeAt(11));
    }

    @Test
    void a_last_leaf_replaced_with_all_above_it_is_found_at_the_checkpoint() {
        append(11);
        publish();
        replaceWithHash(10);
        tamper("update ledger.ledger_head set edge = substr(edge, 1, 64)"
                + " || (select leaf_hash from ledger.leaf where position = 10)");

        assertThat(place()).isEqualTo(new CheckpointAt(11));
    }

    @Test
    void swapped_leaves_are_found_at_the_first_of_them() {
        append(10);
        tamper("update ledger.leaf l set leaf = o.leaf, leaf_hash = o.leaf_hash from ledger.leaf o"
                + " where l.position + o.position = 11 and l.position in (4, 7)");

        assertThat(place()).isEqualTo(new NodeAt(new NodeId(1, 2)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1_500, 2_499})
    void a_deleted_leaf_is_missed(long position) {
        append(2_500);
        tamper("delete from ledger.leaf where position = " + position);

        assertThat(audit()).isEqualTo(new Missing(new LeafAt(position)));
    }

    @Test
    void a_head_that_was_set_back_leaves_a_leaf_too_many() {
        append(10);
        tamper("update ledger.ledger_head set size = 8, edge = (select hash from ledger.node where level = 3)");

        assertThat(audit()).isEqualTo(new Surplus(new LeafAt(8), 8));
    }

    @Test
    void a_cut_off_tail_leaves_nodes_or_checkpoints_behind() {
        append(10);
        publish();
        tamper("update ledger.ledger_head set size = 8, edge = (select hash from ledger.node where level = 3)");
        tamper("delete from ledger.leaf where position >= 8");

        assertThat(audit()).isEqualTo(new Surplus(new NodeAt(new NodeId(1, 4)), 8));
        tamper("delete from ledger.node where level = 1 and index = 4");
        assertThat(audit()).isEqualTo(new Surplus(new CheckpointAt(10), 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1:0", "1:511", "10:0", "11:0", "3:255"})
    void a_node_that_was_changed_or_deleted_is_named(String place) {
        append(2_500);
        NodeId node = new NodeId(Integer.parseInt(place.split(":", 2)[0]), Long.parseLong(place.split(":", 2)[1]));
        String where = " where level = " + node.level() + " and index = " + node.index();

        tamper("update ledger.node set hash = '\\x" + OTHER + "'" + where);
        assertThat(place()).isEqualTo(new NodeAt(node));
        tamper("delete from ledger.node" + where);
        assertThat(audit()).isEqualTo(new Missing(new NodeAt(node)));
    }

    @Test
    void a_changed_edge_is_named() {
        append(10);
        tamper("update ledger.ledger_head set edge = substr(edge, 33) || substr(edge, 1, 32)");

        assertThat(place()).isEqualTo(new EdgeAt(10));
    }

    @Test
    void a_checkpoint_with_another_root_is_named() {
        append(10);
        publish(10, OTHER);

        assertThat(audit()).isInstanceOfSatisfying(Differs.class, differs -> {
            assertThat(differs.part()).isEqualTo(new CheckpointAt(10));
            assertThat(differs.stored()).isEqualTo(OTHER.toString());
        });
    }

    @Test
    void what_is_kept_as_a_checkpoint_and_is_none_is_quoted() {
        append(10);
        new Checkpoints(ledger.database.pool()).keep(new PublishedCheckpoint(3, Instant.EPOCH, "a note"));

        assertThat(((Differs) audit()).stored()).isEqualTo("a note");
    }

    @Test
    void a_database_that_does_not_answer_is_no_finding() {
        append(1);
        ledger.database.pool().close();

        assertThatThrownBy(this::audit).isInstanceOf(StoreUnavailable.class);
    }

    private void append(int size) {
        List<DomainEventMessage<?>> events = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            events.add(event("tender/1", i));
        }
        // In unequal parts, as they come.
        for (int from = 0, part = 1; from < size; from += part, part = part * 3 + 1) {
            ledger.engine.appendEvents(events.subList(from, Math.min(size, from + part)));
        }
    }

    private void publish() {
        Head head = ledger.leaves.head();
        publish(head.size(), head.root());
    }

    private void publish(long size, Hash root) {
        String note = SignedNote.sign(new Checkpoint("example.org/log", size, root).text(), KEY)
                .encode();
        new Checkpoints(ledger.database.pool()).keep(new PublishedCheckpoint(size, Instant.EPOCH, note));
    }

    private void replaceWithHash(long position) {
        tamper("update ledger.leaf set leaf = '{}', leaf_hash = sha256('\\x00'::bytea || '{}') where position = "
                + position);
    }

    private void tamper(String statement) {
        for (String table : new String[] {"leaf", "node", "ledger_head"}) {
            TestDatabase.execute(ledger.database.owner(), "alter table ledger." + table + " disable trigger all");
        }
        TestDatabase.execute(ledger.database.owner(), statement);
    }

    private TreeFinding.Part place() {
        return ((Differs) audit()).part();
    }

    private TreeFinding audit() {
        return audit((leaves, size) -> {});
    }

    private TreeFinding audit(TreeAudit.Progress progress) {
        return new TreeAudit(ledger.database.pool()).audit(progress);
    }
}
