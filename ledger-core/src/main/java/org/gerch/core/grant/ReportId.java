package org.gerch.core.grant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.gerch.core.kernel.Id;

/** A report on what a grant was spent on, within that grant. */
public record ReportId(@JsonValue String value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReportId {
        Id.checked("report", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
