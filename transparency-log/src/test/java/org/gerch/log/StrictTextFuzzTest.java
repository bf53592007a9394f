package org.gerch.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigInteger;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of text that all formats share: there is one spelling of each value, and nothing else is read. */
class StrictTextFuzzTest {
    private static final String WHAT = "text";

    static Stream<byte[]> texts() {
        return Stream.of(
                        "0",
                        "9223372036854775807",
                        "9223372036854775808",
                        "007",
                        "+1",
                        "\u0661",
                        "AAEC",
                        "AAE=",
                        "AAF=",
                        "AAE",
                        "plain\ntext",
                        "con\ttrol",
                        "\ud83d\udc0e")
                .map(text -> text.getBytes(UTF_8));
    }

    @FuzzTest
    @MethodSource("texts")
    void a_number_has_one_spelling(byte[] input) {
        String text = new String(input, UTF_8);
        boolean isNumber = text.matches("0|[1-9][0-9]{0,18}")
                && new BigInteger(text).compareTo(BigInteger.valueOf(Long.MAX_VALUE)) <= 0;
        try {
            assertThat(Long.toString(StrictText.decimal(text, WHAT, "line"))).isEqualTo(text);
            assertThat(isNumber).isTrue();
        } catch (MalformedException refused) {
            assertThat(isNumber).isFalse();
        }
    }

    @FuzzTest
    @MethodSource("texts")
    void bytes_have_one_spelling(byte[] input) {
        assertThat(StrictText.base64(Base64.getEncoder().encodeToString(input), WHAT, "line"))
                .isEqualTo(input);
        String text = new String(input, UTF_8);
        try {
            assertThat(Base64.getEncoder().encodeToString(StrictText.base64(text, WHAT, "line")))
                    .isEqualTo(text);
        } catch (MalformedException refused) {
            assertThat(refused).hasMessageNotContaining("\n");
        }
    }

    @FuzzTest
    @MethodSource("texts")
    void text_comes_from_utf_8_and_goes_back_to_the_same_bytes(byte[] input) {
        try {
            assertThat(StrictText.utf8(input, WHAT).getBytes(UTF_8)).isEqualTo(input);
        } catch (MalformedException refused) {
            assertThat(new String(input, UTF_8)).contains("\ufffd");
        }
    }

    @FuzzTest
    @MethodSource("texts")
    void only_plain_text_is_taken(byte[] input) {
        // Not as UTF-8: half a surrogate pair can come from a string alone.
        StringBuilder text = new StringBuilder();
        for (int i = 0; i + 1 < input.length; i += 2) {
            text.append((char) (Byte.toUnsignedInt(input[i]) << 8 | Byte.toUnsignedInt(input[i + 1])));
        }
        boolean plain = text.codePoints()
                .allMatch(character ->
                        character == '\n' || character >= ' ' && (character < 0xd800 || character > 0xdfff));
        try {
            StrictText.requirePlain(text.toString(), WHAT);
            assertThat(plain).isTrue();
        } catch (MalformedException refused) {
            assertThat(plain).isFalse();
        }
        assertThat(StrictText.shown(text.toString())).hasSizeLessThan(90).doesNotContain("\n");
    }
}
