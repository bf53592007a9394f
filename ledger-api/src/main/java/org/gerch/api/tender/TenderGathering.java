package org.gerch.api.tender;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gerch.api.party.PartyRegister;
import org.gerch.api.stream.RecordedStreams;
import org.gerch.api.stream.SealedTexts;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Commitment;
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
import org.gerch.core.tender.EvaluationEvent;
import org.gerch.core.tender.PublishedTender;
import org.gerch.core.tender.TenderCommand;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.tender.TenderState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/**
 * Completes a command with what the ledger itself knows, so that the law can decide without asking anybody.
 *
 * <p>An imported command brings its own: the source's words about a party belong to the tender they came with.
 */
@Component
class TenderGathering {
    private final RecordedStreams streams;
    private final SealedTexts texts;
    private final PartyRegister parties;

    TenderGathering(RecordedStreams streams, SealedTexts texts, PartyRegister parties) {
        this.streams = streams;
        this.texts = texts;
        this.parties = parties;
    }

    TenderCommand complete(TenderCommand command, TenderState state, Provenance by) {
        if (!(state instanceof PublishedTender tender)) {
            return command;
        }
        Instant deadline = Objects.requireNonNullElse(tender.invitation().deadline(), by.receivedAt());
        return switch (command) {
            case OpenBids open -> new OpenBids(open.tender(), open.bids(), envelopes(open, deadline));
            case AwardLot award -> award.gathered().isEmpty() ? withSuppliers(award, deadline) : award;
            case SubmitBid submit -> by.imported() ? submit : withBidder(submit, deadline);
            case ConfirmBid confirm -> confirm.gathered() == null ? withGroup(confirm, deadline) : confirm;
            case WithdrawBid withdraw -> withTenderer(tender, withdraw, deadline);
            case ReturnBidUnopened giveBack -> withTenderer(tender, giveBack, deadline);
            case TenderCommand complete -> complete;
        };
    }

    private SubmitBid withBidder(SubmitBid submit, Instant deadline) {
        return new SubmitBid(
                submit.tender(),
                submit.bid(),
                submit.lots(),
                submit.tenderer(),
                submit.commitment(),
                submit.envelope(),
                parties.bidderAt(submit.tenderer(), deadline));
    }

    private ConfirmBid withGroup(ConfirmBid confirm, Instant deadline) {
        return new ConfirmBid(
                confirm.tender(), confirm.bid(), confirm.group(), parties.factsAt(confirm.group(), deadline));
    }

    private WithdrawBid withTenderer(PublishedTender tender, WithdrawBid withdraw, Instant deadline) {
        PartyFacts tenderer =
                withdraw.gathered() == null ? tendererOf(tender, withdraw.bid(), deadline) : withdraw.gathered();
        return new WithdrawBid(withdraw.tender(), withdraw.bid(), withdraw.reason(), tenderer);
    }

    private ReturnBidUnopened withTenderer(PublishedTender tender, ReturnBidUnopened giveBack, Instant deadline) {
        PartyFacts tenderer =
                giveBack.gathered() == null ? tendererOf(tender, giveBack.bid(), deadline) : giveBack.gathered();
        return new ReturnBidUnopened(giveBack.tender(), giveBack.bid(), giveBack.reason(), giveBack.detail(), tenderer);
    }

    private @Nullable PartyFacts tendererOf(PublishedTender tender, BidId id, Instant deadline) {
        Bid bid = tender.bids().get(id);
        return bid == null ? null : parties.factsAt(bid.submission().tenderer(), deadline);
    }

    private AwardLot withSuppliers(AwardLot award, Instant deadline) {
        Set<PartyId> named = award.suppliers() == null
                ? Set.of()
                : award.suppliers().stream().collect(Collectors.toCollection(LinkedHashSet::new));
        return new AwardLot(
                award.tender(),
                award.award(),
                award.lots(),
                award.bid(),
                award.suppliers(),
                award.price(),
                award.reason(),
                named.stream().map(party -> parties.factsAt(party, deadline)).toList(),
                award.categories());
    }

    private List<Envelope> envelopes(OpenBids open, Instant deadline) {
        List<Recorded<TenderEvent>> history = streams.of(open.stream(), TenderEvent.class);
        Set<String> opened = history.stream()
                .filter(recorded -> recorded.event() instanceof EvaluationEvent.BidOpened)
                .map(recorded ->
                        ((EvaluationEvent.BidOpened) recorded.event()).bid().value())
                .collect(Collectors.toCollection(TreeSet::new));
        List<Recorded<TenderEvent>> waiting = history.stream()
                .filter(recorded -> recorded.event() instanceof BidSubmitted submitted
                        && !opened.contains(submitted.bid().value())
                        && isMeant(open, submitted.bid()))
                .toList();
        Map<Commitment, Sealed> kept = texts.kept(waiting.stream()
                .map(recorded -> ((BidSubmitted) recorded.event()).commitment())
                .toList());
        Map<BidId, Envelope> brought =
                open.envelopes().stream().collect(Collectors.toMap(Envelope::bid, envelope -> envelope));
        return waiting.stream()
                .filter(recorded -> kept.containsKey(((BidSubmitted) recorded.event()).commitment()))
                .map(recorded -> envelope(recorded, kept, brought, deadline))
                .toList();
    }

    private static boolean isMeant(OpenBids open, BidId bid) {
        return open.bids() == null || open.bids().contains(bid);
    }

    /** What an import brings about the parties counts; where the bid itself stands, only the ledger knows. */
    private Envelope envelope(
            Recorded<TenderEvent> submission,
            Map<Commitment, Sealed> kept,
            Map<BidId, Envelope> brought,
            Instant deadline) {
        BidSubmitted submitted = (BidSubmitted) submission.event();
        Sealed content = Objects.requireNonNull(kept.get(submitted.commitment()));
        Envelope given = brought.get(submitted.bid());
        if (given != null) {
            return new Envelope(
                    submitted.bid(),
                    submission.position(),
                    content,
                    given.tenderer(),
                    given.members(),
                    given.onBehalfOf());
        }
        BidContent inside = read(content.payload());
        Bidder bidder = parties.bidderAt(submitted.tenderer(), deadline);
        PartyId group = inside.onBehalfOf();
        return new Envelope(
                submitted.bid(),
                submission.position(),
                content,
                bidder.tenderer(),
                members(inside, bidder, deadline),
                group == null ? null : parties.factsAt(group, deadline));
    }

    /** Those that the bid names, and those that a consortium is registered with, whether or not its bid repeats them. */
    private List<PartyFacts> members(BidContent inside, Bidder bidder, Instant deadline) {
        return Stream.concat(
                        inside.members().stream().map(member -> parties.factsAt(member, deadline)),
                        bidder.members().stream())
                .distinct()
                .toList();
    }

    /** A payload that a bidder sealed and that can't be read names nobody; the law refuses to open it and says so. */
    private static BidContent read(String payload) {
        try {
            return Wire.mapper().readValue(payload, BidContent.class);
        } catch (JacksonException unreadable) {
            return new BidContent(null, null, List.of(), null);
        }
    }
}
