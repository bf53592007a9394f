package org.gerch.core.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A tender, such as {@code UB-2026-0041}; an imported tender keeps its open contracting id (ocid). */
public record TenderId(@JsonValue String value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TenderId {
        Id.checked("tender", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
