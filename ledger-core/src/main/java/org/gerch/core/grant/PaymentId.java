package org.gerch.core.grant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.gerch.core.kernel.Id;

/** A payment out or back, within one grant, as the treasury numbers it. */
public record PaymentId(@JsonValue String value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PaymentId {
        Id.checked("payment", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
