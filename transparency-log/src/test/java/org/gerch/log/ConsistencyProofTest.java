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

class ConsistencyProofTest {

    private final NaiveTree tree = new NaiveTree(300);

    @Test
    void every_pair_of_sizes_has_the_proof_of_the_specification_and_it_holds() {
        for (int newSize = 1; newSize <= tree.size(); newSize++) {
            for (int oldSize = 1; oldSize <= newSize; oldSize++) {
                ConsistencyProof proof = ConsistencyProof.build(oldSize, newSize, tree.nodes(newSize));
                assertThat(proof.hashes()).isEqualTo(tree.proof(oldSize, newSize));
                proof.verify(tree.root(oldSize), tree.root(newSize));
            }
        }
    }

    @Test
    void a_proof_holds_for_no_other_sizes_or_roots() {
        for (int newSize = 2; newSize <= 40; newSize++) {
            for (int oldSize = 1; oldSize < newSize; oldSize++) {
                List<Hash> hashes = ConsistencyProof.build(oldSize, newSize, tree.nodes(newSize))
                        .hashes();
                for (int other = 1; other <= newSize; other++) {
                    if (other != oldSize) {
                        assertRefused(other, newSize, hashes, tree.root(oldSize), tree.root(newSize));
                        assertRefused(oldSize, newSize, hashes, tree.root(other), tree.root(newSize));
                    }
                    if (other != newSize) {
                        assertRefused(oldSize, newSize, hashes, tree.root(oldSize), tree.root(other));
                    }
                }
            }
        }
    }

    @Test
    void a_proof_with_any_bit_flipped_or_a_hash_more_or_less_does_not_hold() {
        Random random = new Random(6962);
        for (int i = 0; i < 2000; i++) {
            int newSize = 2 + random.nextInt(tree.size() - 1);
            int oldSize = 1 + random.nextInt(newSize - 1);
            List<Hash> hashes = ConsistencyProof.build(oldSize, newSize, tree.nodes(newSize))
                    .hashes();
            int at = random.nextInt(hashes.size());
            List<Hash> flipped = new ArrayList<>(hashes);
            flipped.set(at, InclusionProofTest.flip(hashes.get(at), random.nextInt(256)));
            assertRefused(oldSize, newSize, flipped, tree.root(oldSize), tree.root(newSize));
            List<Hash> shorter = new ArrayList<>(hashes);
            shorter.remove(at);
            assertRefused(oldSize, newSize, shorter, tree.root(oldSize), tree.root(newSize));
            List<Hash> longer = new ArrayList<>(hashes);
            longer.add(at, hashes.get(at));
            assertRefused(oldSize, newSize, longer, tree.root(oldSize), tree.root(newSize));
        }
    }

    @Test
    void proofs_hold_between_sizes_up_to_the_largest() {
        EndlessTree endless = new EndlessTree();
        Random random = new Random(9162);
        for (int i = 0; i < 2000; i++) {
            long newSize = i == 0 ? Long.MAX_VALUE : 2 + (random.nextLong() >>> 2 + random.nextInt(61));
            for (long oldSize : List.of(1L, newSize / 2, newSize - 1, newSize, 1 + random.nextLong(newSize))) {
                ConsistencyProof.build(oldSize, newSize, endless).verify(endless.root(oldSize), endless.root(newSize));
            }
        }
    }

    @Test
    void the_named_nodes_are_exactly_those_that_building_reads() {
        for (int newSize = 1; newSize <= 130; newSize++) {
            for (int oldSize = 1; oldSize <= newSize; oldSize++) {
                Set<NodeId> read = new HashSet<>();
                NodeReader nodes = tree.nodes(newSize);
                ConsistencyProof.build(oldSize, newSize, node -> {
                    read.add(node);
                    return nodes.read(node);
                });
                assertThat(ConsistencyProof.nodes(oldSize, newSize))
                        .doesNotHaveDuplicates()
                        .hasSameElementsAs(read);
            }
        }
    }

    @Test
    void sizes_that_do_not_grow_from_at_least_one_are_refused() {
        for (long[] sizes : new long[][] {{0, 0}, {0, 1}, {2, 1}, {-1, 1}, {1, -1}, {-2, -1}}) {
            assertThatThrownBy(() -> new ConsistencyProof(sizes[0], sizes[1], List.of()))
                    .isInstanceOfSatisfying(
                            VerificationException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.SIZES_OUT_OF_ORDER));
            assertThatThrownBy(() -> ConsistencyProof.build(sizes[0], sizes[1], tree.nodes(300)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_refusal_says_which_of_the_two_roots_does_not_fit() {
        ConsistencyProof proof = ConsistencyProof.build(3, 7, tree.nodes(7));
        assertThatThrownBy(() -> proof.verify(tree.root(2), tree.root(7)))
                .isInstanceOfSatisfying(
                        VerificationException.class, e -> assertThat(e.reason()).isEqualTo(Reason.OLD_ROOT_MISMATCH));
        assertThatThrownBy(() -> proof.verify(tree.root(3), tree.root(6)))
                .isInstanceOfSatisfying(
                        VerificationException.class, e -> assertThat(e.reason()).isEqualTo(Reason.ROOT_MISMATCH));
    }

    private static void assertRefused(long oldSize, long newSize, List<Hash> hashes, Hash oldRoot, Hash newRoot) {
        assertThatThrownBy(() -> new ConsistencyProof(oldSize, newSize, hashes).verify(oldRoot, newRoot))
                .isInstanceOf(VerificationException.class);
    }
}
