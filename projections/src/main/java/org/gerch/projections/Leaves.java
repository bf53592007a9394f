package org.gerch.projections;

import java.util.List;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;

/**
 * What the views read of the log besides the events they are handed.
 *
 * <p>An interface, because the views rest on the law alone: whoever wires the application puts the store behind it.
 */
public interface Leaves {
    /** The events of one stream among the first {@code size} leaves, in order; empty for an unknown stream. */
    List<Recorded<LedgerEvent>> stream(String stream, long size);

    /** The events of all streams of a feature among the first {@code size} leaves, in the order of the log. */
    List<Recorded<LedgerEvent>> feature(String feature, long size);

    /** At most {@code limit} leaves from a position on, in order; empty at the end of the log. */
    List<UnreadLeaf> page(long from, int limit);
}
