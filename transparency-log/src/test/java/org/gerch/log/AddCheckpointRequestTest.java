package org.gerch.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddCheckpointRequestTest {
    private static final SignedNote NOTE = SignedNote.parse(KnownAnswer.NOTE);
    private static final String HASH = TreeHasher.EMPTY_ROOT.toBase64();

    @Test
    void a_request_is_written_as_the_protocol_says_and_read_back() {
        AddCheckpointRequest request =
                new AddCheckpointRequest(7, List.of(TreeHasher.EMPTY_ROOT, TreeHasher.EMPTY_ROOT), NOTE);

        assertThat(request.encode()).isEqualTo("old 7\n" + HASH + "\n" + HASH + "\n\n" + KnownAnswer.NOTE);
        assertThat(AddCheckpointRequest.parse(request.toBytes())).isEqualTo(request);
        AddCheckpointRequest first = new AddCheckpointRequest(0, List.of(), NOTE);
        assertThat(first.encode()).isEqualTo("old 0\n\n" + KnownAnswer.NOTE);
        assertThat(AddCheckpointRequest.parse(first.toBytes())).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "old 7",
                "old 7\n",
                "NOTE",
                "\nNOTE",
                "old\n\nNOTE",
                "OLD 7\n\nNOTE",
                "old  7\n\nNOTE",
                "old 7 \n\nNOTE",
                "old -7\n\nNOTE",
                "old 07\n\nNOTE",
                "old +7\n\nNOTE",
                "old 9223372036854775808\n\nNOTE",
                "old 7\r\n\r\nNOTE",
                "old 7\nAAAA\n\nNOTE",
                "old 7\nold 7\n\nNOTE"
            })
    void whatever_else_is_refused(String text) {
        byte[] body = text.replace("NOTE", KnownAnswer.NOTE).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> AddCheckpointRequest.parse(body)).isInstanceOf(MalformedException.class);
    }

    @Test
    void more_hashes_than_a_tree_can_need_and_more_bytes_than_a_note_has_are_refused() {
        List<Hash> most = Collections.nCopies(63, TreeHasher.EMPTY_ROOT);
        assertThat(AddCheckpointRequest.parse(new AddCheckpointRequest(1, most, NOTE).toBytes())
                        .proof())
                .isEqualTo(most);
        String more = "old 1\n" + (HASH + "\n").repeat(64) + "\n" + KnownAnswer.NOTE;
        assertThatThrownBy(() -> AddCheckpointRequest.parse(more.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> new AddCheckpointRequest(1, Collections.nCopies(64, TreeHasher.EMPTY_ROOT), NOTE))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> AddCheckpointRequest.parse(new byte[SignedNote.MAX_BYTES + 1]))
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void the_line_that_a_witness_answers_is_verified_alone() {
        Checkpoint checkpoint = Checkpoint.parse(KnownAnswer.TEXT);
        NoteSignature line = NoteSignature.parse(KnownAnswer.WITNESS_LINE);

        assertThat(Cosignature.verify(KnownAnswer.witness(), checkpoint, line).time())
                .isEqualTo(Instant.ofEpochSecond(KnownAnswer.COSIGNED_AT));
        Checkpoint other = new Checkpoint(checkpoint.origin(), checkpoint.size() + 1, checkpoint.root());
        VerifierKey stranger = SigningKey.generate("witness.example/w1", SignatureType.COSIGNATURE_V1)
                .verifierKey();
        assertThatThrownBy(() -> Cosignature.verify(KnownAnswer.witness(), other, line))
                .isInstanceOf(VerificationException.class);
        assertThatThrownBy(() -> Cosignature.verify(stranger, checkpoint, line))
                .isInstanceOf(VerificationException.class);
        assertThatThrownBy(() -> Cosignature.verify(KnownAnswer.log(), checkpoint, line))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
