package org.gerch.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Project Wycheproof's attacks on Ed25519, against the JDK with our checks before it. */
class Ed25519VectorsTest {

    static List<Attempt> attempts() {
        return SharedVectors.json("wycheproof/testvectors_v1/ed25519_test.json")
                .get("testGroups")
                .valueStream()
                .flatMap(group -> group.get("tests")
                        .valueStream()
                        .map(test ->
                                new Attempt(group.get("publicKey").get("pk").stringValue(), test)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void a_signature_is_accepted_exactly_when_the_vector_says_so(Attempt attempt) {
        boolean valid = Ed25519.verify(
                Ed25519.publicKey(HexFormat.of().parseHex(attempt.publicKey())),
                attempt.bytes("msg"),
                attempt.bytes("sig"));
        assertThat(valid).isEqualTo(attempt.test().get("result").stringValue().equals("valid"));
    }

    @Test
    void no_vector_is_missing() {
        assertThat(attempts()).hasSize(151);
    }

    record Attempt(String publicKey, JsonNode test) {

        byte[] bytes(String field) {
            return HexFormat.of().parseHex(test.get(field).stringValue());
        }

        @Override
        public String toString() {
            return test.get("tcId") + " " + test.get("comment").stringValue();
        }
    }
}
