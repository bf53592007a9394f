package org.gerch.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TreeHasherTest {

    private final TreeHasher hasher = new TreeHasher();

    @Test
    void the_empty_leaf_has_the_hash_that_every_implementation_knows() {
        assertThat(hasher.leaf(new byte[0]))
                .hasToString("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }

    @Test
    void a_leaf_made_of_two_hashes_is_not_the_node_above_them() {
        Hash left = hasher.leaf(new byte[] {1});
        Hash right = hasher.leaf(new byte[] {2});
        byte[] both = Arrays.copyOf(left.toBytes(), 2 * Hash.BYTES);
        right.writeTo(both, Hash.BYTES);
        assertThat(hasher.leaf(both)).isNotEqualTo(hasher.node(left, right));
        assertThat(hasher.node(left, right)).isNotEqualTo(hasher.node(right, left));
    }

    @Test
    void a_leaf_within_an_array_hashes_like_the_leaf_alone() {
        assertThat(hasher.leaf(new byte[] {9, 1, 2, 9}, 1, 2)).isEqualTo(hasher.leaf(new byte[] {1, 2}));
    }
}
