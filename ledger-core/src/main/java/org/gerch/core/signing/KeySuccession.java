package org.gerch.core.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gerch.core.kernel.Decision;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Ruling;
import org.gerch.core.signing.SigningCommand.RotateLogKey;
import org.gerch.core.signing.SigningEvent.KeyRotated;
import org.gerch.core.signing.SigningRefusal.HandoverNotSigned;
import org.gerch.core.signing.SigningRefusal.LogKeyFromASource;
import org.gerch.core.signing.SigningRefusal.LogKeyNotHeld;
import org.gerch.core.signing.SigningRefusal.LogKeyOfAnotherName;
import org.gerch.core.signing.SigningRefusal.LogKeyUsedBefore;
import org.gerch.core.signing.SigningRefusal.NotTheLogKey;
import org.gerch.core.signing.SigningRefusal.SameLogKey;

/**
 * The log's keys one after the other.
 *
 * @param rotations oldest first; the first key of all stands in none but as what the first one replaced
 */
public record KeySuccession(List<KeyRotated> rotations) {
    public static final KeySuccession NONE = new KeySuccession(List.of());

    public KeySuccession {
        rotations = List.copyOf(rotations);
    }

    /** Goes on with another key; the same wish once more, as after a lost answer, changes nothing. */
    public static Decision<SigningEvent> decide(KeySuccession keys, SigningCommand command, Provenance by) {
        return switch (command) {
            case RotateLogKey rotate -> keys.rotate(rotate, by);
        };
    }

    public static KeySuccession evolve(KeySuccession keys, SigningEvent event) {
        return switch (event) {
            case KeyRotated rotated -> {
                List<KeyRotated> rotations = new ArrayList<>(keys.rotations);
                rotations.add(rotated);
                yield new KeySuccession(rotations);
            }
        };
    }

    private Decision<SigningEvent> rotate(RotateLogKey rotate, Provenance by) {
        KeyRotated rotated = new KeyRotated(rotate.key(), rotate.previous());
        KeysAtHand keys = Objects.requireNonNull(rotate.gathered(), "nobody looked which keys are at hand");
        LogKey current =
                rotations.isEmpty() ? keys.signing() : rotations.getLast().key();
        boolean recorded = !rotations.isEmpty() && rotations.getLast().equals(rotated);
        LogKey key = rotate.key();
        return Ruling.on(by)
                .refuseIf(by.imported(), () -> new LogKeyFromASource(key))
                .refuseIf(key.equals(rotate.previous()), () -> new SameLogKey(key))
                .refuseIf(
                        !recorded && !rotate.previous().equals(current),
                        () -> new NotTheLogKey(rotate.previous(), current))
                .refuseIf(!key.name().equals(current.name()), () -> new LogKeyOfAnotherName(key, current.name()))
                .refuseIf(!recorded && wasUsed(key), () -> new LogKeyUsedBefore(key))
                .refuseIf(!recorded && !keys.signing().equals(current), () -> new HandoverNotSigned(current))
                .refuseIf(!recorded && !keys.held().contains(key), () -> new LogKeyNotHeld(key))
                .accept(() -> recorded ? List.of() : List.of(rotated));
    }

    private boolean wasUsed(LogKey key) {
        return rotations.stream()
                .anyMatch(earlier ->
                        earlier.key().equals(key) || earlier.previous().equals(key));
    }
}
