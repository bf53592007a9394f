package org.gerch.core.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody speaks for one organisation and gave the word of another.
 *
 * <p>An import speaks for nobody: it says what a source says. Nor does an actor without an organisation speak for another one; who
 * issues tokens decides whom it trusts to hand in what others said, such as a clerk with bids on paper.
 *
 * @param organisation the one the actor speaks for
 * @param party whose word it would have been
 */
public record NotYourParty(PartyId organisation, PartyId party) implements Refusal {

    /** The refusal where this party's word comes from another organisation; a command that names no party is nobody's word. */
    public static Optional<NotYourParty> where(Provenance by, @Nullable PartyId party) {
        PartyId organisation = by.actor().organisation();
        return by.imported() || organisation == null || party == null || organisation.equals(party)
                ? Optional.empty()
                : Optional.of(new NotYourParty(organisation, party));
    }
}
