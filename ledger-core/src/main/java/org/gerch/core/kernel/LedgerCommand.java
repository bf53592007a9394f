package org.gerch.core.kernel;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Set;

/** A wish that something be recorded; the law turns it into events or refuses it. */
public interface LedgerCommand {
    /** The stream the command speaks to, such as {@code tender/UB-2026-0041}. */
    String stream();

    /** The roles of which the actor needs at least one; an import needs {@link Role#IMPORTER} instead. */
    Set<Role> allowed();

    /** What must be kept erasable beside the events: free text and sealed bids, whose commitments the events hold. */
    @JsonIgnore
    default List<Sealed> sealed() {
        return Sealed.within(this);
    }

    /** The command's name on the wire, such as {@code submit-bid}; not {@code name}, which many commands give a party. */
    @JsonIgnore
    default String commandName() {
        return KebabCase.of(getClass());
    }
}
