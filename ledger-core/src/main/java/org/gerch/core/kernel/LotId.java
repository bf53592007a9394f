package org.gerch.core.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A lot within one tender. */
public record LotId(@JsonValue String value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LotId {
        Id.checked("lot", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
