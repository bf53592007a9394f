package org.gerch.core.replay;

import static org.gerch.core.replay.Unseen.TEXT;
import static org.gerch.core.replay.Unseen.text;

import java.util.Set;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.party.InterestCommand;
import org.gerch.core.party.PartyCommand;
import org.gerch.core.party.PartyEvent;
import org.gerch.core.rules.RulesCommand;
import org.gerch.core.rules.RulesEvent;
import org.gerch.core.signing.KeysAtHand;
import org.gerch.core.signing.SigningCommand;
import org.gerch.core.signing.SigningEvent;

/** Which command an event of a party's, of the rules or of the log's key comes from. */
final class PartyCommands {
    private PartyCommands() {}

    static PartyCommand of(String id, PartyEvent event) {
        PartyId party = new PartyId(id);
        return switch (event) {
            case PartyEvent.PartyRegistered registered ->
                new PartyCommand.RegisterParty(
                        registered.party(),
                        registered.name(),
                        registered.kind(),
                        registered.form(),
                        registered.place(),
                        registered.members());
            case PartyEvent.LegalFormChanged changed ->
                new PartyCommand.ChangeLegalForm(
                        party, changed.to(), changed.effectiveFrom(), text(changed.registerExtract()));
            case PartyEvent.PartyRenamed renamed -> new PartyCommand.RenameParty(party, renamed.to());
            case PartyEvent.PartyDormant dormant -> new PartyCommand.RecordDormancy(party, dormant.since());
            case PartyEvent.PartyRevived revived -> new PartyCommand.RecordRevival(party, revived.since());
            case PartyEvent.InterestDeclared declared ->
                new InterestCommand.DeclareInterest(
                        party,
                        declared.interest(),
                        declared.official(),
                        declared.tie(),
                        declared.since(),
                        declared.until(),
                        declared.basis(),
                        TEXT);
            case PartyEvent.InterestRetracted retracted ->
                new InterestCommand.RetractInterest(
                        party,
                        retracted.interest(),
                        retracted.reason(),
                        retracted.endedOn(),
                        text(retracted.document()));
            case PartyEvent.PartyEntryCorrected corrected ->
                new PartyCommand.CorrectPartyEntry(
                        party,
                        corrected.position(),
                        corrected.seq(),
                        corrected.field(),
                        corrected.was(),
                        corrected.value(),
                        TEXT,
                        corrected.confirmedBy());
        };
    }

    static RulesCommand of(RulesEvent event) {
        return switch (event) {
            case RulesEvent.RulesAdopted adopted ->
                new RulesCommand.AdoptRules(
                        adopted.scope(), adopted.version(), adopted.effectiveFrom(), adopted.groupRules());
        };
    }

    /** Which keys the ledger held then the log can't tell; that it went on with this one shows in its signatures. */
    static SigningCommand of(SigningEvent event) {
        return switch (event) {
            case SigningEvent.KeyRotated rotated ->
                new SigningCommand.RotateLogKey(
                        rotated.key(), rotated.previous(), new KeysAtHand(rotated.previous(), Set.of(rotated.key())));
        };
    }
}
