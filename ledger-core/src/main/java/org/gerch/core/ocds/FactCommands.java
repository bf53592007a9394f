package org.gerch.core.ocds;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.LedgerCommand;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.tender.AwardCommand.AnnulAward;
import org.gerch.core.tender.AwardCommand.AwardLot;
import org.gerch.core.tender.BiddingCommand.SubmitBid;
import org.gerch.core.tender.BiddingCommand.WithdrawBid;
import org.gerch.core.tender.EvaluationCommand.Envelope;
import org.gerch.core.tender.EvaluationCommand.FindBidResponsive;
import org.gerch.core.tender.EvaluationCommand.OpenBids;
import org.gerch.core.tender.EvaluationCommand.RejectBid;
import org.gerch.core.tender.InvitationCommand.CancelTender;
import org.gerch.core.tender.SealedBid;
import org.jspecify.annotations.Nullable;

/** Makes of each fact of one release the command that records it, with bids and free text sealed. */
final class FactCommands {
    private final TenderId tender;
    private final Supplier<String> salts;
    private final Map<BidId, Sealed> sealed = new HashMap<>();

    FactCommands(TenderId tender, Supplier<String> salts) {
        this.tender = tender;
        this.salts = salts;
    }

    ImportStep step(DatedFact dated) {
        return new ImportStep(command(dated.fact()), dated.occurredAt());
    }

    private LedgerCommand command(Fact fact) {
        return switch (fact) {
            case Fact.Invited invited -> invited.invitation();
            case Fact.HandedIn in -> submitted(in.bid());
            case Fact.Opened opened -> opened(opened.bids());
            case Fact.FoundResponsive found ->
                new FindBidResponsive(tender, found.bid().id(), true);
            case Fact.Rejected rejected -> rejected(rejected);
            case Fact.Withdrawn left ->
                new WithdrawBid(tender, left.bid().id(), null, left.bid().tenderer());
            case Fact.Awarded made -> awarded(made.award());
            case Fact.Annulled annulled ->
                new AnnulAward(tender, annulled.award().id(), null, null);
            case Fact.Ended ended -> new CancelTender(tender, ended.lots(), null, null);
        };
    }

    private SubmitBid submitted(BidEntry bid) {
        Sealed envelope = new Sealed(Sealed.Domain.BID, salts.get(), SealedBid.text(bid.content()));
        sealed.put(bid.id(), envelope);
        return new SubmitBid(tender, bid.id(), bid.lots(), bid.tenderer().party(), envelope.commitment(), envelope);
    }

    private OpenBids opened(List<BidEntry> bids) {
        List<Envelope> envelopes = bids.stream()
                .map(bid -> new Envelope(
                        bid.id(),
                        ImportStep.NOT_YET_PLACED,
                        Objects.requireNonNull(sealed.get(bid.id())),
                        bid.tenderer(),
                        bid.members(),
                        null))
                .toList();
        return new OpenBids(tender, bids.stream().map(BidEntry::id).toList(), envelopes);
    }

    private RejectBid rejected(Fact.Rejected rejected) {
        return new RejectBid(
                tender,
                rejected.bid().id(),
                null,
                sealed(rejected.rejection().statement()),
                sealed(rejected.rejection().documents()));
    }

    private AwardLot awarded(AwardEntry award) {
        List<PartyFacts> suppliers = award.suppliers();
        return new AwardLot(
                tender,
                award.id(),
                award.lots().isEmpty() ? null : award.lots(),
                award.bid() == null ? null : award.bid().id(),
                suppliers.isEmpty()
                        ? null
                        : suppliers.stream().map(PartyFacts::party).toList(),
                award.price(),
                null,
                suppliers,
                award.categories());
    }

    private @Nullable Sealed sealed(@Nullable String text) {
        return text == null ? null : new Sealed(Sealed.Domain.TEXT, salts.get(), text);
    }
}
