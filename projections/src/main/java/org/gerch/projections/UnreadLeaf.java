package org.gerch.projections;

import java.util.function.Supplier;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;

/**
 * A leaf whose event is decoded when it is asked for, by the thread that needs it.
 *
 * @param stream such as {@code tender/UB-2026-0041}
 */
public record UnreadLeaf(long position, String stream, Supplier<Recorded<LedgerEvent>> content) {
    public Recorded<LedgerEvent> read() {
        return content.get();
    }
}
