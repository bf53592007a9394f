package org.gerch.core.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Who acted: an office and the organisation it belongs to, never a private person's name.
 *
 * @param office such as {@code Evaluation committee}
 * @param organisation the party the office speaks for, where it speaks for one
 */
public record Actor(String office, @Nullable PartyId organisation) {
    public Actor {
        Id.checked("office", office);
    }

    /** Whether both are the same office of the same organisation, or speak for the same organisation. */
    public boolean speaksFor(Actor other) {
        return organisation != null && other.organisation != null
                ? organisation.equals(other.organisation)
                : office.equals(other.office);
    }
}
