package org.gerch.core.tender;

import static org.gerch.core.tender.Rulings.committed;
import static org.gerch.core.tender.Rulings.refused;
import static org.gerch.core.tender.Rulings.submitted;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Decision;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.NotYourParty;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Ruling;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.tender.EvaluationCommand.AskClarification;
import org.gerch.core.tender.EvaluationCommand.CorrectBidPrice;
import org.gerch.core.tender.EvaluationCommand.FindBidResponsive;
import org.gerch.core.tender.EvaluationCommand.GiveClarification;
import org.gerch.core.tender.EvaluationCommand.OpenBids;
import org.gerch.core.tender.EvaluationCommand.ReadOutRoundPrice;
import org.gerch.core.tender.EvaluationCommand.RecordRejectionReason;
import org.gerch.core.tender.EvaluationCommand.RejectBid;
import org.gerch.core.tender.EvaluationCommand.ScoreBid;
import org.gerch.core.tender.EvaluationEvent.BidFoundResponsive;
import org.gerch.core.tender.EvaluationEvent.BidPriceCorrected;
import org.gerch.core.tender.EvaluationEvent.BidRejected;
import org.gerch.core.tender.EvaluationEvent.BidScored;
import org.gerch.core.tender.EvaluationEvent.ClarificationAsked;
import org.gerch.core.tender.EvaluationEvent.ClarificationGiven;
import org.gerch.core.tender.EvaluationEvent.RejectionReasonRecorded;
import org.jspecify.annotations.Nullable;

/** The law of the evaluation: only what was opened is evaluated, and what came after the award is marked. */
final class EvaluationLaw {
    private EvaluationLaw() {}

    static Decision<TenderEvent> decide(PublishedTender tender, EvaluationCommand command, Provenance by) {
        return switch (command) {
            case OpenBids open -> OpeningLaw.decide(tender, open, by);
            case CorrectBidPrice correct ->
                submitted(tender, correct.bid(), bid -> correctPrice(tender, bid, correct, by));
            case ReadOutRoundPrice read -> submitted(tender, read.bid(), bid -> RoundLaw.decide(tender, bid, read, by));
            case AskClarification ask -> submitted(tender, ask.bid(), bid -> ask(tender, bid, ask, by));
            case GiveClarification give -> give(tender, give, by);
            case RejectBid reject -> submitted(tender, reject.bid(), bid -> reject(tender, bid, reject, by));
            case RecordRejectionReason record ->
                submitted(tender, record.bid(), bid -> recordReason(tender, bid, record, by));
            case FindBidResponsive find -> submitted(tender, find.bid(), bid -> findResponsive(tender, bid, find, by));
            case ScoreBid score -> submitted(tender, score.bid(), bid -> score(tender, bid, score, by));
        };
    }

    private static Decision<TenderEvent> correctPrice(
            PublishedTender tender, Bid bid, CorrectBidPrice correct, Provenance by) {
        if (bid.opened().isEmpty()) {
            return refused(new Impossible.BidNotOpened(bid.id()));
        }
        Money from = bid.opened().get().price();
        if (from == null) {
            return refused(new Impossible.NoPriceReadOut(bid.id()));
        }
        return evaluating(bid, by)
                .refuse(Rulings.negative("price", correct.price()))
                .refuseIf(
                        !from.sharesCurrency(correct.price()),
                        () -> new Impossible.CurrencyDiffers(
                                from.currency(), correct.price().currency()))
                .note(afterAward(tender, bid, by, Breach.PriceCorrectedAfterAward::new))
                .accept(new BidPriceCorrected(bid.id(), from, correct.price(), committed(correct.reason())));
    }

    private static Decision<TenderEvent> ask(PublishedTender tender, Bid bid, AskClarification ask, Provenance by) {
        return evaluating(bid, by)
                .refuseIf(bid.opened().isEmpty(), () -> new Impossible.BidNotOpened(bid.id()))
                .refuseIf(
                        tender.correspondence().clarifications().containsKey(ask.clarification()),
                        () -> new Impossible.ClarificationAlreadyAsked(ask.clarification()))
                .accept(new ClarificationAsked(
                        ask.clarification(), bid.id(), ask.text().commitment()));
    }

