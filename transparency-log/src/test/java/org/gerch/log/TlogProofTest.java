package org.gerch.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.gerch.log.VerificationException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlogProofTest {

    private static final int SIZE = 70;

    private final NaiveTree tree = new NaiveTree(SIZE);
    private final TrustPolicy policy = TrustPolicy.of(KnownAnswer.log());
    private final SignedNote checkpoint = SignedNote.sign(
            new Checkpoint(KnownAnswer.log().name(), SIZE, tree.root(SIZE)).text(), KnownAnswer.logSecret());

    @Test
    void the_proof_of_every_leaf_is_written_read_and_believed() {
        for (int index = 0; index < SIZE; index++) {
            TlogProof proof = proof(index);
            TlogProof read = TlogProof.parse(proof.encode().getBytes(StandardCharsets.UTF_8));
            assertThat(read).isEqualTo(proof);
            assertThat(read.verify(tree.leafHash(index), policy).checkpoint().size())
                    .isEqualTo(SIZE);
        }
    }

    @Test
    void it_has_the_form_of_the_specification() {
        TlogProof single = new TlogProof(0, List.of(), SignedNote.parse(KnownAnswer.NOTE), "AAEC");
        assertThat(single.encode()).isEqualTo("c2sp.org/tlog-proof@v1\nextra AAEC\nindex 0\n\n" + KnownAnswer.NOTE);
        assertThat(TlogProof.parse(single.encode())).isEqualTo(single);
        single.verify(new TreeHasher().leaf(KnownAnswer.LEAF), policy);
        assertThat(proof(69).encode().lines().limit(2)).containsExactly("c2sp.org/tlog-proof@v1", "index 69");
    }

    @Test
    void another_leaf_index_or_proof_is_refused() {
        TlogProof good = proof(5);
        assertThatThrownBy(() -> good.verify(tree.leafHash(6), policy)).isInstanceOf(VerificationException.class);
        List<Hash> turned = new ArrayList<>(good.hashes());
        Collections.reverse(turned);
        assertThatThrownBy(() -> new TlogProof(5, turned, checkpoint, null).verify(tree.leafHash(5), policy))
                .isInstanceOf(VerificationException.class);
        for (long index : new long[] {4, 6, SIZE, Long.MAX_VALUE}) {
            assertThatThrownBy(() ->
                            new TlogProof(index, good.hashes(), checkpoint, null).verify(tree.leafHash(5), policy))
                    .isInstanceOf(VerificationException.class);
        }
    }

    @Test
    void the_logs_signature_is_checked_before_inclusion() {
        SigningKey stranger = SigningKey.generate(KnownAnswer.log().name(), SignatureType.ED25519);
        TlogProof forged = new TlogProof(0, List.of(), SignedNote.sign(checkpoint.text(), stranger), null);
        assertThatThrownBy(() -> forged.verify(tree.leafHash(5), policy))
                .isInstanceOfSatisfying(
                        VerificationException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NO_KNOWN_SIGNATURE));
    }

    @Test
    void no_flipped_bit_goes_unnoticed() {
        byte[] text = proof(5).encode().getBytes(StandardCharsets.UTF_8);
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            byte[] flipped = text.clone();
            flipped[random.nextInt(text.length)] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> TlogProof.parse(flipped).verify(tree.leafHash(5), policy))
                    .isInstanceOfAny(MalformedException.class, VerificationException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "c2sp.org/tlog-proof@v1",
                "c2sp.org/tlog-proof@v2\nindex 0",
                " c2sp.org/tlog-proof@v1\nindex 0",
                "c2sp.org/tlog-proof@v1\nextra AAEC",
                "c2sp.org/tlog-proof@v1\nextra \nindex 0",
                "c2sp.org/tlog-proof@v1\nextra AAE\nindex 0",
                "c2sp.org/tlog-proof@v1\nindex 0\nextra AAEC",
                "c2sp.org/tlog-proof@v1\nextra AAEC\nextra AAEC\nindex 0",
                "c2sp.org/tlog-proof@v1\nindex",
                "c2sp.org/tlog-proof@v1\nindex ",
                "c2sp.org/tlog-proof@v1\nindex  0",
                "c2sp.org/tlog-proof@v1\nindex -1",
                "c2sp.org/tlog-proof@v1\nindex 00",
                "c2sp.org/tlog-proof@v1\nindex 18446744073709551615",
                "c2sp.org/tlog-proof@v1\nindex 0\nAAAA",
                "c2sp.org/tlog-proof@v1\nindex 0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU",
                "c2sp.org/tlog-proof@v1\r\nindex 0"
            })
    void text_that_is_not_exactly_a_proof_is_refused(String head) {
        assertThatThrownBy(() -> TlogProof.parse(head + "\n\n" + KnownAnswer.NOTE))
                .isInstanceOf(MalformedException.class)
                .hasMessageStartingWith("tlog-proof, ");
    }

    @Test
    void a_proof_without_a_checkpoint_or_with_too_many_hashes_is_refused() {
        assertThatThrownBy(() -> TlogProof.parse("c2sp.org/tlog-proof@v1\nindex 0\n"))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> TlogProof.parse("c2sp.org/tlog-proof@v1\nindex 0\n\n" + KnownAnswer.TEXT))
                .isInstanceOf(MalformedException.class);
        List<Hash> tooMany = Collections.nCopies(64, TreeHasher.EMPTY_ROOT);
        assertThatThrownBy(() -> new TlogProof(0, tooMany, checkpoint, null)).isInstanceOf(MalformedException.class);
    }

    private TlogProof proof(int index) {
        return TlogProof.of(InclusionProof.build(index, SIZE, tree.nodes(SIZE)), checkpoint);
    }
}
