package org.gerch.core.party;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Who hands in a bid, as on record at one moment.
 *
 * @param members those of a consortium, as it is registered; empty for every other kind
 */
public record Bidder(
        PartyFacts tenderer,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PartyFacts> members) {
    public Bidder {
        members = members == null ? List.of() : List.copyOf(members);
    }
}
