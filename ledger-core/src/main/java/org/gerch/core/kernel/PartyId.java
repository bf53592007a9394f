package org.gerch.core.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A party: citizen group, business, buyer, funder. Groups without a register number get one from the ledger. */
public record PartyId(@JsonValue String value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PartyId {
        Id.checked("party", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
