package org.gerch.core.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A complaint within one tender. */
public record ComplaintId(@JsonValue String value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ComplaintId {
        Id.checked("complaint", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
