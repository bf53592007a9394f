package org.gerch.api.demo.story;

import java.util.List;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Place;
import org.gerch.core.party.LegalForm;
import org.gerch.core.party.PartyCommand.RegisterParty;
import org.gerch.core.party.PartyKind;
import org.jspecify.annotations.Nullable;

/** One of the cast, as the register knows it. */
record Member(
        PartyId id,
        @Nullable String name,
        PartyKind kind,
        @Nullable LegalForm form,
        @Nullable Place place,
        List<PartyId> members) {

    static Member of(String id, @Nullable String name, PartyKind kind) {
        return new Member(new PartyId(id), name, kind, null, null, List.of());
    }

    static Member group(String id, String name, LegalForm form, Place place) {
        return new Member(new PartyId(id), name, PartyKind.CITIZEN_GROUP, form, place, List.of());
    }

    static Member consortium(String id, String name, List<Member> members) {
        return new Member(
                new PartyId(id),
                name,
                PartyKind.CONSORTIUM,
                null,
                null,
                members.stream().map(Member::id).toList());
    }

    Member in(Place where) {
        return new Member(id, name, kind, form, where, members);
    }

    RegisterParty registration() {
        return new RegisterParty(id, name, kind, form, place, members);
    }
}
