package org.gerch.core.party;

import static org.gerch.core.kernel.Role.EVALUATOR;
import static org.gerch.core.kernel.Role.FUND_OFFICER;
import static org.gerch.core.kernel.Role.KHOROO_OFFICER;
import static org.gerch.core.kernel.Role.PROCUREMENT_OFFICER;
import static org.gerch.core.kernel.Role.REGISTRAR;
import static org.gerch.core.kernel.Role.REVIEW_BODY;
import static org.gerch.core.kernel.Role.TREASURER;

import java.time.Instant;
import java.util.Set;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * What ties an official to a party, told by the official or taken by the registrar from a public register.
 *
 * <p>The roles are those that offices have; whose interest an office may speak of, the law decides.
 */
public sealed interface InterestCommand extends PartyCommand {
    InterestId interest();

    @Override
    default Set<Role> allowed() {
        return Set.of(REGISTRAR, PROCUREMENT_OFFICER, EVALUATOR, FUND_OFFICER, TREASURER, KHOROO_OFFICER, REVIEW_BODY);
    }

    /**
     * Puts a tie between an official and a party on record.
     *
     * @param official the office, and the organisation it belongs to, that the official acts for; no person's name
     * @param since when the tie began
     * @param until when it ends or ended; absent while no end is known
     * @param document the declaration or the extract, kept erasable
     * @throws Malformed if these contradict each other, or an identifier is a natural person's register number
     */
    record DeclareInterest(
            PartyId party,
            InterestId interest,
            Actor official,
            Tie tie,
            Instant since,
            @Nullable Instant until,
            InterestBasis basis,
            Sealed document)
            implements InterestCommand {
        public DeclareInterest {
            if (official.organisation() == null) {
                throw new Malformed("official.organisation", "is missing");
            }
            PublicName.checked("party", party.value());
            PublicName.checked("official.office", official.office());
            PublicName.checked("official.organisation", official.organisation().value());
            if (official.organisation().equals(party)) {
                throw new Malformed("party", "must be another than the official's own organisation");
            }
            if (until != null && !until.isAfter(since)) {
                throw new Malformed("until", "must be after since");
            }
        }
    }

    /**
     * Says that a declared interest no longer stands as it was declared; nothing is erased from the log.
     *
     * @param endedOn when the tie ended; given with {@link RetractionReason#ENDED} and with no other reason
     * @param document what shows it, kept erasable
     */
    record RetractInterest(
            PartyId party,
            InterestId interest,
            RetractionReason reason,
            @Nullable Instant endedOn,
            @Nullable Sealed document)
            implements InterestCommand {
        public RetractInterest {
            if (reason == RetractionReason.ENDED && endedOn == null) {
                throw new Malformed("endedOn", "is missing");
            }
            if (reason != RetractionReason.ENDED && endedOn != null) {
                throw new Malformed("endedOn", "belongs to the reason ENDED only");
            }
        }
    }
}
