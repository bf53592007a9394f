package org.gerch.core.party;

import java.time.Instant;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.Decision;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Ruling;
import org.gerch.core.party.InterestCommand.DeclareInterest;
import org.gerch.core.party.InterestCommand.RetractInterest;
import org.gerch.core.party.PartyEvent.InterestDeclared;
import org.gerch.core.party.PartyEvent.InterestRetracted;
import org.gerch.core.party.PartyRefusal.AllegationByThirdParty;
import org.gerch.core.party.PartyRefusal.EndedBeforeItBegan;
import org.gerch.core.party.PartyRefusal.InterestAlreadyDeclared;
import org.gerch.core.party.PartyRefusal.InterestAlreadyRetracted;
import org.gerch.core.party.PartyRefusal.InterestUnknown;
import org.gerch.core.party.PartyRefusal.RetractionByItsOffice;
import org.gerch.core.party.PartyRefusal.RetractionByThirdParty;
import org.jspecify.annotations.Nullable;

/**
 * Whose word puts an interest on record and takes it back: the official's own, or the registrar's from a public register.
 *
 * <p>The ledger knows offices and no persons, so it can't tell an official from the next one in the office. An office may say that a
 * tie ended, which stays shown; that it never was, only the registrar says.
 *
 * <p>A third party's allegation is refused and leaves no trace: it would be one person's claim about another, kept for ever.
 */
final class InterestLaw {
    private InterestLaw() {}

    static Decision<PartyEvent> decide(PartyState state, InterestCommand command, Provenance by) {
        return switch (command) {
            case DeclareInterest declare -> declare(state, declare, by);
            case RetractInterest retract -> retract(state, retract, by);
        };
    }

    private static Decision<PartyEvent> declare(PartyState state, DeclareInterest declare, Provenance by) {
        Actor official = declare.official();
        return PartyLaw.past(declare.since(), by)
                .refuseIf(
                        state.interest(declare.interest()) != null,
                        () -> new InterestAlreadyDeclared(declare.interest()))
                .refuseIf(
                        !mayFile(declare, by),
                        () -> new AllegationByThirdParty(
                                official.office(),
                                organisationOf(official),
                                by.actor().office()))
                .accept(new InterestDeclared(
                        declare.interest(),
                        official,
                        declare.tie(),
                        declare.since(),
                        declare.until(),
                        declare.basis(),
                        declare.document().commitment()));
    }

    private static boolean mayFile(DeclareInterest declare, Provenance by) {
        return switch (declare.basis()) {
            case DECLARATION -> by.actor().equals(declare.official());
            case REGISTER_EXTRACT -> by.roles().contains(Role.REGISTRAR);
        };
    }

    private static Decision<PartyEvent> retract(PartyState state, RetractInterest retract, Provenance by) {
        InterestDeclared declared = state.interest(retract.interest());
        if (declared == null) {
            return new Decision.Refused<>(new InterestUnknown(retract.interest()));
        }
        InterestRetracted before = state.retraction(retract.interest());
        boolean own = by.actor().equals(declared.official());
        return ended(declared, retract, by)
                .refuseIf(
                        before != null && !goesFurther(before.reason(), retract.reason()),
                        () -> new InterestAlreadyRetracted(retract.interest()))
                .refuseIf(
                        !own && !by.roles().contains(Role.REGISTRAR),
                        () -> new RetractionByThirdParty(
                                retract.interest(), by.actor().office()))
                .refuseIf(
                        retract.reason() != RetractionReason.ENDED
                                && !by.roles().contains(Role.REGISTRAR),
                        () -> new RetractionByItsOffice(
                                retract.interest(), retract.reason(), by.actor().office()))
                .accept(new InterestRetracted(
                        retract.interest(), retract.reason(), retract.endedOn(), commitment(retract)));
    }

    private static Ruling ended(InterestDeclared declared, RetractInterest retract, Provenance by) {
        Instant endedOn = retract.endedOn();
        return endedOn == null
                ? Ruling.on(by)
                : PartyLaw.past(endedOn, by)
                        .refuseIf(
                                endedOn.isBefore(declared.since()),
                                () -> new EndedBeforeItBegan(declared.since(), endedOn));
    }

    /** That a tie ended doesn't keep anyone from finding later that it never was. */
    private static boolean goesFurther(RetractionReason before, RetractionReason now) {
        return before == RetractionReason.ENDED && now != RetractionReason.ENDED;
    }

    private static PartyId organisationOf(Actor official) {
        if (official.organisation() == null) {
            throw new IllegalStateException("a declaration names the official's organisation");
        }
        return official.organisation();
    }

    private static @Nullable Commitment commitment(RetractInterest retract) {
        return retract.document() == null ? null : retract.document().commitment();
    }
}
