package org.gerch.core.fund;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.gerch.core.kernel.Id;

/** Money set aside for a fund, within that fund. */
public record AllocationId(@JsonValue String value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AllocationId {
        Id.checked("allocation", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
