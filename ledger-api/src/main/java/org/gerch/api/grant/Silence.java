package org.gerch.api.grant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gerch.api.page.Html;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Scale;
import org.gerch.api.page.Svg;
import org.gerch.core.grant.GrantEvent;
import org.gerch.core.grant.GrantEvent.ApplicationWithdrawn;
import org.gerch.core.grant.GrantEvent.DisbursementOrdered;
import org.gerch.core.grant.GrantEvent.GrantApproved;
import org.gerch.core.grant.GrantEvent.GrantCancelled;
import org.gerch.core.grant.GrantEvent.GrantClosed;
import org.gerch.core.grant.GrantEvent.GrantRejected;
import org.gerch.core.grant.GrantEvent.PaymentRecorded;
import org.gerch.core.grant.GrantEvent.ReceiptConfirmed;
import org.gerch.core.grant.GrantEvent.ReceiptDisputed;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Recorded;

/**
 * Something that is waited for, on one scale of days that ends at the page's moment.
 *
 * @param what is waited for
 * @param days since the last record that it follows from
 * @param since that record
 */
public record Silence(String what, String days, Html since, Html drawing) {

    /** Before it is drawn. */
    private record Wait(String what, Recorded<? extends GrantEvent> since) {}

    static List<Silence> of(GrantStory story, GrantMoney money, Notation notation, Instant until) {
        List<Wait> waits = waits(story, money, notation);
        Instant begun = story.events().getFirst().happenedAt();
        double span = Math.max(1, notation.daysBetween(begun, until));
        return waits.stream().map(wait -> drawn(wait, span, notation, until)).toList();
    }

    private static List<Wait> waits(GrantStory story, GrantMoney money, Notation notation) {
        List<Wait> waits = new ArrayList<>();
        boolean ended = story.last(GrantClosed.class).isPresent()
                || story.last(GrantCancelled.class).isPresent()
                || story.last(GrantRejected.class).isPresent()
                || story.last(ApplicationWithdrawn.class).isPresent();
        if (ended) {
            return waits;
        }
        if (money.promised().isEmpty()) {
            waits.add(new Wait(
                    notation.words().say("silence.undecided"), story.events().getLast()));
        }
        Money unordered = money.unordered();
        if (unordered.isPositive()) {
            story.events().reversed().stream()
                    .filter(recorded -> recorded.event() instanceof DisbursementOrdered
                            || recorded.event() instanceof GrantApproved)
                    .findFirst()
                    .ifPresent(since -> waits.add(
                            new Wait(notation.words().say("silence.unordered", notation.money(unordered)), since)));
        }
        addUnpaid(waits, story, money, notation);
        addUnconfirmed(waits, story, notation);
        money.open()
                .forEach(disputed -> waits.add(new Wait(
                        notation.words()
                                .say("silence.unanswered", disputed.event().tranche()),
                        disputed)));
        if (money.received().isAbove(money.reported())) {
            story.last(ReceiptConfirmed.class)
                    .ifPresent(received -> waits.add(new Wait(
                            notation.words()
                                    .say(
                                            "silence.unreported",
                                            notation.money(money.received().minus(money.reported()))),
                            received)));
        }
        return waits;
    }

    private static void addUnpaid(List<Wait> waits, GrantStory story, GrantMoney money, Notation notation) {
        if (money.ordered().isAbove(money.paid())) {
            story.last(DisbursementOrdered.class)
                    .ifPresent(ordered -> waits.add(new Wait(
                            notation.words()
                                    .say(
                                            "silence.unpaid",
                                            notation.money(money.ordered().minus(money.paid()))),
                            ordered)));
        }
    }

    private static void addUnconfirmed(List<Wait> waits, GrantStory story, Notation notation) {
        for (Recorded<PaymentRecorded> paid : story.all(PaymentRecorded.class)) {
            boolean spoken = story.all(ReceiptConfirmed.class).stream()
                            .anyMatch(said ->
                                    said.event().tranche().equals(paid.event().tranche()))
                    || story.all(ReceiptDisputed.class).stream()
                            .anyMatch(said ->
                                    said.event().tranche().equals(paid.event().tranche()));
            if (!spoken) {
                waits.add(new Wait(
                        notation.words().say("silence.unconfirmed", paid.event().tranche()), paid));
            }
        }
    }

    private static Silence drawn(Wait wait, double span, Notation notation, Instant until) {
        long days = notation.daysBetween(wait.since.happenedAt(), until);
        String x = Scale.percent(100 * (1 - Math.min(1, days / span)));
        Html drawing = Svg.silent(20)
                .line("still", "0", "10", x, "10")
                .line("silent", x, "10", "100%", "10")
                .line("now", "100%", "3", "100%", "17")
                .dot("ink", x, "10", "5")
                .drawn();
        Html since = Html.words(notation.date(wait.since.happenedAt()), notation.position(wait.since.position()));
        return new Silence(wait.what, notation.days(days), since, drawing);
    }
}
