package org.gerch.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Notes and keys of Go's note package and of the specification. */
class NoteVectorsTest {

    private static List<JsonNode> vectors(String field) {
        return SharedVectors.json("note/note-vectors.json")
                .get(field)
                .valueStream()
                .toList();
    }

    static List<JsonNode> notes() {
        return vectors("notes");
    }

    static List<String> goodKeys() {
        return vectors("goodVkeys").stream().map(JsonNode::stringValue).toList();
    }

    static List<String> badKeys() {
        return vectors("badVkeys").stream().map(JsonNode::stringValue).toList();
    }

    @ParameterizedTest
    @MethodSource("notes")
    void a_note_is_verified_exactly_when_the_vector_says_so(JsonNode vector) {
        Set<VerifierKey> known = vector.get("vkeys")
                .valueStream()
                .map(key -> VerifierKey.parse(key.stringValue()))
                .collect(Collectors.toSet());
        String text = vector.get("note").stringValue();
        if (vector.get("ok").booleanValue()) {
            SignedNote note = SignedNote.parse(text);
            List<String> expected = vector.get("verified")
                    .valueStream()
                    .map(JsonNode::stringValue)
                    .toList();
            assertThat(note.verify(known).keySet())
                    .extracting(VerifierKey::name)
                    .isEqualTo(expected);
            assertThat(note.encode()).isEqualTo(text);
        } else {
            assertThatThrownBy(() -> SignedNote.parse(text).verify(known))
                    .isInstanceOfAny(MalformedException.class, VerificationException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("goodKeys")
    void a_verifier_key_comes_back_as_it_was_written(String text) {
        assertThat(VerifierKey.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @MethodSource("badKeys")
    void a_bad_verifier_key_is_refused(String text) {
        assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(MalformedException.class);
    }
}
