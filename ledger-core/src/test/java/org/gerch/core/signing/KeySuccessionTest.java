package org.gerch.core.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Decision;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Source;
import org.gerch.core.signing.SigningCommand.RotateLogKey;
import org.gerch.core.signing.SigningEvent.KeyRotated;
import org.gerch.core.signing.SigningRefusal.HandoverNotSigned;
import org.gerch.core.signing.SigningRefusal.LogKeyFromASource;
import org.gerch.core.signing.SigningRefusal.LogKeyNotHeld;
import org.gerch.core.signing.SigningRefusal.LogKeyOfAnotherName;
import org.gerch.core.signing.SigningRefusal.LogKeyUsedBefore;
import org.gerch.core.signing.SigningRefusal.NotTheLogKey;
import org.gerch.core.signing.SigningRefusal.SameLogKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeySuccessionTest {
    private static final LogKey A = key("14f74539", "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB");
    private static final LogKey B = key("780122c2", "AQICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIC");
    private static final LogKey C = key("15d86266", "AQMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMD");
    private static final LogKey OTHER =
            new LogKey("example.invalid/other+7da7ca1c+AQICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIC");
    private static final KeySuccession A_THEN_B = new KeySuccession(List.of(new KeyRotated(B, A)));

    @Test
    void the_first_key_that_was_never_logged_is_followed_by_a_new_one() {
        assertThat(decide(KeySuccession.NONE, new RotateLogKey(B, A, signing(A, B))))
                .isEqualTo(accepted(new KeyRotated(B, A)));
        assertThat(KeySuccession.evolve(KeySuccession.NONE, new KeyRotated(B, A)))
                .isEqualTo(A_THEN_B);
    }

    @Test
    void the_next_one_follows_the_key_that_was_logged_last() {
        assertThat(decide(A_THEN_B, new RotateLogKey(C, B, signing(B, C)))).isEqualTo(accepted(new KeyRotated(C, B)));
        assertThat(decide(A_THEN_B, new RotateLogKey(C, A, signing(B, C)))).isEqualTo(refused(new NotTheLogKey(A, B)));
        assertThat(decide(KeySuccession.NONE, new RotateLogKey(C, B, signing(A, C))))
                .isEqualTo(refused(new NotTheLogKey(B, A)));
    }

    @Test
    void the_same_change_once_more_is_nothing_new_handed_over_or_not() {
        assertThat(decide(A_THEN_B, new RotateLogKey(B, A, signing(A, B)))).isEqualTo(accepted());
        assertThat(decide(A_THEN_B, new RotateLogKey(B, A, signing(B)))).isEqualTo(accepted());
    }

    @Test
    void a_key_does_not_follow_itself() {
        assertThat(decide(KeySuccession.NONE, new RotateLogKey(A, A, signing(A))))
                .isEqualTo(refused(new SameLogKey(A)));
    }

    @Test
    void a_key_that_was_given_up_is_not_taken_again() {
        assertThat(decide(A_THEN_B, new RotateLogKey(A, B, signing(B, A)))).isEqualTo(refused(new LogKeyUsedBefore(A)));
    }

    @Test
    void a_log_keeps_its_name() {
        assertThat(decide(KeySuccession.NONE, new RotateLogKey(OTHER, A, signing(A, OTHER))))
                .isEqualTo(refused(new LogKeyOfAnotherName(OTHER, "example.invalid/log")));
    }

    @Test
    void a_key_whose_private_half_nobody_has_would_end_the_log() {
        assertThat(decide(KeySuccession.NONE, new RotateLogKey(B, A, signing(A))))
                .isEqualTo(refused(new LogKeyNotHeld(B)));
    }

    @Test
    void a_change_waits_until_the_one_before_is_handed_over() {
        assertThat(decide(A_THEN_B, new RotateLogKey(C, B, signing(A, B, C))))
                .isEqualTo(refused(new HandoverNotSigned(B)));
    }

    @Test
    void no_import_changes_the_key() {
        Source elsewhere = new Source("portal", null, "ab".repeat(32));

        assertThat(KeySuccession.decide(KeySuccession.NONE, new RotateLogKey(B, A, signing(A, B)), by(elsewhere)))
                .isEqualTo(refused(new LogKeyFromASource(B)));
    }

    private static Decision<SigningEvent> decide(KeySuccession keys, SigningCommand command) {
        return KeySuccession.decide(keys, command, by(null));
    }

    private static Provenance by(@Nullable Source source) {
        return new Provenance(
                new Actor("Keeper of the log", null),
                Set.of(Role.REGISTRAR),
                new UUID(0, 1),
                new UUID(0, 2),
                Instant.parse("2026-03-12T12:00:00Z"),
                null,
                source,
                false,
                List.of());
    }

    private static KeysAtHand signing(LogKey key, LogKey... further) {
        return new KeysAtHand(
                key, Stream.concat(Stream.of(key), Stream.of(further)).collect(Collectors.toSet()));
    }

    private static Decision<SigningEvent> accepted(SigningEvent... events) {
        return new Decision.Accepted<>(List.of(events), List.of());
    }

    private static Decision<SigningEvent> refused(SigningRefusal refusal) {
        return new Decision.Refused<>(refusal);
    }

    private static LogKey key(String id, String base64) {
        return new LogKey("example.invalid/log+" + id + "+" + base64);
    }
}
