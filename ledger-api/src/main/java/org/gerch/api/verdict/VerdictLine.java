package org.gerch.api.verdict;

import java.time.Instant;
import org.gerch.api.page.Shape;
import org.gerch.api.page.Words;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Place;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.verdict.Verdict;
import org.gerch.core.verdict.VerdictKind;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as lists show it.
 *
 * @param title the lot's, else the tender's
 * @param reasonNotInSource whether it was imported from a source that publishes no reasons
 * @param decided when the award was made, else when the last step was
 */
public record VerdictLine(
        TenderId tender,
        @Nullable LotId lot,
        String title,
        @Nullable Place place,
        VerdictKind kind,
        boolean reasonNotInSource,
        Verdict.@Nullable Named group,
        @Nullable Money groupPrice,
        Verdict.@Nullable Named winner,
        @Nullable Money winnerPrice,
        @Nullable Money difference,
        Instant decided) {

    public Shape shape() {
        return Shape.of(kind.family());
    }

    /** The verdict in one line, as it heads the lot's own page. */
    public String headline(Words words) {
        return words.say(reasonNotInSource ? "headline.reason-not-in-source" : "headline." + kind.name());
    }
}
