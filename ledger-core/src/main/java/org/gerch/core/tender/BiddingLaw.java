package org.gerch.core.tender;

import static org.gerch.core.tender.Rulings.committed;
import static org.gerch.core.tender.Rulings.submitted;

import java.util.List;
import java.util.Optional;
import org.gerch.core.kernel.Decision;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.NotYourParty;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Ruling;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.party.Bidder;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.tender.BiddingCommand.ConfirmBid;
import org.gerch.core.tender.BiddingCommand.ReturnBidUnopened;
import org.gerch.core.tender.BiddingCommand.SubmitBid;
import org.gerch.core.tender.BiddingCommand.WithdrawBid;
import org.gerch.core.tender.BiddingEvent.BidConfirmed;
import org.gerch.core.tender.BiddingEvent.BidReturnedUnopened;
import org.gerch.core.tender.BiddingEvent.BidSubmitted;
import org.gerch.core.tender.BiddingEvent.BidWithdrawn;
import org.jspecify.annotations.Nullable;

/** The law of sealed bids: taken at any hour, marked when late, and nobody bids twice for one lot. */
final class BiddingLaw {
    private BiddingLaw() {}

    static Decision<TenderEvent> decide(PublishedTender tender, BiddingCommand command, Provenance by) {
        return switch (command) {
            case SubmitBid submit -> submit(tender, submit, by);
            case ConfirmBid confirm -> submitted(tender, confirm.bid(), bid -> confirm(tender, bid, confirm, by));
            case WithdrawBid withdraw -> submitted(tender, withdraw.bid(), bid -> withdraw(tender, bid, withdraw, by));
            case ReturnBidUnopened giveBack ->
                submitted(tender, giveBack.bid(), bid -> giveBack(tender, bid, giveBack, by));
        };
    }

    private static Decision<TenderEvent> submit(PublishedTender tender, SubmitBid submit, Provenance by) {
        List<LotId> lots = Lots.named(submit.lots());
        Invitation invitation = tender.invitation();
        return Ruling.on(by)
                .refuseIf(
                        tender.bids().containsKey(submit.bid()), () -> new Impossible.BidAlreadySubmitted(submit.bid()))
                .refuse(Lots.wrong(invitation, lots))
                .refuseIf(
                        !submit.envelope().commitment().equals(submit.commitment()),
                        () -> new Impossible.CommitmentMismatch(submit.bid()))
                .refuse(wrongContent(submit, invitation, by))
                .refuse(NotYourParty.where(by, submit.tenderer()))
                .refuseIf(invitation.hasCancelled(lots), () -> new Forbidden.BidAfterCancellation(lots))
                .refuse(secondBid(tender, submit, lots))
                .note(Timing.after(by, invitation.deadline(), Breach.DeadlinePassed::new))
                .accept(new BidSubmitted(submit.bid(), lots, submit.tenderer(), submit.commitment(), onRecord(submit)));
    }

    private static @Nullable Bidder onRecord(SubmitBid submit) {
        Bidder gathered = submit.gathered();
        return gathered != null && gathered.tenderer().party().equals(submit.tenderer()) ? gathered : null;
    }

    /** The price inside is looked at, but stays inside: a bid that could never be opened must not be taken. */
    private static Optional<TenderRefusal> wrongContent(SubmitBid submit, Invitation invitation, Provenance by) {
        if (submit.envelope().domain() != Sealed.Domain.BID) {
            return Optional.of(new Impossible.CommitmentMismatch(submit.bid()));
        }
        try {
            BidContent content = SealedBid.read(submit.envelope().payload());
            // Sources leave prices out of bids that were never evaluated.
            return content.price() == null && !by.imported()
                    ? Optional.of(new Forbidden.PriceMissing(submit.bid()))
                    : Rulings.negative("price", content.price())
                            .or(() -> wrongDiscount(content, invitation))
                            .map(TenderRefusal.class::cast);
        } catch (Malformed unreadable) {
            return Optional.of(
                    new Impossible.SealedBidUnreadable(submit.bid(), unreadable.what() + " " + unreadable.why()));
        }
    }

