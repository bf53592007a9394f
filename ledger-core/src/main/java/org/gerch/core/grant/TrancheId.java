package org.gerch.core.grant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.gerch.core.kernel.Id;

/** A part of a grant that is ordered to be paid, within that grant. */
public record TrancheId(@JsonValue String value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TrancheId {
        Id.checked("tranche", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
