package org.gerch.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.gerch.log.VerificationException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    private static final Set<VerifierKey> LOG = Set.of(KnownAnswer.log());

    @Test
    void a_text_is_signed_as_another_implementation_signs_it() {
        SignedNote note = SignedNote.sign(KnownAnswer.TEXT, KnownAnswer.logSecret());
        assertThat(note.signatures()).extracting(NoteSignature::line).containsExactly(KnownAnswer.LOG_LINE);
        assertThat(note.verify(LOG)).containsOnlyKeys(KnownAnswer.log());
    }

    @Test
    void a_note_comes_back_as_it_was_written() {
        SignedNote note = SignedNote.parse(KnownAnswer.NOTE);
        assertThat(note.text()).isEqualTo(KnownAnswer.TEXT);
        assertThat(note.encode()).isEqualTo(KnownAnswer.NOTE);
        assertThat(SignedNote.parse(note.toBytes())).isEqualTo(note);
    }

    @Test
    void a_text_may_hold_blank_lines_and_even_what_looks_like_a_signature() {
        String text =
                "first\n\n" + KnownAnswer.LOG_LINE + "\n\nlast: \u0442\u043e\u0434\u043e\u0440\u0445\u043e\u0439\n";
        SignedNote note =
                SignedNote.parse(SignedNote.sign(text, KnownAnswer.logSecret()).encode());
        assertThat(note.text()).isEqualTo(text);
        assertThat(note.verify(LOG)).hasSize(1);
    }

    @Test
    void no_flipped_bit_goes_unnoticed() {
        byte[] note = SignedNote.sign(KnownAnswer.TEXT, KnownAnswer.logSecret()).toBytes();
        Random random = new Random(8032);
        for (int i = 0; i < 500; i++) {
            byte[] flipped = note.clone();
            flipped[random.nextInt(note.length)] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> SignedNote.parse(flipped).verify(LOG))
                    .isInstanceOfAny(MalformedException.class, VerificationException.class);
        }
    }

    @Test
    void unknown_keys_are_ignored_even_when_they_share_a_name_or_an_id() {
        SigningKey stranger = SigningKey.generate(KnownAnswer.log().name(), SignatureType.ED25519);
        NoteSignature otherName = new NoteSignature(
                "other.example",
                SignedNote.parse(KnownAnswer.NOTE).signatures().getFirst().encoded());
        SignedNote note = SignedNote.parse(KnownAnswer.NOTE).with(List.of(stranger.sign("another text\n"), otherName));
        assertThat(note.verify(LOG)).containsOnlyKeys(KnownAnswer.log());
        assertThatThrownBy(() -> SignedNote.sign(KnownAnswer.TEXT, stranger).verify(LOG))
                .isInstanceOfSatisfying(
                        VerificationException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NO_KNOWN_SIGNATURE));
    }

    @Test
    void one_bad_signature_by_a_known_key_rejects_the_note_in_spite_of_good_ones() {
        SignedNote note = SignedNote.parse(KnownAnswer.NOTE)
                .with(List.of(KnownAnswer.logSecret().sign("another text\n")));
        assertThatThrownBy(() -> note.verify(LOG))
                .isInstanceOfSatisfying(
                        VerificationException.class, e -> assertThat(e.reason()).isEqualTo(Reason.BAD_SIGNATURE));
    }

    @Test
    void sixteen_signatures_and_more_are_read_but_not_any_number() {
        List<NoteSignature> signatures = IntStream.range(0, SignedNote.MAX_SIGNATURES)
                .mapToObj(i ->
                        SigningKey.generate("key" + i, SignatureType.ED25519).sign("text\n"))
                .toList();
        String most = new SignedNote("text\n", signatures).encode();
        assertThat(SignedNote.parse(most).signatures())
                .hasSize(SignedNote.MAX_SIGNATURES)
                .hasSizeGreaterThan(16);
        assertThatThrownBy(() -> SignedNote.parse(most + signatures.getFirst().line() + "\n"))
                .isInstanceOf(MalformedException.class);
        List<NoteSignature> tooMany =
                new ArrayList<>(Collections.nCopies(SignedNote.MAX_SIGNATURES + 1, signatures.getFirst()));
        assertThatThrownBy(() -> new SignedNote("text\n", tooMany)).isInstanceOf(MalformedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\n\n",
                "text\n\n",
                "text\n\n\n",
                "text\n\nsignature\n",
                "text\n\n\u2014 name\n",
                "text\n\n\u2014 name \n",
                "text\n\n\u2014 name AAAA\n",
                "text\n\n\u2014 name AAAAAA==\n",
                "text\n\n\u2014 name AAAAAAA\n",
                "text\n\n\u2014 name AAAAAAB=\n",
                "text\n\n\u2014  AAAAAAA=\n",
                "text\n\n\u2014 na+me AAAAAAA=\n",
                "text\n\n\u2014 name AAAAAAA=",
                "text\n\n\u2014 name AAAAAAA= \n",
                "text\n\n\u2014 name  AAAAAAA=\n",
                "text\r\n\n\u2014 name AAAAAAA=\n",
                "te\u0000xt\n\n\u2014 name AAAAAAA=\n",
                "te\ud800xt\n\n\u2014 name AAAAAAA=\n",
                "\u2014 name AAAAAAA=\n"
            })
    void text_that_is_not_exactly_a_note_is_refused(String note) {
        assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(MalformedException.class);
    }

    @Test
    void bytes_that_are_not_utf_8_or_too_many_are_refused() {
        byte[] note = KnownAnswer.NOTE.getBytes(StandardCharsets.UTF_8);
        note[3] = (byte) 0xff;
        assertThatThrownBy(() -> SignedNote.parse(note))
                .isInstanceOf(MalformedException.class)
                .hasMessage("signed note, its encoding: it is not valid UTF-8");
        assertThatThrownBy(() -> SignedNote.parse(new byte[SignedNote.MAX_BYTES + 1]))
                .isInstanceOf(MalformedException.class);
    }
}
