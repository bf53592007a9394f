package org.gerch.core.party;

import java.time.Instant;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Refusal;

/** Why something is not recorded about a party. */
public sealed interface PartyRefusal extends Refusal {

    /** Contradicts what is on record, or names what is not; refused even from a source. */
    sealed interface Impossible extends PartyRefusal {
        @Override
        default Ground ground() {
            return Ground.UNKNOWN_OR_IMPOSSIBLE;
        }
    }

    record PartyUnknown(PartyId party) implements Impossible {}

    record PartyAlreadyRegistered(PartyId party) implements Impossible {}

    /** Only a citizen group has a legal form that changes. */
    record NotACitizenGroup(PartyId party, PartyKind kind) implements Impossible {}

    /** An individual stays pseudonymous; its id alone is public. */
    record IndividualHasNoName(PartyId party) implements Impossible {}

    record NameUnchanged(String name) implements PartyRefusal {}

    /** The same form again says nothing, unless an extract proves since when. */
    record LegalFormUnchanged(LegalForm form) implements PartyRefusal {}

    /** The ledger records what happened. */
    record NotYetHappened(Instant claimed, Instant receivedAt) implements PartyRefusal {}

    record AlreadyDormant(PartyId party) implements PartyRefusal {}

    record NotDormant(PartyId party) implements PartyRefusal {}

    record InterestUnknown(InterestId interest) implements Impossible {}

    record InterestAlreadyDeclared(InterestId interest) implements Impossible {}

    record InterestAlreadyRetracted(InterestId interest) implements Impossible {}

    /** Neither the official nor, from a public register, the registrar; refused even from a source. */
    record AllegationByThirdParty(String official, PartyId organisation, String by) implements Impossible {}

    /** Only whoever may file an interest may take it back. */
    record RetractionByThirdParty(InterestId interest, String by) implements Impossible {}

    /** A successor in the office could take back what the one before declared; so this is for the registrar. */
    record RetractionByItsOffice(InterestId interest, RetractionReason reason, String by) implements Impossible {}

    record EndedBeforeItBegan(Instant since, Instant endedOn) implements Impossible {}
}
