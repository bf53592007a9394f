package org.gerch.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Proofs as a dishonest log may make them up, held against the tree as RFC 6962 writes it down. */
class ProofsFuzzTest {
    private static final NaiveTree TREE = new NaiveTree(130);
    private static final EndlessTree ENDLESS = new EndlessTree();

    static Stream<byte[]> seeds() {
        Random random = new Random(6962);
        return IntStream.range(0, 40).mapToObj(i -> {
            byte[] seed = new byte[8 * (i % 13)];
            random.nextBytes(seed);
            return seed;
        });
    }

    @FuzzTest
    @MethodSource("seeds")
    void an_inclusion_proof_holds_exactly_where_the_tree_has_the_leaf(byte[] input) {
        Drawn drawn = new Drawn(input);
        int size = 1 + drawn.below(TREE.size());
        int index = drawn.below(size);
        int leaf = drawn.below(4) == 0 ? drawn.below(TREE.size()) : index;
        int rootOf = drawn.below(4) == 0 ? 1 + drawn.below(TREE.size()) : size;
        List<Hash> path = TREE.path(index, size);
        long claimedIndex = drawn.below(4) == 0 ? drawn.number() : index;
        long claimedSize = drawn.below(4) == 0 ? drawn.number() : size;
        List<Hash> hashes = changed(path, drawn);

        boolean holds = holds(() ->
                new InclusionProof(claimedIndex, claimedSize, hashes).verify(TREE.leafHash(leaf), TREE.root(rootOf)));

        boolean isTrue = claimedSize == rootOf
                && claimedIndex == leaf
                && leaf < rootOf
                && hashes.equals(TREE.path(leaf, rootOf));
        if (claimedSize == rootOf) {
            assertThat(holds).isEqualTo(isTrue);
        } else if (holds) {
            // A root says nothing of the size it is of: another size may prescribe the same path. The size comes from
            // the checkpoint.
            assertThat(hashes).isEqualTo(TREE.path(leaf, rootOf));
        }
    }

    @FuzzTest
    @MethodSource("seeds")
    void a_consistency_proof_holds_exactly_where_the_tree_grew(byte[] input) {
        Drawn drawn = new Drawn(input);
        int newSize = 1 + drawn.below(TREE.size());
        int oldSize = 1 + drawn.below(newSize);
        int oldRootOf = drawn.below(4) == 0 ? 1 + drawn.below(TREE.size()) : oldSize;
        int newRootOf = drawn.below(4) == 0 ? 1 + drawn.below(TREE.size()) : newSize;
        List<Hash> hashes = changed(TREE.proof(oldSize, newSize), drawn);

        boolean holds = holds(() ->
                new ConsistencyProof(oldSize, newSize, hashes).verify(TREE.root(oldRootOf), TREE.root(newRootOf)));

        assertThat(holds)
                .isEqualTo(oldRootOf == oldSize && newRootOf == newSize && hashes.equals(TREE.proof(oldSize, newSize)));
    }

    @FuzzTest
    @MethodSource("seeds")
    void proofs_of_any_size_are_built_and_hold_or_are_refused(byte[] input) {
        Drawn drawn = new Drawn(input);
        long size = drawn.number();
        long index = drawn.number();
        if (index >= 0 && index < size) {
            InclusionProof.build(index, size, ENDLESS).verify(ENDLESS.leafHash(), ENDLESS.root(size));
            if (index > 0) {
                ConsistencyProof.build(index, size, ENDLESS).verify(ENDLESS.root(index), ENDLESS.root(size));
            }
        } else {
            assertThat(holds(() -> new InclusionProof(index, size, List.of()).rootFrom(ENDLESS.leafHash())))
                    .isFalse();
        }
    }

    @FuzzTest
    @MethodSource("seeds")
    void hashes_out_of_nothing_prove_nothing(byte[] input) {
        Drawn drawn = new Drawn(input);
        long one = drawn.number();
        long other = drawn.number();
        List<Hash> hashes = drawnHashes(drawn);
        // Without a hash to be found there is nothing to invert: then a root is compared with a leaf or a root, and may
        // be equal.
        assertThat(holds(() -> new InclusionProof(one, other, hashes).verify(ENDLESS.leafHash(), made(drawn))))
                .isIn(false, hashes.isEmpty());
        assertThat(holds(() -> new ConsistencyProof(one, other, hashes).verify(made(drawn), ENDLESS.leafHash())))
                .isIn(false, hashes.isEmpty());
    }

    private static Hash made(Drawn drawn) {
        return Hash.of(drawn.exactly(Hash.BYTES));
    }

    private static List<Hash> drawnHashes(Drawn drawn) {
        int number = drawn.below(70);
        return Stream.generate(() -> made(drawn)).limit(number).toList();
    }

    /** The same hashes, or some flipped, left out, said twice, exchanged or made up. */
    private static List<Hash> changed(List<Hash> hashes, Drawn drawn) {
        List<Hash> changed = new ArrayList<>(hashes);
        for (int changes = drawn.below(3); changes > 0; changes--) {
            int at = drawn.below(changed.size() + 1);
            boolean within = at < changed.size();
            switch (drawn.below(4)) {
                case 0 -> changed.add(at, Hash.of(drawn.exactly(Hash.BYTES)));
                case 1 -> {
                    if (within) {
                        changed.set(at, InclusionProofTest.flip(changed.get(at), drawn.below(256)));
                    }
                }
                case 2 -> {
                    if (within) {
                        changed.remove(at);
                    }
                }
                default -> changed.add(at, TREE.root(drawn.below(TREE.size())));
            }
        }
        return changed;
    }

    private static boolean holds(Runnable check) {
        try {
            check.run();
            return true;
        } catch (VerificationException refused) {
            return false;
        }
    }
}
