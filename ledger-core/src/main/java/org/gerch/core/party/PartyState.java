package org.gerch.core.party;

import java.util.List;
import org.gerch.core.kernel.Entries;
import org.gerch.core.party.PartyEvent.InterestDeclared;
import org.gerch.core.party.PartyEvent.InterestRetracted;
import org.gerch.core.party.PartyEvent.LegalFormChanged;
import org.gerch.core.party.PartyEvent.PartyDormant;
import org.gerch.core.party.PartyEvent.PartyRegistered;
import org.gerch.core.party.PartyEvent.PartyRenamed;
import org.gerch.core.party.PartyEvent.PartyRevived;
import org.jspecify.annotations.Nullable;

/** What is on record about a party. */
public record PartyState(Entries<PartyEvent> entries) {
    public static final PartyState UNKNOWN = new PartyState(new Entries<>(List.of()));

    /** How the party came on record; null while nothing is. */
    public @Nullable PartyRegistered registration() {
        return entries.last(PartyRegistered.class);
    }

    public PartyKind kind() {
        PartyRegistered registration = registration();
        return registration == null ? PartyKind.UNKNOWN : registration.kind();
    }

    /** Its public name now; null for an individual. */
    public @Nullable String name() {
        PartyRenamed renamed = entries.last(PartyRenamed.class);
        PartyRegistered registration = registration();
        return renamed != null ? renamed.to() : registration == null ? null : registration.name();
    }

    /** The form recorded last; null where none is known. */
    public @Nullable LegalForm form() {
        LegalFormChanged changed = entries.last(LegalFormChanged.class);
        PartyRegistered registration = registration();
        return changed != null ? changed.to() : registration == null ? null : registration.form();
    }

    public boolean isDormant() {
        return entries.all().stream()
                .filter(entry -> entry instanceof PartyDormant || entry instanceof PartyRevived)
                .reduce((earlier, later) -> later)
                .filter(PartyDormant.class::isInstance)
                .isPresent();
    }

    /** The interest declared under this id; null if none was. */
    public @Nullable InterestDeclared interest(InterestId id) {
        return entries.of(InterestDeclared.class)
                .filter(declared -> declared.interest().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** What was last said to take that interest back; null while nothing was. */
    public @Nullable InterestRetracted retraction(InterestId id) {
        return entries.of(InterestRetracted.class)
                .filter(retracted -> retracted.interest().equals(id))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
