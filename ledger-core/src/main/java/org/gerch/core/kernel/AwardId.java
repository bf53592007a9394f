package org.gerch.core.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An award decision within one tender. */
public record AwardId(@JsonValue String value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AwardId {
        Id.checked("award", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
