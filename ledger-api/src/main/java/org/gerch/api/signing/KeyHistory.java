package org.gerch.api.signing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.signing.LogKey;
import org.gerch.core.signing.SigningEvent.KeyRotated;
import org.gerch.log.VerifierKey;

/**
 * Which key signs a checkpoint, by what the log says of its own keys.
 *
 * @param rotations in the order of their positions
 */
record KeyHistory(List<Recorded<KeyRotated>> rotations) {

    /** The newest key under a published checkpoint; empty while the log has had one key only, which stands in no entry. */
    Optional<VerifierKey> signing(long size) {
        if (rotations.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                handedOver(size).isEmpty()
                        ? key(rotations.getFirst().event().previous())
                        : key(handedOver(size).getLast().event().key()));
    }

    /** Every key that it names, the first one first. */
    List<VerifierKey> all() {
        return rotations.stream()
                .flatMap(rotated ->
                        Stream.of(rotated.event().previous(), rotated.event().key()))
                .distinct()
                .map(KeyHistory::key)
                .toList();
    }

    /** The changes that a published checkpoint covers. */
    List<Recorded<KeyRotated>> handedOver(long size) {
        return rotations.stream().filter(rotated -> rotated.position() < size).toList();
    }

    /** The keys that take over in the first checkpoint after the one of this size. */
    List<VerifierKey> takingOverAfter(long size) {
        return rotations.stream()
                .filter(rotated -> rotated.position() >= size)
                .map(rotated -> key(rotated.event().key()))
                .toList();
    }

    /** The keys that never sign again after a checkpoint of this size. */
    Set<VerifierKey> givenUp(long size) {
        return handedOver(size).stream()
                .map(rotated -> key(rotated.event().previous()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static VerifierKey key(LogKey key) {
        return VerifierKey.parse(key.value());
    }
}
