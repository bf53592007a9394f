package org.gerch.core.party;

import java.time.Instant;
import java.util.List;
import org.gerch.core.kernel.Correction;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.Place;
import org.gerch.core.party.PartyCommand.RegisterParty;
import org.gerch.core.party.PartyEvent.InterestDeclared;
import org.gerch.core.party.PartyEvent.InterestRetracted;
import org.gerch.core.party.PartyEvent.LegalFormChanged;
import org.gerch.core.party.PartyEvent.PartyDormant;
import org.gerch.core.party.PartyEvent.PartyEntryCorrected;
import org.gerch.core.party.PartyEvent.PartyRegistered;
import org.gerch.core.party.PartyEvent.PartyRenamed;
import org.gerch.core.party.PartyEvent.PartyRevived;
import org.jspecify.annotations.Nullable;

/** Which values of a party's entries can be corrected: names, kind, form, places, dates, and the tie of an interest. */
public final class PartyCorrections {
    private PartyCorrections() {}

    /** What the event says. */
    public static Correction of(PartyEntryCorrected event) {
        return new Correction(event.seq(), event.field(), event.was(), event.value());
    }

    /**
     * The entry with another value at {@code field}, or null where that is nothing to correct.
     *
     * @throws Malformed if the text cannot be that value, or contradicts the rest of the entry
     */
    public static @Nullable PartyEvent with(PartyEvent entry, String field, String text) {
        return switch (entry) {
            case PartyRegistered registered -> registration(registered, field, text);
            case LegalFormChanged changed -> formChange(changed, field, text);
            case PartyRenamed renamed ->
                field.equals("to") ? new PartyRenamed(renamed.from(), PublicName.checked("name", text)) : null;
            case PartyDormant ignored -> field.equals("since") ? new PartyDormant(Instant.parse(text)) : null;
            case PartyRevived ignored -> field.equals("since") ? new PartyRevived(Instant.parse(text)) : null;
            case InterestDeclared declared -> InterestCorrections.with(declared, field, text);
            case InterestRetracted retracted -> InterestCorrections.with(retracted, field, text);
            case PartyEntryCorrected ignored -> null;
        };
    }

    private static @Nullable PartyEvent registration(PartyRegistered entry, String field, String text) {
        return switch (field) {
            case "name" -> registered(entry, text, entry.form(), entry.place());
            case "form" -> registered(entry, entry.name(), LegalForm.valueOf(text), entry.place());
            case "kind" -> ofKind(entry, PartyKind.valueOf(text));
            default -> {
                Place place = Place.corrected(entry.place(), field, text);
                yield place == null ? null : registered(entry, entry.name(), entry.form(), place);
            }
        };
    }

    private static PartyRegistered registered(
            PartyRegistered entry, @Nullable String name, @Nullable LegalForm form, @Nullable Place place) {
        return PartyLaw.registered(new RegisterParty(entry.party(), name, entry.kind(), form, place, entry.members()));
    }

    /** What the new kind cannot have goes with the old one; the rest is held to the rules of registration. */
    private static PartyRegistered ofKind(PartyRegistered entry, PartyKind kind) {
        return PartyLaw.registered(new RegisterParty(
                entry.party(),
                kind == PartyKind.INDIVIDUAL ? null : entry.name(),
                kind,
                kind == PartyKind.CITIZEN_GROUP ? entry.form() : null,
                entry.place(),
                kind == PartyKind.CONSORTIUM ? entry.members() : List.of()));
    }

    private static @Nullable PartyEvent formChange(LegalFormChanged entry, String field, String text) {
        return switch (field) {
            case "to" ->
                new LegalFormChanged(
                        entry.from(), LegalForm.valueOf(text), entry.effectiveFrom(), entry.registerExtract());
            case "effectiveFrom" ->
                new LegalFormChanged(entry.from(), entry.to(), Instant.parse(text), entry.registerExtract());
            default -> null;
        };
    }
}
