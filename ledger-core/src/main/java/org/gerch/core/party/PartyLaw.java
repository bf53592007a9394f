package org.gerch.core.party;

import java.time.Instant;
import java.util.List;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.Correction;
import org.gerch.core.kernel.Decision;
import org.gerch.core.kernel.Entries;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Ruling;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.party.PartyCommand.ChangeLegalForm;
import org.gerch.core.party.PartyCommand.CorrectPartyEntry;
import org.gerch.core.party.PartyCommand.RecordDormancy;
import org.gerch.core.party.PartyCommand.RecordRevival;
import org.gerch.core.party.PartyCommand.RegisterParty;
import org.gerch.core.party.PartyCommand.RenameParty;
import org.gerch.core.party.PartyEvent.LegalFormChanged;
import org.gerch.core.party.PartyEvent.PartyDormant;
import org.gerch.core.party.PartyEvent.PartyEntryCorrected;
import org.gerch.core.party.PartyEvent.PartyRegistered;
import org.gerch.core.party.PartyEvent.PartyRenamed;
import org.gerch.core.party.PartyEvent.PartyRevived;
import org.gerch.core.party.PartyRefusal.AlreadyDormant;
import org.gerch.core.party.PartyRefusal.IndividualHasNoName;
import org.gerch.core.party.PartyRefusal.LegalFormUnchanged;
import org.gerch.core.party.PartyRefusal.NameUnchanged;
import org.gerch.core.party.PartyRefusal.NotACitizenGroup;
import org.gerch.core.party.PartyRefusal.NotDormant;
import org.gerch.core.party.PartyRefusal.NotYetHappened;
import org.gerch.core.party.PartyRefusal.PartyAlreadyRegistered;
import org.gerch.core.party.PartyRefusal.PartyUnknown;
import org.jspecify.annotations.Nullable;

/** What may be recorded about a party; pure: reads no clock and knows no other stream. */
public final class PartyLaw {
    private PartyLaw() {}

    public static Decision<PartyEvent> decide(PartyState state, PartyCommand command, Provenance by) {
        if (state.registration() == null && !(command instanceof RegisterParty)) {
            return new Decision.Refused<>(new PartyUnknown(command.party()));
        }
        return switch (command) {
            case RegisterParty register ->
                Ruling.on(by)
                        .refuseIf(state.registration() != null, () -> new PartyAlreadyRegistered(register.party()))
                        .accept(registered(register));
            case ChangeLegalForm change -> changeForm(state, change, by);
            case RenameParty rename ->
                Ruling.on(by)
                        .refuseIf(state.kind() == PartyKind.INDIVIDUAL, () -> new IndividualHasNoName(rename.party()))
                        .refuseIf(rename.name().equals(state.name()), () -> new NameUnchanged(rename.name()))
                        .accept(new PartyRenamed(state.name(), rename.name()));
            case RecordDormancy dormancy ->
                past(dormancy.since(), by)
                        .refuseIf(state.isDormant(), () -> new AlreadyDormant(dormancy.party()))
                        .accept(new PartyDormant(dormancy.since()));
            case RecordRevival revival ->
                past(revival.since(), by)
                        .refuseIf(!state.isDormant(), () -> new NotDormant(revival.party()))
                        .accept(new PartyRevived(revival.since()));
            case InterestCommand interest -> InterestLaw.decide(state, interest, by);
            case CorrectPartyEntry correct -> correct(state, correct, by);
        };
    }

    public static PartyState evolve(PartyState state, PartyEvent event) {
        Entries<PartyEvent> entries = state.entries();
        Entries<PartyEvent> asCorrected = event instanceof PartyEntryCorrected correction
                ? entries.corrected(PartyCorrections.of(correction), PartyCorrections::with)
                : entries;
        return new PartyState(asCorrected.and(event));
    }

    static PartyRegistered registered(RegisterParty register) {
        return new PartyRegistered(
                register.party(),
                register.name(),
                register.kind(),
                register.form(),
                register.place(),
                register.members() == null ? List.of() : register.members());
    }

    private static Decision<PartyEvent> changeForm(PartyState state, ChangeLegalForm change, Provenance by) {
        Sealed extract = change.registerExtract();
        return past(change.effectiveFrom(), by)
                .refuseIf(
                        state.kind() != PartyKind.CITIZEN_GROUP,
                        () -> new NotACitizenGroup(change.party(), state.kind()))
                .refuseIf(change.form() == state.form() && extract == null, () -> new LegalFormUnchanged(change.form()))
                .accept(new LegalFormChanged(state.form(), change.form(), change.effectiveFrom(), commitment(extract)));
    }

    private static Decision<PartyEvent> correct(PartyState state, CorrectPartyEntry correct, Provenance by) {
        return new Correction(correct.seq(), correct.field(), correct.was(), correct.value())
                .judge(state.entries().at(correct.seq()), PartyCorrections::with, correct.confirmedBy(), by)
                .accept(() -> List.of(new PartyEntryCorrected(
                        correct.position(),
                        correct.seq(),
                        correct.field(),
                        String.valueOf(correct.was()),
                        correct.value(),
                        correct.reason().commitment(),
                        correct.confirmedBy())));
    }

    static Ruling past(Instant claimed, Provenance by) {
        return Ruling.on(by)
                .refuseIf(claimed.isAfter(by.receivedAt()), () -> new NotYetHappened(claimed, by.receivedAt()));
    }

    private static @Nullable Commitment commitment(@Nullable Sealed sealed) {
        return sealed == null ? null : sealed.commitment();
    }
}
