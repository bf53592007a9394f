package org.gerch.api.page;

import java.time.Instant;

/** What the erasable store answers for a commitment. */
public sealed interface FreeText {
    record Kept(String text) implements FreeText {}

    /** It was erased; the log stays valid and says so. */
    record Removed(Instant on, String reason) implements FreeText {}
}
