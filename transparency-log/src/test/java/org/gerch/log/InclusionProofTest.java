package org.gerch.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gerch.log.VerificationException.Reason;
import org.junit.jupiter.api.Test;

class InclusionProofTest {

    private final NaiveTree tree = new NaiveTree(300);

    @Test
    void every_leaf_of_every_tree_has_the_proof_of_the_specification_and_it_holds() {
        for (int size = 1; size <= tree.size(); size++) {
            for (int index = 0; index < size; index++) {
                InclusionProof proof = InclusionProof.build(index, size, tree.nodes(size));
                assertThat(proof.hashes()).isEqualTo(tree.path(index, size));
                proof.verify(tree.leafHash(index), tree.root(size));
            }
        }
    }

    @Test
    void a_proof_holds_for_no_other_index_leaf_or_size() {
        for (int size = 2; size <= 40; size++) {
            for (int index = 0; index < size; index++) {
                List<Hash> hashes =
                        InclusionProof.build(index, size, tree.nodes(size)).hashes();
                for (int other = 0; other < size; other++) {
                    if (other != index) {
                        assertRefused(other, size, hashes, tree.leafHash(index), tree.root(size));
                        assertRefused(index, size, hashes, tree.leafHash(other), tree.root(size));
                    }
                }
                assertRefused(index, size, hashes, tree.leafHash(index), tree.root(size + 1));
                assertRefused(index, size, hashes, tree.leafHash(index), tree.root(size - 1));
            }
        }
    }

    @Test
    void a_proof_with_any_bit_flipped_or_a_hash_more_or_less_does_not_hold() {
        Random random = new Random(6962);
        for (int i = 0; i < 2000; i++) {
            int size = 2 + random.nextInt(tree.size() - 1);
            int index = random.nextInt(size);
            List<Hash> hashes =
                    InclusionProof.build(index, size, tree.nodes(size)).hashes();
            int at = random.nextInt(hashes.size());
            List<Hash> flipped = new ArrayList<>(hashes);
            flipped.set(at, flip(hashes.get(at), random.nextInt(256)));
            assertRefused(index, size, flipped, tree.leafHash(index), tree.root(size));
            List<Hash> shorter = new ArrayList<>(hashes);
            shorter.remove(at);
            assertRefused(index, size, shorter, tree.leafHash(index), tree.root(size));
            List<Hash> longer = new ArrayList<>(hashes);
            longer.add(at, hashes.get(at));
            assertRefused(index, size, longer, tree.leafHash(index), tree.root(size));
        }
    }

    @Test
    void proofs_hold_in_trees_up_to_the_largest_size() {
        EndlessTree endless = new EndlessTree();
        Random random = new Random(9162);
        for (int i = 0; i < 2000; i++) {
            long size = i == 0 ? Long.MAX_VALUE : 1 + (random.nextLong() >>> 1 + random.nextInt(62));
            for (long index : List.of(0L, size / 2, size - 1, random.nextLong(size))) {
                InclusionProof.build(index, size, endless).verify(endless.leafHash(), endless.root(size));
            }
        }
    }

    @Test
    void the_named_nodes_are_exactly_those_that_building_reads() {
        for (int size = 1; size <= 130; size++) {
            for (int index = 0; index < size; index++) {
                Set<NodeId> read = new HashSet<>();
                NodeReader nodes = tree.nodes(size);
                InclusionProof.build(index, size, node -> {
                    read.add(node);
                    return nodes.read(node);
                });
                assertThat(InclusionProof.nodes(index, size))
                        .doesNotHaveDuplicates()
                        .hasSameElementsAs(read);
            }
        }
    }

    @Test
    void an_index_outside_the_tree_is_refused_and_never_wraps() {
        for (long[] outside :
                new long[][] {{0, 0}, {1, 1}, {-1, 1}, {-1, -1}, {0, -1}, {5, 3}, {Long.MAX_VALUE, Long.MAX_VALUE}}) {
            assertThatThrownBy(() -> new InclusionProof(outside[0], outside[1], List.of()))
                    .isInstanceOfSatisfying(
                            VerificationException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.INDEX_OUTSIDE_TREE));
            assertThatThrownBy(() -> InclusionProof.build(outside[0], outside[1], tree.nodes(300)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_refusal_says_what_was_compared() {
        InclusionProof proof = InclusionProof.build(2, 3, tree.nodes(3));
        assertThatThrownBy(() -> proof.verify(tree.leafHash(1), tree.root(3)))
                .hasMessageContaining("leaf 2 leads to root ")
                .hasMessageContaining("the tree of size 3 has root " + tree.root(3));
        assertThatThrownBy(() -> new InclusionProof(2, 3, List.of()))
                .hasMessage("a proof for index 2 of size 3 has 1 hashes, this has 0");
    }

    static Hash flip(Hash hash, int bit) {
        byte[] bytes = hash.toBytes();
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        return Hash.of(bytes);
    }

    private static void assertRefused(long index, long size, List<Hash> hashes, Hash leaf, Hash root) {
        assertThatThrownBy(() -> new InclusionProof(index, size, hashes).verify(leaf, root))
                .isInstanceOf(VerificationException.class);
    }
}
