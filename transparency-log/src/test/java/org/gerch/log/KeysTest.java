package org.gerch.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

    @Test
    void a_signing_key_has_the_verifier_key_that_another_implementation_computes() {
        assertThat(KnownAnswer.logSecret().verifierKey()).hasToString(KnownAnswer.LOG_VKEY);
        assertThat(KnownAnswer.witnessSecret().verifierKey()).isEqualTo(KnownAnswer.witness());
        assertThat(KnownAnswer.logSecret().secret()).isEqualTo(KnownAnswer.LOG_SECRET);
    }

    @ParameterizedTest
    @EnumSource(SignatureType.class)
    void a_generated_key_comes_back_from_its_text(SignatureType type) {
        SigningKey key = SigningKey.generate("ledger.example/\u0433\u044d\u0440\u044d\u044d", type);
        assertThat(SigningKey.parse(key.secret()).verifierKey()).isEqualTo(key.verifierKey());
        assertThat(VerifierKey.parse(key.verifierKey().toString())).isEqualTo(key.verifierKey());
        assertThat(SigningKey.generate("ledger.example", type).verifierKey()).isNotEqualTo(key.verifierKey());
    }

    @Test
    void a_signing_key_never_shows_itself_in_messages() {
        String seed = KnownAnswer.LOG_SECRET.substring(KnownAnswer.LOG_SECRET.lastIndexOf('+') + 1);
        assertThat(KnownAnswer.logSecret().toString()).doesNotContain(seed);
        for (String broken :
                new String[] {KnownAnswer.LOG_SECRET + "=", KnownAnswer.LOG_SECRET.replace("dd4+", "dd5+"), seed}) {
            assertThatThrownBy(() -> SigningKey.parse(broken))
                    .isInstanceOf(MalformedException.class)
                    .satisfies(e -> assertThat(String.valueOf(e.getMessage())).doesNotContain(seed))
                    .hasNoCause();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a+b", "a\u00a0b", "a\u2003b", "a\u0085b", "a\nb", "a\tb", "\ud800"})
    void a_name_with_a_space_plus_or_control_character_is_no_keys_name(String name) {
        assertThatThrownBy(() -> SigningKey.generate(name, SignatureType.ED25519))
                .isInstanceOf(MalformedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ledger.example/log",
                "ledger.example/log+11639dd4",
                "ledger.example/log+11639dd4+",
                "+11639dd4+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4",
                "ledger.example/log+11639DD4+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4",
                "ledger.example/log+11639dd4+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG5",
                "ledger.example/log+11639dd4+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVT",
                "ledger.example/log+11639dd4+BgOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4",
                "ledger.example/log+11639dd4+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4\n",
                "other.example/log+11639dd4+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4"
            })
    void text_that_is_not_exactly_a_verifier_key_is_refused(String text) {
        assertThatThrownBy(() -> VerifierKey.parse(text))
                .isInstanceOf(MalformedException.class)
                .hasMessageStartingWith("verifier key, ");
    }

    @Test
    void the_same_key_has_another_id_for_another_purpose() {
        String asWitness = KnownAnswer.LOG_SECRET.replace("+AQ", "+BA");
        assertThatThrownBy(() -> SigningKey.parse(asWitness))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("its key id");
    }
}