    private static Decision<TenderEvent> give(PublishedTender tender, GiveClarification give, Provenance by) {
        BidId asked = tender.correspondence().clarifications().get(give.clarification());
        if (asked == null) {
            return refused(new Impossible.ClarificationUnknown(give.clarification()));
        }
        return submitted(tender, asked, bid -> give(bid, give, by));
    }

    private static Decision<TenderEvent> give(Bid bid, GiveClarification give, Provenance by) {
        return Ruling.on(by)
                .refuse(NotYourParty.where(by, bid.submission().tenderer()))
                .accept(new ClarificationGiven(give.clarification(), give.text().commitment()));
    }

    private static Decision<TenderEvent> reject(PublishedTender tender, Bid bid, RejectBid reject, Provenance by) {
        return evaluating(bid, by)
                .refuseIf(bid.isRejected(), () -> new Impossible.BidAlreadyRejected(bid.id()))
                .noteIf(bid instanceof Bid.Waiting, () -> new Breach.RejectedUnopened(bid.id()))
                .note(afterAward(tender, bid, by, Breach.RejectedAfterAward::new))
                .accept(new BidRejected(
                        bid.id(), ground(reject.article(), reject.factReliedOn(), reject.document(), reject.kind())));
    }

    private static Decision<TenderEvent> recordReason(
            PublishedTender tender, Bid bid, RecordRejectionReason record, Provenance by) {
        Ground ground = ground(record.article(), record.factReliedOn(), record.document(), record.kind());
        return Ruling.on(by)
                .refuseIf(!bid.isRejected(), () -> new Impossible.BidNotRejected(bid.id()))
                .refuseIf(!ground.isStated(), () -> new Impossible.NoReasonStated(bid.id()))
                .accept(new RejectionReasonRecorded(bid.id(), ground));
    }

    private static Decision<TenderEvent> findResponsive(
            PublishedTender tender, Bid bid, FindBidResponsive find, Provenance by) {
        return evaluating(bid, by)
                .refuseIf(bid.opened().isEmpty(), () -> new Impossible.BidNotOpened(bid.id()))
                .accept(new BidFoundResponsive(bid.id(), find.fromStatus()));
    }

    private static Decision<TenderEvent> score(PublishedTender tender, Bid bid, ScoreBid score, Provenance by) {
        return evaluating(bid, by)
                .refuseIf(bid.opened().isEmpty(), () -> new Impossible.BidNotOpened(bid.id()))
                .refuse(scoredTwice(score.scores()))
                .note(unpublishedCriterion(tender.invitation(), score.scores()))
                .note(afterAward(tender, bid, by, Breach.ScoredAfterAward::new))
                .accept(new BidScored(bid.id(), score.scores(), score.total()));
    }

    /** Bids that left are not evaluated; a source that does so all the same is believed, with a note. */
    static Ruling evaluating(Bid bid, Provenance by) {
        return Ruling.on(by)
                .refuseIf(bid instanceof Bid.Withdrawn, () -> new Forbidden.BidIsWithdrawn(bid.id()))
                .refuseIf(bid instanceof Bid.Returned, () -> new Forbidden.BidIsReturned(bid.id()));
    }

    static <R extends Breach> Optional<R> afterAward(
            PublishedTender tender, Bid bid, Provenance by, BiFunction<Instant, Instant, R> why) {
        return tender.awardInForce(bid.submission().lots()).flatMap(award -> Timing.after(by, award.decidedAt(), why));
    }

    private static Optional<Impossible> scoredTwice(List<Score> scores) {
        Set<String> seen = new HashSet<>();
        return scores.stream()
                .map(Score::criterion)
                .filter(criterion -> !seen.add(criterion))
                .findFirst()
                .map(Impossible.CriterionScoredTwice::new);
    }

    private static Optional<Breach> unpublishedCriterion(Invitation invitation, List<Score> scores) {
        Set<String> published =
                invitation.weights().stream().map(Weight::criterion).collect(Collectors.toSet());
        // Where no weights were published there is no list of criteria to measure by.
        return scores.stream()
                .map(Score::criterion)
                .filter(criterion -> !published.isEmpty() && !published.contains(criterion))
                .findFirst()
                .map(Breach.ScoredByUnpublishedCriterion::new);
    }

    private static Ground ground(
            @Nullable String article,
            @Nullable Sealed factReliedOn,
            @Nullable Sealed document,
            @Nullable GroundKind kind) {
        return new Ground(article, committed(factReliedOn), committed(document), kind);
    }
}
