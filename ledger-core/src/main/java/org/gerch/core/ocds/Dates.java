package org.gerch.core.ocds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a release's own date may stand for a date it doesn't give: never where that would break a rule of time. */
final class Dates {
    private Dates() {}

    static @Nullable Instant notAfter(@Nullable Instant limit, @Nullable Instant release) {
        return limit != null && release != null && release.isAfter(limit) ? null : release;
    }

    static @Nullable Instant notBefore(@Nullable Instant limit, @Nullable Instant release) {
        return limit != null && release != null && release.isBefore(limit) ? null : release;
    }
}
