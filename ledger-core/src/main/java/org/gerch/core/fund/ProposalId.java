package org.gerch.core.fund;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.gerch.core.kernel.Id;

/** What neighbours propose to have built or done. */
public record ProposalId(@JsonValue String value) implements Id {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProposalId {
        Id.checked("proposal", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
