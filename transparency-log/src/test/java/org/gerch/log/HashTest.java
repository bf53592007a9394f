package org.gerch.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashTest {

    @Test
    void a_hash_keeps_its_bytes_in_order() {
        Random random = new Random(1);
        for (int i = 0; i < 100; i++) {
            byte[] bytes = new byte[Hash.BYTES];
            random.nextBytes(bytes);
            assertThat(Hash.of(bytes).toBytes()).isEqualTo(bytes);
            assertThat(Hash.fromHex(Hash.of(bytes).toString())).isEqualTo(Hash.of(bytes));
        }
    }

    @Test
    void two_hashes_are_equal_only_when_every_byte_is() {
        byte[] bytes = new byte[Hash.BYTES];
        Hash zero = Hash.of(bytes);
        for (int i = 0; i < Hash.BYTES; i++) {
            bytes[i] = 1;
            assertThat(Hash.of(bytes)).isNotEqualTo(zero);
            bytes[i] = 0;
        }
        assertThat(Hash.of(bytes)).isEqualTo(zero);
    }

    @Test
    void changing_the_array_it_came_from_or_gave_out_changes_nothing() {
        byte[] bytes = new byte[Hash.BYTES];
        Hash hash = Hash.of(bytes);
        bytes[0] = 1;
        hash.toBytes()[1] = 1;
        assertThat(hash.toBytes()).containsOnly(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 33, 64})
    void only_32_bytes_are_a_hash(int length) {
        assertThatThrownBy(() -> Hash.of(new byte[length]))
                .isInstanceOf(MalformedException.class)
                .hasMessage("hash, its length: a hash has 32 bytes, this has " + length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "zz", "0"})
    void only_64_hexadecimal_digits_are_a_hash(String hex) {
        assertThatThrownBy(() -> Hash.fromHex(hex)).isInstanceOf(MalformedException.class);
    }

    @Test
    void it_is_written_in_base64_as_checkpoints_do() {
        assertThat(TreeHasher.EMPTY_ROOT.toBase64()).isEqualTo("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }
}
