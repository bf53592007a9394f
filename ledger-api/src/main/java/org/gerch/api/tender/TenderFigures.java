package org.gerch.api.tender;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gerch.api.page.Figure;
import org.gerch.api.page.Html;
import org.gerch.api.page.Notation;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.verdict.Overlay;
import org.gerch.core.verdict.Verdict;
import org.gerch.core.verdict.VerdictFamily;
import org.gerch.core.verdict.VerdictKind;
import org.jspecify.annotations.Nullable;

/** The figures an answer rests on: the difference, the days without a reason, the difference after amendments. */
final class TenderFigures {
    private TenderFigures() {}

    static List<Figure> of(
            Verdict verdict,
            Optional<AwardRecord> award,
            Recorded<TenderEvent> decisive,
            Recorded<TenderEvent> last,
            Notation notation,
            Instant until) {
        List<Figure> figures = new ArrayList<>();
        Money group = verdict.groupBid() == null ? null : verdict.groupBid().price();
        Money difference = verdict.difference();
        if (group != null && difference != null && !sameBid(verdict)) {
            figures.add(new Figure(
                    notation.words().say("figure.difference"),
                    notation.signed(difference),
                    Html.text(notation.percent(difference.amount(), group.amount()))));
        }
        addDaysWithoutReason(figures, verdict, decisive, notation, until);
        award.ifPresent(awarded -> addAfterAmendment(figures, verdict, group, awarded, notation));
        if (verdict.kind() == VerdictKind.PENDING) {
            figures.add(new Figure(
                    notation.words().say("figure.since-last-step"),
                    notation.days(notation.daysBetween(last.happenedAt(), until)),
                    notation.position(last.position())));
        }
        figures.add(new Figure(
                notation.words().say("figure.bids"),
                Notation.grouped(verdict.counts().submitted()),
                Html.text(notation.words().say("figure.opened", verdict.counts().opened()))));
        return List.copyOf(figures.subList(0, Math.min(3, figures.size())));
    }

    private static void addDaysWithoutReason(
            List<Figure> figures, Verdict verdict, Recorded<TenderEvent> decisive, Notation notation, Instant until) {
        boolean silent = verdict.family() == VerdictFamily.NOT_CHOSEN_NO_REASON
                && !verdict.overlays().contains(Overlay.REASON_NOT_IN_SOURCE);
        if (silent) {
            figures.add(new Figure(
                    notation.words().say("figure.without-reason"),
                    notation.days(notation.daysBetween(decisive.happenedAt(), until)),
                    notation.position(decisive.position())));
        }
    }

    private static void addAfterAmendment(
            List<Figure> figures, Verdict verdict, @Nullable Money group, AwardRecord award, Notation notation) {
        Optional<Money> now = award.contractPrice();
        if (award.amendments().isEmpty() || now.isEmpty() || group == null || sameBid(verdict)) {
            return;
        }
        if (now.get().sharesCurrency(group)) {
            Money difference = now.get().minus(group);
            BigDecimal base = group.amount();
            figures.add(new Figure(
                    notation.words().say("figure.after-amendment"),
                    notation.signed(difference),
                    Html.words(
                            Html.text(notation.percent(difference.amount(), base)),
                            notation.position(award.amendments().getLast().position()))));
        }
    }

    private static boolean sameBid(Verdict verdict) {
        return verdict.groupBid() != null
                && verdict.winningBid() != null
                && verdict.groupBid().id().equals(verdict.winningBid().id());
    }
}
