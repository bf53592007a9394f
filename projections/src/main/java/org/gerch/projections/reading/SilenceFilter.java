package org.gerch.projections.reading;

import java.time.Instant;
import java.util.Set;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.view.SilenceKind;
import org.jspecify.annotations.Nullable;

/**
 * Which silences are asked for; an absent condition lets every one through.
 *
 * @param kinds any of these; empty for all
 * @param until those that have begun by then
 * @throws Malformed if a text can be none that is recorded
 */
public record SilenceFilter(
        Set<SilenceKind> kinds,
        @Nullable String buyer,
        @Nullable String fund,
        Instant until) {
    public SilenceFilter {
        kinds = Set.copyOf(kinds);
        if (hasNul(buyer) || hasNul(fund)) {
            throw new Malformed(hasNul(buyer) ? "buyer" : "fund", "must be text without the character nought");
        }
    }

    private static boolean hasNul(@Nullable String text) {
        return text != null && text.indexOf('\0') >= 0;
    }
}