    private static Optional<Impossible> wrongDiscount(BidContent content, Invitation invitation) {
        return content.discounts().stream()
                .flatMap(discount -> Rulings.negative("discounts.price", discount.price())
                        .or(() -> Lots.wrong(invitation, discount.lots()))
                        .stream())
                .findFirst();
    }

    /** Withdrawn and returned bids don't count: who was sent home for a missing security may come again. */
    private static Optional<Forbidden> secondBid(PublishedTender tender, SubmitBid submit, List<LotId> lots) {
        return tender.bids().values().stream()
                .filter(earlier -> !(earlier instanceof Bid.Withdrawn) && !(earlier instanceof Bid.Returned))
                .filter(earlier -> earlier.submission().tenderer().equals(submit.tenderer()))
                .filter(earlier -> Lots.overlap(earlier.submission().lots(), lots))
                .findFirst()
                .map(earlier -> new Forbidden.SecondBidForLot(submit.tenderer(), lots, earlier.id()));
    }

    /** A word given when prices may be known is none on whose bid it was. */
    private static Decision<TenderEvent> confirm(PublishedTender tender, Bid bid, ConfirmBid confirm, Provenance by) {
        return Ruling.on(by)
                .refuseIf(
                        bid.submission().confirmedBy().contains(confirm.group()),
                        () -> new Impossible.BidAlreadyConfirmed(bid.id(), confirm.group()))
                .refuse(NotYourParty.where(by, confirm.group()))
                .refuseIf(
                        bid instanceof Bid.Withdrawn || bid instanceof Bid.Returned,
                        () -> new Forbidden.ConfirmedAfterItLeft(bid.id()))
                .refuse(Timing.after(by, tender.invitation().deadline(), Forbidden.ConfirmedAfterDeadline::new))
                .refuseIf(bid.opened().isPresent(), () -> new Forbidden.ConfirmedAfterOpening(bid.id()))
                .note(Rulings.afterCancellation(
                        tender.invitation(), bid.submission().lots()))
                .accept(new BidConfirmed(bid.id(), group(confirm)));
    }

    private static PartyFacts group(ConfirmBid confirm) {
        PartyFacts gathered = confirm.gathered();
        return gathered != null && gathered.party().equals(confirm.group())
                ? gathered
                : PartyFacts.unknown(confirm.group());
    }

    private static Decision<TenderEvent> withdraw(
            PublishedTender tender, Bid bid, WithdrawBid withdraw, Provenance by) {
        return Ruling.on(by)
                .refuseIf(bid instanceof Bid.Withdrawn, () -> new Impossible.BidAlreadyWithdrawn(bid.id()))
                .refuseIf(bid instanceof Bid.Returned, () -> new Impossible.BidAlreadyReturned(bid.id()))
                .refuse(NotYourParty.where(by, bid.submission().tenderer()))
                .note(Timing.after(by, tender.invitation().deadline(), Breach.WithdrawnAfterDeadline::new))
                .accept(new BidWithdrawn(bid.id(), tenderer(bid, withdraw.gathered()), committed(withdraw.reason())));
    }

    private static Decision<TenderEvent> giveBack(
            PublishedTender tender, Bid bid, ReturnBidUnopened giveBack, Provenance by) {
        boolean timely = !bid.submission().late() && bid.submission().arrivedAt() != null;
        return Ruling.on(by)
                .refuseIf(bid.opened().isPresent(), () -> new Impossible.BidAlreadyOpened(bid.id()))
                .refuseIf(bid instanceof Bid.Returned, () -> new Impossible.BidAlreadyReturned(bid.id()))
                .noteIf(
                        giveBack.reason() == ReturnReason.LATE && timely,
                        () -> new Breach.ReturnedAsLateThoughInTime(bid.id()))
                .accept(new BidReturnedUnopened(
                        bid.id(), giveBack.reason(), tenderer(bid, giveBack.gathered()), committed(giveBack.detail())));
    }

    /** As read out at the opening, else as gathered now. */
    private static @Nullable PartyFacts tenderer(Bid bid, @Nullable PartyFacts gathered) {
        Optional<PartyFacts> asRead = bid.opened().map(Bid.Opened::tenderer);
        return asRead.or(() -> Optional.ofNullable(gathered)
                        .filter(facts -> facts.party().equals(bid.submission().tenderer())))
                .orElse(null);
    }
}
