package org.gerch.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** What a stranger may give as a key. */
class KeysFuzzTest {
    private static final int TOO_LONG_FOR_CHANCE = 12;

    static Stream<byte[]> verifierKeys() {
        return Stream.of(KnownAnswer.LOG_VKEY, KnownAnswer.WITNESS_VKEY, "a+00000000+AQ==")
                .map(key -> key.getBytes(UTF_8));
    }

    @FuzzTest
    @MethodSource("verifierKeys")
    void a_public_key_is_written_as_it_was_read(byte[] input) {
        String text = new String(input, UTF_8);
        VerifierKey key;
        try {
            key = VerifierKey.parse(text);
        } catch (MalformedException refused) {
            return;
        }
        assertThat(key).hasToString(text);
        assertThat(text).startsWith(key.name() + "+");
        assertThat(key.verifies(
                        KnownAnswer.TEXT,
                        SignedNote.parse(KnownAnswer.NOTE).signatures().getFirst()))
                .isEqualTo(key.equals(KnownAnswer.log()));
    }

    static Stream<byte[]> signingKeys() {
        return Stream.of(
                        KnownAnswer.LOG_SECRET,
                        KnownAnswer.WITNESS_SECRET,
                        KnownAnswer.LOG_SECRET.replace("11639dd4", "11639dd5"),
                        KnownAnswer.LOG_SECRET + "=")
                .map(key -> key.getBytes(UTF_8));
    }

    @FuzzTest
    @MethodSource("signingKeys")
    void a_private_key_is_written_as_it_was_read_and_shown_in_no_refusal(byte[] input) {
        String text = new String(input, UTF_8);
        try {
            SigningKey key = SigningKey.parse(text);
            assertThat(key.secret()).isEqualTo(text);
            assertThat(key.toString()).doesNotContain(text.substring(text.lastIndexOf('+') + 1));
        } catch (MalformedException refused) {
            String[] parts = text.split("\\+", 5);
            if (parts.length == 5 && parts[4].length() > TOO_LONG_FOR_CHANCE && !parts[2].contains(parts[4])) {
                assertThat(refused).hasMessageNotContaining(parts[4]).hasNoCause();
            }
        }
    }

    static Stream<byte[]> texts() {
        return Stream.of("a line\n", "", KnownAnswer.TEXT).map(text -> text.getBytes(UTF_8));
    }

    @FuzzTest
    @MethodSource("texts")
    void what_a_key_signs_it_verifies_and_no_other_text(byte[] input) {
        Drawn drawn = new Drawn(input);
        int flipped = drawn.below(256);
        String text = new String(drawn.rest(), UTF_8);
        NoteSignature signature = KnownAnswer.logSecret().sign(text);
        assertThat(KnownAnswer.log().verifies(text, signature)).isTrue();
        assertThat(KnownAnswer.log().verifies(text + (char) flipped, signature)).isFalse();
    }
}
