package org.gerch.api.tender;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gerch.api.page.Html;
import org.gerch.api.page.Notation;
import org.gerch.api.page.Words;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.tender.BiddingEvent.BidConfirmed;
import org.gerch.core.tender.BiddingEvent.BidReturnedUnopened;
import org.gerch.core.tender.BiddingEvent.BidWithdrawn;
import org.gerch.core.tender.Discount;
import org.gerch.core.tender.EvaluationEvent.BidFoundResponsive;
import org.gerch.core.tender.EvaluationEvent.BidOpened;
import org.gerch.core.tender.EvaluationEvent.BidPriceCorrected;
import org.gerch.core.tender.EvaluationEvent.BidRejected;
import org.gerch.core.tender.EvaluationEvent.BidScored;
import org.gerch.core.tender.EvaluationEvent.RejectionReasonRecorded;
import org.gerch.core.tender.EvaluationEvent.RoundPriceReadOut;
import org.gerch.core.tender.Ground;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.tender.TenderEvent.TenderEntryCorrected;
import org.gerch.core.verdict.Overlay;
import org.gerch.core.verdict.Verdict;

/**
 * What was decided about a bid, in a word and its position.
 *
 * @param note a second, smaller line; empty for none
 */
public record BidStep(Html said, String note) {

    /** Everything decided about it, latest fate last; only that it was opened is left to the price. */
    static List<BidStep> of(BidRecord bid, Verdict verdict, Notation notation, Instant until) {
        Words words = notation.words();
        List<BidStep> steps = new ArrayList<>();
        bid.all(TenderEntryCorrected.class)
                .forEach(entry -> steps.add(step(
                        words.say(
                                "bid.entry-corrected",
                                notation.entered(entry.event().was())),
                        entry,
                        notation,
                        "")));
        bid.all(BidConfirmed.class)
                .forEach(word -> steps.add(
                        step(words.say("bid.confirmed", nameOf(word.event().group())), word, notation, "")));
        bid.opened()
                .flatMap(opened -> namedInVain(opened, verdict)
                        .map(named -> step(
                                words.say("bid.named-in-vain", named.group().text()), opened, notation, "")))
                .ifPresent(steps::add);
        bid.opened()
                .ifPresent(opened -> opened.event().content().discounts().stream()
                        .map(discount -> step(discount(discount, notation), opened, notation, ""))
                        .forEach(steps::add));
        bid.all(RoundPriceReadOut.class)
                .forEach(read -> steps.add(step(
                        words.say(
                                "bid.round",
                                read.event().round(),
                                notation.money(read.event().price())),
                        read,
                        notation,
                        "")));
        bid.last(BidPriceCorrected.class)
                .ifPresent(corrected -> steps.add(step(
                        words.say(
                                "bid.price-corrected",
                                notation.money(corrected.event().to())),
                        corrected,
                        notation,
                        "")));
        bid.last(BidScored.class)
                .ifPresent(scored -> steps.add(
                        step(words.say("bid.scored", scored.event().total().toPlainString()), scored, notation, "")));
        bid.last(BidFoundResponsive.class)
                .ifPresent(found -> steps.add(step(
                        words.say("bid.responsive"),
                        found,
                        notation,
                        found.event().fromStatus() ? words.say("bid.from-status") : "")));
        bid.last(BidRejected.class)
                .ifPresent(rejected -> steps.add(step(
                        words.say("bid.rejected"),
                        rejected,
                        notation,
                        groundOf(bid, rejected, verdict, notation, until))));
        bid.last(BidReturnedUnopened.class)
                .ifPresent(returned -> steps.add(step(
                        words.say(
                                "bid.returned",
                                words.say("return." + returned.event().reason().name())),
                        returned,
                        notation,
                        "")));
        bid.last(BidWithdrawn.class)
                .ifPresent(withdrawn -> steps.add(step(words.say("bid.withdrawn"), withdrawn, notation, "")));
        if (verdict.award() != null
                && verdict.winningBid() != null
                && verdict.winningBid().id().equals(bid.id())) {
            Html said = Html.words(
                    Html.text(words.say("bid.awarded")),
                    notation.position(verdict.award().position()));
            steps.add(new BidStep(said, ""));
        }
        return List.copyOf(steps);
    }

    private static String nameOf(PartyFacts group) {
        return new Verdict.Named(group.party(), group.name()).text();
    }

    private static Optional<Verdict.NamedInVain> namedInVain(Recorded<BidOpened> opened, Verdict verdict) {
        Verdict.Details details = verdict.details();
        return details == null
                ? Optional.empty()
                : details.inVain().stream()
                        .filter(named -> named.position() == opened.position())
                        .findFirst();
    }

    private static String groundOf(
            BidRecord bid, Recorded<BidRejected> rejected, Verdict verdict, Notation notation, Instant until) {
        Ground ground = bid.last(RejectionReasonRecorded.class)
                .map(reason -> reason.event().ground())
                .orElse(rejected.event().ground());
        Words words = notation.words();
        if (ground.kind() != null) {
            String kind = words.say("ground." + ground.kind().name());
            return ground.article() == null
                    ? words.say("bid.kind", kind)
                    : words.say("bid.article-kind", ground.article(), kind);
        } else if (ground.article() != null) {
            return words.say("bid.article", ground.article());
        } else if (ground.isStated()) {
            return words.say("bid.reason-stated");
        } else if (verdict.overlays().contains(Overlay.REASON_NOT_IN_SOURCE)) {
            return words.say("bid.no-reason-in-source");
        }
        return words.say("bid.no-reason", notation.days(notation.daysBetween(rejected.at(), until)));
    }

    private static String discount(Discount discount, Notation notation) {
        Words words = notation.words();
        String lots = discount.lots().stream().map(LotId::value).collect(Collectors.joining(", "));
        return discount.price() == null
                ? words.say("bid.discount-unpriced", lots)
                : words.say("bid.discount", lots, notation.money(discount.price()));
    }

    private static BidStep step(String said, Recorded<? extends TenderEvent> by, Notation notation, String note) {
        return new BidStep(Html.words(Html.text(said), notation.position(by.position())), note);
    }
}
