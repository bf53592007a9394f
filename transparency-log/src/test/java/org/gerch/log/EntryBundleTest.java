package org.gerch.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EntryBundleTest {

    private static final BundleCoordinates TWO = new BundleCoordinates(3, 2);

    private final TreeHasher hasher = new TreeHasher();

    @Test
    void leaves_come_back_byte_for_byte_and_with_their_hashes() {
        Random random = new Random(65_535);
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < 256; i++) {
            byte[] leaf = new byte[i == 0 ? 0 : i == 1 ? EntryBundle.MAX_LEAF_BYTES : random.nextInt(2000)];
            random.nextBytes(leaf);
            leaves.add(leaf);
        }
        EntryBundle bundle = EntryBundle.parse(new BundleCoordinates(0, 256), EntryBundle.encode(leaves));
        assertThat(bundle.size()).isEqualTo(256);
        for (int i = 0; i < 256; i++) {
            assertThat(bundle.leaf(i)).isEqualTo(leaves.get(i));
            assertThat(bundle.leafHash(i, hasher)).isEqualTo(hasher.leaf(leaves.get(i)));
        }
    }

    @Test
    void a_length_is_written_in_two_big_endian_bytes() {
        byte[] encoded = EntryBundle.encode(List.of(new byte[258]));
        assertThat(Arrays.copyOf(encoded, 2)).containsExactly(1, 2);
        assertThat(encoded).hasSize(260);
    }

    @Test
    void a_leaf_that_two_bytes_cannot_measure_is_refused() {
        assertThatThrownBy(() -> EntryBundle.encode(List.of(new byte[EntryBundle.MAX_LEAF_BYTES + 1])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a leaf has at most 65535 bytes, this has 65536");
    }

    @Test
    void a_bundle_cut_off_anywhere_is_refused_and_the_leaf_is_named() {
        byte[] whole = EntryBundle.encode(List.of(new byte[] {1, 2, 3}, new byte[] {4}));
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> EntryBundle.parse(TWO, cut))
                    .isInstanceOf(MalformedException.class)
                    .hasMessageStartingWith("tile/entries/003.p/2, entry of leaf " + (length < 5 ? 768 : 769) + ": ");
        }
    }

    @Test
    void bytes_after_the_last_entry_are_refused() {
        byte[] three = EntryBundle.encode(List.of(new byte[1], new byte[1], new byte[1]));
        assertThatThrownBy(() -> EntryBundle.parse(TWO, three))
                .isInstanceOf(MalformedException.class)
                .hasMessage("tile/entries/003.p/2, its end: 3 bytes follow the last entry");
    }
}
