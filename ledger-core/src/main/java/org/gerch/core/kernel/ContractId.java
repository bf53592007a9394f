package org.gerch.core.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A contract within one tender. */
public record ContractId(@JsonValue String value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ContractId {
        Id.checked("contract", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
