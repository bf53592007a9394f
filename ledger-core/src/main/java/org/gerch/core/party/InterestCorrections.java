package org.gerch.core.party;

import java.time.Instant;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.party.PartyEvent.InterestDeclared;
import org.gerch.core.party.PartyEvent.InterestRetracted;
import org.jspecify.annotations.Nullable;

/** Which values of an interest's entries can be corrected: whose tie, of which kind, and from when to when. */
final class InterestCorrections {
    private InterestCorrections() {}

    static @Nullable InterestDeclared with(InterestDeclared entry, String field, String text) {
        Actor official = entry.official();
        return switch (field) {
            case "official.office" ->
                declared(entry, new Actor(PublicName.checked("office", text), official.organisation()), entry.tie());
            case "official.organisation" ->
                declared(
                        entry,
                        new Actor(official.office(), new PartyId(PublicName.checked("organisation", text))),
                        entry.tie());
            case "tie" -> declared(entry, official, Tie.valueOf(text));
            case "since" -> dated(entry, Instant.parse(text), entry.until());
            case "until" -> dated(entry, entry.since(), Instant.parse(text));
            default -> null;
        };
    }

    /** Only an end is a value here; a reason is withdrawn by another retraction. */
    static @Nullable InterestRetracted with(InterestRetracted entry, String field, String text) {
        return field.equals("endedOn") && entry.endedOn() != null
                ? new InterestRetracted(entry.interest(), entry.reason(), Instant.parse(text), entry.document())
                : null;
    }

    private static InterestDeclared declared(InterestDeclared entry, Actor official, Tie tie) {
        return new InterestDeclared(
                entry.interest(), official, tie, entry.since(), entry.until(), entry.basis(), entry.document());
    }

    private static InterestDeclared dated(InterestDeclared entry, Instant since, @Nullable Instant until) {
        if (until != null && !until.isAfter(since)) {
            throw new Malformed("until", "must be after since");
        }
        return new InterestDeclared(
                entry.interest(), entry.official(), entry.tie(), since, until, entry.basis(), entry.document());
    }
}
