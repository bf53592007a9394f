package org.gerch.core.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A fund that grants are paid from. */
public record FundId(@JsonValue String value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FundId {
        Id.checked("fund", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
