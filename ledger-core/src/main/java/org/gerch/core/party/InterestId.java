package org.gerch.core.party;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.gerch.core.kernel.Id;

/** An official's declared interest, among those that tie officials to one party. */
public record InterestId(@JsonValue String value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InterestId {
        Id.checked("interest", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
