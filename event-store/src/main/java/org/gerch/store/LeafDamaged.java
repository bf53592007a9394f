package org.gerch.store;

import java.util.Optional;
import java.util.stream.Stream;

/** The stored bytes of a leaf are no event: somebody, or a disk, has changed them. Every other leaf can be read. */
public final class LeafDamaged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long position;

    LeafDamaged(long position, RuntimeException unreadable) {
        super("the stored bytes of the leaf at position " + position + " are no event", unreadable);
        this.position = position;
    }

    /** The damaged leaf behind a failure, if there is one. */
    public static Optional<LeafDamaged> behind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(LeafDamaged.class::isInstance)
                .map(LeafDamaged.class::cast)
                .findFirst();
    }

    public long position() {
        return position;
    }
}
