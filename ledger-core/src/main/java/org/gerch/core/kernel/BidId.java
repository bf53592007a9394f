package org.gerch.core.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A bid within one tender. */
public record BidId(@JsonValue String value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BidId {
        Id.checked("bid", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
