package org.gerch.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gerch.log.SharedVectors.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The vectors by which other implementations of the tree are tested: 6 proofs of each kind hold and 92 must not. */
class MerkleVectorsTest {

    static List<Named> inclusion() {
        return SharedVectors.jsonBelow("merkle/testdata/inclusion");
    }

    static List<Named> consistency() {
        return SharedVectors.jsonBelow("merkle/testdata/consistency");
    }

    @ParameterizedTest
    @MethodSource("inclusion")
    void an_inclusion_proof_holds_exactly_when_the_vector_says_so(Named vector) {
        JsonNode json = vector.json();
        expect(
                json,
                () -> new InclusionProof(size(json, "leafIdx"), size(json, "treeSize"), hashes(json))
                        .verify(hash(json.get("leafHash")), hash(json.get("root"))));
    }

    @ParameterizedTest
    @MethodSource("consistency")
    void a_consistency_proof_holds_exactly_when_the_vector_says_so(Named vector) {
        JsonNode json = vector.json();
        expect(
                json,
                () -> new ConsistencyProof(size(json, "size1"), size(json, "size2"), hashes(json))
                        .verify(hash(json.get("root1")), hash(json.get("root2"))));
    }

    @Test
    void no_vector_is_missing() {
        assertThat(inclusion()).hasSize(98);
        assertThat(inclusion().stream().filter(vector -> mustFail(vector.json())))
                .hasSize(92);
        assertThat(consistency()).hasSize(98);
        assertThat(consistency().stream().filter(vector -> mustFail(vector.json())))
                .hasSize(92);
    }

    private static void expect(JsonNode vector, ThrowingCallable verification) {
        if (mustFail(vector)) {
            assertThatThrownBy(verification).isInstanceOfAny(VerificationException.class, MalformedException.class);
        } else {
            assertThatCode(verification).doesNotThrowAnyException();
        }
    }

    private static boolean mustFail(JsonNode vector) {
        return vector.get("wantErr").booleanValue();
    }

    /** Vectors hold unsigned 64-bit numbers; those above 2^63 - 1 wrap to negative ones here, as they would in a careless caller. */
    private static long size(JsonNode vector, String field) {
        BigInteger value = vector.get(field).bigIntegerValue();
        assertThat(value.bitLength()).isLessThanOrEqualTo(64);
        return value.longValue();
    }

    private static List<Hash> hashes(JsonNode vector) {
        return vector.get("proof").valueStream().map(MerkleVectorsTest::hash).toList();
    }

    /**
     * Some consistency vectors are about sizes only and write "don't care" for a root. They are filled up to 32 bytes, so that the sizes
     * are what they pass or fail by.
     */
    private static Hash hash(JsonNode base64) {
        byte[] bytes = Base64.getDecoder().decode(base64.stringValue());
        boolean placeholder = new String(bytes, StandardCharsets.UTF_8).startsWith("don't care");
        return Hash.of(placeholder ? Arrays.copyOf(bytes, Hash.BYTES) : bytes);
    }
}
