package org.gerch.api.demo.story;

import java.math.BigDecimal;
import java.util.List;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.tender.AwardCommand.AwardLot;
import org.gerch.core.tender.EvaluationCommand.AskClarification;
import org.gerch.core.tender.EvaluationCommand.CorrectBidPrice;
import org.gerch.core.tender.EvaluationCommand.FindBidResponsive;
import org.gerch.core.tender.EvaluationCommand.GiveClarification;
import org.gerch.core.tender.EvaluationCommand.ReadOutRoundPrice;
import org.gerch.core.tender.EvaluationCommand.RecordRejectionReason;
import org.gerch.core.tender.EvaluationCommand.RejectBid;
import org.gerch.core.tender.EvaluationCommand.ScoreBid;
import org.gerch.core.tender.GroundKind;
import org.gerch.core.tender.InvitationCommand.CancelTender;
import org.gerch.core.tender.Score;
import org.jspecify.annotations.Nullable;

/** A tender from the opening of its bids to the award. */
final class Evaluation {
    private final Procedure tender;
    private final Strand strand;
    private final Speaker committee;
    private final Speaker officer;
    private int awards;

    Evaluation(Procedure tender) {
        this.tender = tender;
        this.strand = tender.strand;
        this.committee = Speaker.committee(tender.buyer());
        this.officer = Speaker.procurement(tender.buyer());
    }

    void responsive(Offered... bids) {
        for (Offered bid : bids) {
            strand.does(committee, new FindBidResponsive(tender.id, bid.id(), false));
        }
    }

    /** Neither article nor fact. */
    void reject(Offered bid) {
        strand.does(committee, new RejectBid(tender.id, bid.id(), null, null, null));
    }

    void reject(Offered bid, Texts.Ground ground) {
        strand.does(committee, new RejectBid(tender.id, bid.id(), ground.article(), strand.text(ground.fact()), null));
    }

    /** On a ground of a kind that more is asked of. */
    void reject(Offered bid, GroundKind kind, Texts.Ground ground) {
        strand.does(
                committee,
                new RejectBid(
                        tender.id,
                        bid.id(),
                        ground.article(),
                        strand.text(ground.fact()),
                        strand.text(Texts.MINUTES),
                        kind));
    }

    /** The bid at the price read out in the second round. */
    Offered readOutAgain(Offered bid, int percent) {
        Offered second = new Offered(bid.id(), bid.by(), bid.lots(), bid.percent(percent));
        strand.does(committee, new ReadOutRoundPrice(tender.id, bid.id(), 2, second.price()));
        return second;
    }

    void explainRejection(Offered bid, Texts.Ground ground) {
        strand.does(
                committee,
                new RecordRejectionReason(tender.id, bid.id(), ground.article(), strand.text(ground.fact()), null));
    }

    /** The bid at the price as corrected. */
    Offered correctSum(Offered bid, int percent) {
        Offered corrected = new Offered(bid.id(), bid.by(), bid.lots(), bid.percent(percent));
        strand.does(
                committee, new CorrectBidPrice(tender.id, bid.id(), corrected.price(), strand.text(Texts.WRONG_SUM)));
        return corrected;
    }

    /** Other criteria than those published are to decide, now that the prices are known. */
    void changeCriteria(Terms terms) {
        strand.does(officer, Announcement.otherCriteria(tender, terms));
        strand.days(1);
    }

    void clarify(Offered bid) {
        strand.does(committee, new AskClarification(tender.id, "K1", bid.id(), strand.text(Texts.CLARIFICATION_ASKED)));
        strand.days(1);
        strand.does(
                Speaker.bidder(bid.by().id()),
                new GiveClarification(tender.id, "K1", strand.text(Texts.CLARIFICATION_GIVEN)));
    }

    void score(Offered bid, int price, int quality) {
        List<Score> scores = List.of(
                new Score(Terms.PRICE, BigDecimal.valueOf(price)),
                new Score(Terms.QUALITY, BigDecimal.valueOf(quality)));
        strand.does(committee, new ScoreBid(tender.id, bid.id(), scores, BigDecimal.valueOf(price + (long) quality)));
    }

    Awarded award(Offered bid) {
        strand.days(tender.dice.between(1, 4));
        strand.does(officer, decision(bid, null));
        return awarded(bid);
    }

    Awarded award(Offered bid, String reason) {
        strand.days(tender.dice.between(1, 4));
        strand.does(officer, decision(bid, reason));
        return awarded(bid);
    }

    /** One lot of a bid for two. */
    Awarded awardHalf(Offered bid, int lot) {
        return award(new Offered(bid.id(), bid.by(), List.of(Procedure.lot(lot)), bid.percent(50)));
    }

    /** The decision reaches the ledger only days after it was made. */
    Awarded awardAndTellLater(Offered bid, int days) {
        strand.days(tender.dice.between(1, 4));
        strand.doesAndTellsLater(days, officer, decision(bid, null));
        return awarded(bid);
    }

    /** The price is written down with one digit more; a colleague notices. */
    Awarded awardWithMistypedPrice(Offered bid) {
        strand.days(tender.dice.between(1, 4));
        String right = bid.price().plain();
        String mistyped = right + "0";
        AwardLot decision = new AwardLot(
                tender.id, nextAward(), null, bid.id(), null, Work.tugrik(Long.parseLong(mistyped)), null, List.of());
        Step wrong = strand.does(officer, decision);
        strand.days(2);
        strand.corrects(
                officer, Speaker.headOf(tender.buyer()), wrong, "price.amount", mistyped, right, Texts.MISTYPED);
        return awarded(bid);
    }

    /** To somebody whose bid is not on record. */
    void awardTo(Member supplier, int percent) {
        strand.days(tender.dice.between(1, 4));
        strand.does(
                officer,
                new AwardLot(
                        tender.id,
                        nextAward(),
                        null,
                        null,
                        List.of(supplier.id()),
                        Work.tugrik(tender.work.cost() / 100 * percent),
                        null,
                        List.of()));
    }

    void cancel(Texts.Ground why) {
        strand.days(tender.dice.between(2, 6));
        strand.does(officer, new CancelTender(tender.id, null, why.article(), strand.text(why.fact())));
    }

    private AwardLot decision(Offered bid, @Nullable String reason) {
        return new AwardLot(
                tender.id,
                nextAward(),
                bid.lots().isEmpty() ? null : bid.lots(),
                bid.id(),
                null,
                bid.price(),
                reason == null ? null : strand.text(reason),
                List.of());
    }

    private AwardId nextAward() {
        return new AwardId("A" + ++awards);
    }

    private Awarded awarded(Offered bid) {
        return new Awarded(tender, new AwardId("A" + awards), bid);
    }
}
