package org.gerch.core.party;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.gerch.core.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * What was on record about a party at one moment, copied into the tender's own stream so that a verdict needs no other.
 *
 * @param party the party
 * @param name an organisation's or group's public name; absent for individuals, who stay pseudonymous
 * @param kind what it was recorded as
 * @param form its legal form, where it is a citizen group
 * @param facts class facts a source gave with this tender, path to value, such as {@code parties.details.scale} to
 *     {@code sme}
 * @param restsOn positions of the events this was read from; empty for facts that came with an import
 * @param provenLater those of them that were recorded after that moment, and count because a register extract proves their date
 */
public record PartyFacts(
        PartyId party,
        @Nullable String name,
        PartyKind kind,
        @Nullable LegalForm form,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> facts,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Long> restsOn,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Long> provenLater) {

    public PartyFacts {
        facts = facts == null ? Map.of() : Map.copyOf(facts);
        restsOn = restsOn == null ? List.of() : List.copyOf(restsOn);
        provenLater = provenLater == null ? List.of() : List.copyOf(provenLater);
    }

    /** Read from what had been recorded by that moment. */
    public PartyFacts(
            PartyId party,
            @Nullable String name,
            PartyKind kind,
            @Nullable LegalForm form,
            Map<String, String> facts,
            List<Long> restsOn) {
        this(party, name, kind, form, facts, restsOn, List.of());
    }

    /** The same, resting on entries that came later too. */
    public PartyFacts provenLater(List<Long> positions) {
        return positions.isEmpty() ? this : new PartyFacts(party, name, kind, form, facts, restsOn, positions);
    }

    /** A party that no event of the ledger describes. */
    public static PartyFacts unknown(PartyId party) {
        return new PartyFacts(party, null, PartyKind.UNKNOWN, null, Map.of(), List.of());
    }
}
