package org.gerch.api.demo.story;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.party.Bidder;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.tender.AwardCommand.AwardLot;
import org.gerch.core.tender.Bid;
import org.gerch.core.tender.BidContent;
import org.gerch.core.tender.BiddingCommand.ConfirmBid;
import org.gerch.core.tender.BiddingCommand.ReturnBidUnopened;
import org.gerch.core.tender.BiddingCommand.SubmitBid;
import org.gerch.core.tender.BiddingCommand.WithdrawBid;
import org.gerch.core.tender.BiddingEvent.BidSubmitted;
import org.gerch.core.tender.EvaluationCommand.Envelope;
import org.gerch.core.tender.EvaluationCommand.OpenBids;
import org.gerch.core.tender.PublishedTender;
import org.gerch.core.tender.SealedBid;
import org.gerch.core.tender.TenderCommand;
import org.gerch.core.tender.TenderEvent;

/** What the ledger itself adds to a tender's commands: kept envelopes, and parties as they were at the deadline. */
final class PaperEnvelopes {
    private final BiFunction<PartyId, Instant, PartyFacts> factsAt;
    private final BiFunction<PartyId, Instant, Bidder> bidderAt;
    private final Map<String, Sealed> kept = new HashMap<>();

    PaperEnvelopes(BiFunction<PartyId, Instant, Bidder> bidderAt) {
        this.bidderAt = bidderAt;
        this.factsAt = bidderAt.andThen(Bidder::tenderer);
    }

    TenderCommand complete(
            TenderCommand command, PublishedTender tender, List<Recorded<TenderEvent>> history, Provenance by) {
        Instant deadline = Objects.requireNonNullElse(tender.invitation().deadline(), by.receivedAt());
        return switch (command) {
            case SubmitBid submit -> {
                kept.put(submit.commitment().hex(), submit.envelope());
                yield new SubmitBid(
                        submit.tender(),
                        submit.bid(),
                        submit.lots(),
                        submit.tenderer(),
                        submit.commitment(),
                        submit.envelope(),
                        bidderAt.apply(submit.tenderer(), deadline));
            }
            case OpenBids open ->
                new OpenBids(
                        open.tender(),
                        open.bids(),
                        history.stream()
                                .filter(recorded -> recorded.event() instanceof BidSubmitted)
                                .map(recorded -> envelope(recorded, deadline))
                                .toList());
            case AwardLot award ->
                new AwardLot(
                        award.tender(),
                        award.award(),
                        award.lots(),
                        award.bid(),
                        award.suppliers(),
                        award.price(),
                        award.reason(),
                        award.suppliers() == null
                                ? List.of()
                                : award.suppliers().stream()
                                        .map(party -> factsAt.apply(party, deadline))
                                        .toList());
            case ConfirmBid word ->
                new ConfirmBid(word.tender(), word.bid(), word.group(), factsAt.apply(word.group(), deadline));
            case WithdrawBid left ->
                new WithdrawBid(left.tender(), left.bid(), left.reason(), tenderer(tender, left.bid(), deadline));
            case ReturnBidUnopened back ->
                new ReturnBidUnopened(
                        back.tender(),
                        back.bid(),
                        back.reason(),
                        back.detail(),
                        tenderer(tender, back.bid(), deadline));
            case TenderCommand other -> other;
        };
    }

    private PartyFacts tenderer(PublishedTender tender, BidId id, Instant deadline) {
        Bid bid = Objects.requireNonNull(tender.bids().get(id));
        return factsAt.apply(bid.submission().tenderer(), deadline);
    }

    private Envelope envelope(Recorded<TenderEvent> submission, Instant deadline) {
        BidSubmitted submitted = (BidSubmitted) submission.event();
        Sealed sealed = Objects.requireNonNull(kept.get(submitted.commitment().hex()));
        BidContent content = SealedBid.read(sealed.payload());
        PartyId group = content.onBehalfOf();
        Bidder bidder = bidderAt.apply(submitted.tenderer(), deadline);
        return new Envelope(
                submitted.bid(),
                submission.position(),
                sealed,
                bidder.tenderer(),
                Stream.concat(
                                content.members().stream().map(member -> factsAt.apply(member, deadline)),
                                bidder.members().stream())
                        .distinct()
                        .toList(),
                group == null ? null : factsAt.apply(group, deadline));
    }
}
