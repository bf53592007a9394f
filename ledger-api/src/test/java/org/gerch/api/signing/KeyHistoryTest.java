package org.gerch.api.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Role;
import org.gerch.core.signing.LogKey;
import org.gerch.core.signing.SigningEvent.KeyRotated;
import org.gerch.log.SignatureType;
import org.gerch.log.SigningKey;
import org.gerch.log.VerifierKey;
import org.junit.jupiter.api.Test;

class KeyHistoryTest {
    private static final VerifierKey A = made();
    private static final VerifierKey B = made();
    private static final VerifierKey C = made();
    private static final KeyHistory HISTORY = new KeyHistory(List.of(rotated(10, A, B), rotated(20, B, C)));

    @Test
    void a_log_that_never_rotated_says_nothing_of_its_key() {
        assertThat(new KeyHistory(List.of()).signing(7)).isEmpty();
        assertThat(new KeyHistory(List.of()).takingOverAfter(0)).isEmpty();
    }

    @Test
    void an_entry_counts_from_the_first_checkpoint_that_covers_it() {
        assertThat(HISTORY.signing(0)).contains(A);
        assertThat(HISTORY.signing(10)).contains(A);
        assertThat(HISTORY.signing(11)).contains(B);
        assertThat(HISTORY.signing(20)).contains(B);
        assertThat(HISTORY.signing(21)).contains(C);
    }

    @Test
    void who_takes_over_is_every_key_that_no_checkpoint_covers_yet() {
        assertThat(HISTORY.takingOverAfter(9)).containsExactly(B, C);
        assertThat(HISTORY.takingOverAfter(11)).containsExactly(C);
        assertThat(HISTORY.takingOverAfter(21)).isEmpty();
    }

    @Test
    void a_key_is_given_up_once_a_checkpoint_hands_over_from_it() {
        assertThat(HISTORY.givenUp(10)).isEmpty();
        assertThat(HISTORY.givenUp(11)).isEqualTo(Set.of(A));
        assertThat(HISTORY.givenUp(21)).isEqualTo(Set.of(A, B));
    }

    private static VerifierKey made() {
        return SigningKey.generate("example.invalid/log", SignatureType.ED25519).verifierKey();
    }

    private static Recorded<KeyRotated> rotated(long position, VerifierKey previous, VerifierKey key) {
        Instant noon = Instant.parse("2026-03-12T12:00:00Z");
        UUID id = new UUID(0, position);
        Provenance by = new Provenance(
                new Actor("Keeper of the log", null),
                Set.of(Role.REGISTRAR),
                id,
                id,
                noon,
                null,
                null,
                false,
                List.of());
        return new Recorded<>(
                position,
                noon,
                "log/key",
                position,
                id,
                new KeyRotated(new LogKey(key.toString()), new LogKey(previous.toString())),
                by);
    }
}
