package org.gerch.core.fund;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.gerch.core.kernel.Id;

/** A call for applications within one fund. */
public record CallId(@JsonValue String value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CallId {
        Id.checked("call", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
