package org.gerch.core.party;

import static org.gerch.core.kernel.Role.IMPORTER;
import static org.gerch.core.kernel.Role.KHOROO_OFFICER;
import static org.gerch.core.kernel.Role.REGISTRAR;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.LedgerCommand;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Place;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.kernel.Streams;
import org.jspecify.annotations.Nullable;

/** What can be recorded about a party. */
public sealed interface PartyCommand extends LedgerCommand
        permits PartyCommand.RegisterParty,
                PartyCommand.ChangeLegalForm,
                PartyCommand.RenameParty,
                PartyCommand.RecordDormancy,
                PartyCommand.RecordRevival,
                PartyCommand.CorrectPartyEntry,
                InterestCommand {
    PartyId party();

    @Override
    default String stream() {
        return Streams.name("party", party());
    }

    @Override
    default Set<Role> allowed() {
        return Set.of(REGISTRAR);
    }

    /**
     * Puts a party on record.
     *
     * @param name its public name; absent for an individual and given for everybody else
     * @param form for a citizen group only; absent where it is not known
     * @param members for a consortium only, at least two
     * @throws Malformed if these contradict each other, or the id or name is a natural person's register number
     */
    record RegisterParty(
            PartyId party,
            @Nullable String name,
            PartyKind kind,
            @Nullable LegalForm form,
            @Nullable Place place,
            @Nullable List<PartyId> members)
            implements PartyCommand {
        private static final int FEWEST_MEMBERS = 2;

        public RegisterParty {
            // A reader of commands hands over null for what a sender left out.
            refuseIf(party == null, "party", "is missing");
            refuseIf(kind == null, "kind", "is missing");
            PublicName.checked("party", party.value());
            checkName(kind, name);
            refuseIf(form != null && kind != PartyKind.CITIZEN_GROUP, "form", "belongs to a citizen group only");
            members = members == null ? List.of() : List.copyOf(members);
            checkMembers(party, kind, members);
        }

        private static void checkName(PartyKind kind, @Nullable String name) {
            if (kind == PartyKind.INDIVIDUAL) {
                refuseIf(name != null, "name", "must be absent: an individual stays pseudonymous");
            } else if (name == null) {
                throw new Malformed("name", "is missing");
            } else {
                PublicName.checked("name", name);
            }
        }

        private static void checkMembers(PartyId party, PartyKind kind, List<PartyId> members) {
            if (kind != PartyKind.CONSORTIUM) {
                refuseIf(!members.isEmpty(), "members", "belong to a consortium only");
                return;
            }
            refuseIf(members.size() < FEWEST_MEMBERS, "members", "must be at least " + FEWEST_MEMBERS);
            refuseIf(Set.copyOf(members).size() < members.size(), "members", "must each be named once");
            refuseIf(members.contains(party), "members", "must not name the consortium itself");
        }

        private static void refuseIf(boolean wrong, String what, String why) {
            if (wrong) {
                throw new Malformed(what, why);
            }
        }
    }

    /** @param registerExtract the extract that proves {@code effectiveFrom}, where there is one */
    record ChangeLegalForm(
            PartyId party,
            LegalForm form,
            Instant effectiveFrom,
            @Nullable Sealed registerExtract) implements PartyCommand {}

    record RenameParty(PartyId party, String name) implements PartyCommand {
        public RenameParty {
            PublicName.checked("name", name);
        }
    }

    record RecordDormancy(PartyId party, Instant since) implements PartyCommand {
        @Override
        public Set<Role> allowed() {
            return Set.of(REGISTRAR, KHOROO_OFFICER);
        }
    }

    record RecordRevival(PartyId party, Instant since) implements PartyCommand {
        @Override
        public Set<Role> allowed() {
            return Set.of(REGISTRAR, KHOROO_OFFICER);
        }
    }

    /**
     * Says that an earlier entry was wrong.
     *
     * @param seq the cited entry's place in this stream, looked up on arrival
     * @param was the value that stands at {@code field} there, as JSON, looked up on arrival; absent if none does
     * @param value the right value, as JSON
     */
    record CorrectPartyEntry(
            PartyId party,
            long position,
            long seq,
            String field,
            @Nullable String was,
            String value,
            Sealed reason,
            Actor confirmedBy)
            implements PartyCommand {
        @Override
        public Set<Role> allowed() {
            return Set.of(REGISTRAR, IMPORTER);
        }
    }
}
