package org.gerch.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompactRangeTest {

    private static final NodeSink NOBODY = (level, index, hash) -> {};

    private final NaiveTree tree = new NaiveTree(300);

    @Test
    void its_root_is_that_of_the_whole_tree_at_every_size() {
        CompactRange range = CompactRange.empty();
        assertThat(range.root()).isEqualTo(TreeHasher.EMPTY_ROOT).isEqualTo(tree.root(0));
        for (int size = 1; size <= tree.size(); size++) {
            range.append(tree.leafHash(size - 1), NOBODY);
            assertThat(range.size()).isEqualTo(size);
            assertThat(range.root()).as("size %d", size).isEqualTo(tree.root(size));
        }
    }

    @Test
    void it_reports_each_full_subtree_once_when_its_last_leaf_is_appended() {
        Map<NodeId, Hash> reported = new HashMap<>();
        CompactRange range = CompactRange.empty();
        for (int size = 1; size <= tree.size(); size++) {
            int now = size;
            range.append(tree.leafHash(size - 1), (level, index, hash) -> {
                assertThat(index + 1 << level).isEqualTo(now);
                assertThat(reported.put(new NodeId(level, index), hash)).isNull();
            });
        }
        NodeReader nodes = tree.nodes(tree.size());
        assertThat(reported).allSatisfy((node, hash) -> assertThat(hash).isEqualTo(nodes.read(node)));
        int expected = 0;
        for (int width = 1; width <= tree.size(); width *= 2) {
            expected += tree.size() / width;
        }
        assertThat(reported).hasSize(expected);
    }

    @Test
    void the_leaf_is_reported_first_and_then_upwards() {
        CompactRange range = CompactRange.of(7, tree.nodes(7));
        List<NodeId> reported = new ArrayList<>();
        range.append(tree.leafHash(7), (level, index, hash) -> reported.add(new NodeId(level, index)));
        assertThat(reported).containsExactly(new NodeId(0, 7), new NodeId(1, 3), new NodeId(2, 1), new NodeId(3, 0));
    }

    @Test
    void it_comes_back_from_its_bytes_and_from_kept_nodes_and_grows_on() {
        CompactRange grown = CompactRange.empty();
        for (int size = 0; size < tree.size(); size++) {
            CompactRange fromBytes = CompactRange.of(size, grown.toBytes());
            CompactRange fromNodes = CompactRange.of(size, tree.nodes(size));
            assertThat(fromBytes.edge()).isEqualTo(grown.edge()).isEqualTo(fromNodes.edge());
            assertThat(grown.toBytes()).hasSize(32 * Integer.bitCount(size));
            for (CompactRange range : List.of(grown, fromBytes, fromNodes)) {
                range.append(tree.leafHash(size), NOBODY);
                assertThat(range.root()).isEqualTo(tree.root(size + 1));
            }
        }
    }

    @Test
    void a_copy_grows_without_its_original() {
        CompactRange original = CompactRange.of(3, tree.nodes(3));
        CompactRange copy = original.copy();
        copy.append(tree.leafHash(3), NOBODY);
        assertThat(original.size()).isEqualTo(3);
        assertThat(original.root()).isEqualTo(tree.root(3));
        assertThat(copy.root()).isEqualTo(tree.root(4));
    }

    @Test
    void an_edge_with_too_many_or_too_few_hashes_for_its_size_is_refused() {
        assertThatThrownBy(() -> CompactRange.of(3, new byte[32]))
                .isInstanceOf(MalformedException.class)
                .hasMessage("right edge, its length: a tree of size 3 has an edge of 64 bytes, this has 32");
        assertThatThrownBy(() -> CompactRange.of(0, new byte[32])).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> CompactRange.of(1, new byte[31])).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> CompactRange.of(-1, new byte[64 * 32])).isInstanceOf(MalformedException.class);
    }

    @Test
    void a_tree_of_the_largest_size_has_a_root_but_takes_no_further_leaf() {
        EndlessTree endless = new EndlessTree();
        CompactRange range = CompactRange.of(Long.MAX_VALUE - 1, endless);
        range.append(endless.leafHash(), NOBODY);
        assertThat(range.root()).isEqualTo(endless.root(CompactRange.MAX_SIZE));
        assertThatThrownBy(() -> range.append(endless.leafHash(), NOBODY)).isInstanceOf(IllegalStateException.class);
        assertThat(range.size()).isEqualTo(CompactRange.MAX_SIZE);
    }
}
