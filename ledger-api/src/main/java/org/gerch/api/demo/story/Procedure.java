package org.gerch.api.demo.story;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.tender.BidContent;
import org.gerch.core.tender.BiddingCommand.ConfirmBid;
import org.gerch.core.tender.BiddingCommand.ReturnBidUnopened;
import org.gerch.core.tender.BiddingCommand.SubmitBid;
import org.gerch.core.tender.BiddingCommand.WithdrawBid;
import org.gerch.core.tender.Discount;
import org.gerch.core.tender.EvaluationCommand.OpenBids;
import org.gerch.core.tender.ReturnReason;
import org.gerch.core.tender.SealedBid;
import org.jspecify.annotations.Nullable;

/** A tender of the story until its bids are opened. */
final class Procedure {
    private static final int DAYS_TO_BID = 14;
    private static final int DEADLINE = 3600;
    private static final int OPENING = 4 * 3600;
    private static final long ROUND = 10_000;

    final TenderId id;
    final Neighbourhood where;
    final Work work;
    final Cast cast;
    final Strand strand;
    final Dice dice;
    private final Deque<Member> groups;
    private final Deque<Member> businesses;
    private int lots;
    private int deadlineDay;
    private int bids;

    Procedure(TenderId id, Neighbourhood where, Work work, Cast cast, Strand strand, Dice dice) {
        this.id = id;
        this.where = where;
        this.work = work;
        this.cast = cast;
        this.strand = strand;
        this.dice = dice;
        this.groups = new ArrayDeque<>(dice.shuffled(where.groups()));
        this.businesses = new ArrayDeque<>(dice.shuffled(cast.businesses()));
    }

    /** Another group from the neighbourhood; there are three. */
    Member group() {
        return groups.remove();
    }

    /** Another company. */
    Member business() {
        return businesses.remove();
    }

    PartyId buyer() {
        return where.buyer().id();
    }

    static LotId lot(int number) {
        return new LotId("L" + number);
    }

    /** The khoroo may plan it, the buyer publishes it; some days later the first bids can be handed in. */
    void publish(Terms terms) {
        if (dice.oneIn(4)) {
            strand.does(Speaker.khoroo(where.khoroo().id()), Announcement.plan(this));
            strand.days(dice.between(3, 9));
        }
        lots = terms.lots();
        deadlineDay = strand.day() + DAYS_TO_BID;
        Instant deadline = terms.hasDeadline() ? strand.at(deadlineDay, DEADLINE) : null;
        Instant opening = terms.hasDeadline() ? strand.at(deadlineDay, OPENING) : null;
        strand.does(Speaker.procurement(buyer()), Announcement.invitation(this, terms, deadline, opening));
        if (terms.hasDeadline() && dice.oneIn(4)) {
            Announcement.questionIsAnswered(this, businesses.getLast());
        }
        strand.goTo(deadlineDay - 4, 0);
    }

    /** @param percent of what the work is estimated to cost; another percent is always another price */
    Offered bid(Member by, int percent) {
        return handIn(by, List.of(), priced(percent), null, null);
    }

    /** @param together what all lots together cost if they go to this bidder */
    Offered bidWithDiscount(int lot, Member by, int percent, long together) {
        return handIn(
                by,
                List.of(lot(lot)),
                priced(percent),
                null,
                null,
                List.of(new Discount(allLots(), Work.tugrik(together))));
    }

    /** A share of what the whole work is estimated to cost. */
    long share(int percent) {
        return work.cost() * percent / 100 / ROUND * ROUND;
    }

    Offered bidAt(Member by, long price) {
        return handIn(by, List.of(), price, null, null);
    }

    Offered bid(int lot, Member by, int percent) {
        return handIn(by, List.of(lot(lot)), priced(percent), null, null);
    }

    Offered bidForAllLots(Member by, int percent) {
        return handIn(by, allLots(), priced(percent) * lots, null, null);
    }

    private List<LotId> allLots() {
        return IntStream.rangeClosed(1, lots).mapToObj(Procedure::lot).toList();
    }

    Offered bidWithTax(Member by, int percent, boolean included) {
        return handIn(by, List.of(), priced(percent), included, null);
    }

    /** Handed in by another, and confirmed by the group. */
    Offered bidFor(Member group, Member by, int percent) {
        Offered bid = handIn(by, List.of(), priced(percent), null, group.id());
        strand.does(Speaker.bidder(group.id()), new ConfirmBid(id, bid.id(), group.id(), null));
        return bid;
    }

    void withdraw(Offered bid, String why) {
        strand.does(Speaker.bidder(bid.by().id()), new WithdrawBid(id, bid.id(), strand.text(why), null));
    }

    void sendBack(Offered bid, ReturnReason reason) {
        strand.does(Speaker.procurement(buyer()), new ReturnBidUnopened(id, bid.id(), reason, null, null));
    }

    /** Moves deadline and opening while bids still come in. */
    void extend(int days) {
        deadlineDay += days;
        strand.does(
                Speaker.procurement(buyer()),
                Announcement.extension(this, strand.at(deadlineDay, DEADLINE), strand.at(deadlineDay, OPENING)));
        strand.days(days);
    }

    /** Waits until it is too late for bids; those in time are still sealed. */
    void deadlinePasses() {
        strand.goTo(deadlineDay, DEADLINE + dice.between(60, 600));
    }

    /** Opens every bid in time; some days later the committee can evaluate. */
    Evaluation open() {
        strand.goTo(deadlineDay, OPENING + dice.between(30, 600));
        strand.does(Speaker.committee(buyer()), new OpenBids(id, null, List.of()));
        strand.days(dice.between(3, 7));
        return new Evaluation(this);
    }

    /** Decides without any opening, as a direct purchase does. */
    Evaluation withoutOpening() {
        return new Evaluation(this);
    }

    /** The same work invited again some weeks later. */
    Procedure again() {
        strand.days(dice.between(8, 12));
        return new Procedure(new TenderId(id.value() + "-2"), where, work, cast, strand, dice);
    }

    private Offered handIn(
            Member by, List<LotId> some, long price, @Nullable Boolean taxIncluded, @Nullable PartyId onBehalfOf) {
        return handIn(by, some, price, taxIncluded, onBehalfOf, List.of());
    }

    private Offered handIn(
            Member by,
            List<LotId> some,
            long price,
            @Nullable Boolean taxIncluded,
            @Nullable PartyId onBehalfOf,
            List<Discount> discounts) {
        BidId bid = new BidId("B" + ++bids);
        Money money = Work.tugrik(price);
        Sealed sealed =
                strand.bid(SealedBid.text(new BidContent(money, taxIncluded, by.members(), onBehalfOf, discounts)));
        strand.minutes(15, 110);
        strand.does(
                Speaker.bidder(by.id()),
                new SubmitBid(id, bid, some.isEmpty() ? null : some, by.id(), sealed.commitment(), sealed));
        return new Offered(bid, by, some, money);
    }

    private long priced(int percent) {
        long cost = work.cost() / Math.max(1, lots);
        return (cost * percent / 100 + cost / 1000 * dice.between(0, 8)) / ROUND * ROUND;
    }
}
