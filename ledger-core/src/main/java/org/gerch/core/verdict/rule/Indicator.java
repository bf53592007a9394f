package org.gerch.core.verdict.rule;

import java.util.Optional;
import org.gerch.core.verdict.EventTypes;
import org.gerch.core.verdict.LotFacts;

/**
 * A question worth asking about a lot, raised by what is on record of it; never a finding.
 *
 * <p>Pure: the same facts and settings always give the same answer. Reads no clock, no other tender and no text that can be
 * erased.
 */
public interface Indicator {
    /** Its permanent name: that of the Open Contracting Partnership's guide, such as {@code R018}, else one of ours, {@code G…}. */
    String code();

    /** The facts that raise it; empty where they don't, or where they are not on record. */
    Optional<Flag> on(LotFacts lot, Settings settings);

    /** Types of event of which one at least must be on record for the facts to raise it. */
    default EventTypes needs() {
        return EventTypes.ANY;
    }

    /** Whether it rests on the order in which entries were recorded, which a snapshot of today's values does not show. */
    default boolean needsHistory() {
        return false;
    }
}
