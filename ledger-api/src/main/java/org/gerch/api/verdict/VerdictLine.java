package org.gerch.api.verdict;

import java.time.Instant;
import java.util.List;
import org.gerch.api.page.Shape;
import org.gerch.api.page.Words;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Place;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.verdict.Overlay;
import org.gerch.core.verdict.Verdict;
import org.gerch.core.verdict.VerdictKind;
import org.gerch.core.verdict.rule.Flag;
import org.gerch.core.verdict.view.VerdictRow;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as lists show it.
 *
 * @param title the lot's, else the tender's
 * @param reasonNotInSource whether it was imported from a source that publishes no reasons
 * @param begun when the tender was published, by which lists are ordered and months counted
 * @param lastStepAt when the last event about the lot happened
 * @param lastStep its position; absent where none is on record
 * @param flags the indicators that the lot raises
 * @param notes what else is said beside the verdict
 * @param ruleSet the version of the rule set that judged
 * @param stored the whole row, to which what other streams say is joined; absent where nothing is to be
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
        Instant begun,
        Instant lastStepAt,
        @Nullable Long lastStep,
        List<Flag> flags,
        List<Overlay> notes,
        String ruleSet,
        @Nullable VerdictRow stored) {

    /** The row of the public view, as pages show it. */
    public static VerdictLine of(VerdictRow row) {
        Verdict verdict = row.verdict();
        Verdict.JudgedBid group = verdict.groupBid();
        Verdict.JudgedBid winning = verdict.winningBid();
        Verdict.JudgedAward award = verdict.award();
        Verdict.LastStep last = verdict.lastStep();
        String title = verdict.subject().title();
        Money awarded = award == null ? null : award.price();
        // Prices that share no basis are not put side by side.
        boolean comparable = verdict.kind() != VerdictKind.NOT_COMPARABLE;
        return new VerdictLine(
                verdict.subject().tender(),
                verdict.subject().lot(),
                title == null || title.isBlank() ? verdict.subject().tender().value() : title,
                row.place(),
                verdict.kind(),
                verdict.overlays().contains(Overlay.REASON_NOT_IN_SOURCE),
                group == null ? null : group.tenderer(),
                group == null || !comparable ? null : group.price(),
                award == null ? null : award.winner(),
                !comparable ? null : winning != null && winning.price() != null ? winning.price() : awarded,
                comparable ? verdict.difference() : null,
                row.begun(),
                last == null || last.happenedAt() == null ? row.begun() : last.happenedAt(),
                last == null ? null : last.position(),
                row.flags(),
                verdict.overlays().stream().filter(VerdictLine::isSaidBeside).toList(),
                verdict.ruleSet(),
                row);
    }

    /** What the headline of an imported lot says already is not said again. */
    private static boolean isSaidBeside(Overlay overlay) {
        return overlay != Overlay.REASON_NOT_IN_SOURCE && overlay != Overlay.RESPONSIVENESS_FROM_STATUS;
    }

    /** The entry that was the last step; it need not be the one that changed the verdict, such as an adoption of rules. */
    public long lastStep(long changed) {
        return lastStep == null ? changed : lastStep;
    }

    public Shape shape() {
        return Shape.of(kind.family());
    }

    /** The verdict in one line, as it heads the lot's own page. */
    public String headline(Words words) {
        return words.say(reasonNotInSource ? "headline.reason-not-in-source" : "headline." + kind.name());
    }
}
