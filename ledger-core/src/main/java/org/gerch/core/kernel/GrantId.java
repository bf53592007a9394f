package org.gerch.core.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One application for a grant and everything that follows from it. */
public record GrantId(@JsonValue String value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GrantId {
        Id.checked("grant", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
