package org.gerch.core.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A party: citizen group, business, buyer, funder. Groups without a register number get one from the ledger. */
public record PartyId(@JsonValue String value) implements Id {
    /** So begins what a publisher's party is called that a release needs and does not name; it is nobody. */
    public static final String UNNAMED = "unnamed-";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PartyId {
        Id.checked("party", value);
    }

    /** Whether it is somebody's. */
    public boolean isNamed() {
        return !value.contains(":" + UNNAMED);
    }

    @Override
    public String toString() {
        return value;
    }
}
