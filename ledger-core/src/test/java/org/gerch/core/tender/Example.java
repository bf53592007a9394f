package org.gerch.core.tender;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.ComplaintId;
import org.gerch.core.kernel.ContractId;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.party.LegalForm;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.party.PartyKind;
import org.gerch.core.tender.AwardCommand.AwardLot;
import org.gerch.core.tender.AwardEvent.LotAwarded;
import org.gerch.core.tender.BiddingCommand.SubmitBid;
import org.gerch.core.tender.BiddingEvent.BidSubmitted;
import org.gerch.core.tender.BiddingEvent.BidWithdrawn;
import org.gerch.core.tender.EvaluationCommand.Envelope;
import org.gerch.core.tender.EvaluationEvent.BidOpened;
import org.gerch.core.tender.EvaluationEvent.BidRejected;
import org.gerch.core.tender.InvitationEvent.TenderPublished;

/** A stairway in two lots, a group and a firm: what the specifications talk about. */
final class Example {
    static final TenderId TENDER = new TenderId("UB-2026-0041");
    static final PartyId BUYER = new PartyId("district-office");
    static final PartyId GROUP = new PartyId("group-1");
    static final PartyId FIRM = new PartyId("firm-1");
    static final LotId LOT_1 = new LotId("1");
    static final LotId LOT_2 = new LotId("2");
    static final BidId BID = new BidId("bid-1");
    static final BidId OTHER_BID = new BidId("bid-2");
    static final AwardId AWARD = new AwardId("award-1");
    static final ContractId CONTRACT = new ContractId("contract-1");
    static final ComplaintId COMPLAINT = new ComplaintId("complaint-1");

    static final Instant EARLY = Instant.parse("2026-03-01T01:00:00Z");
    static final Instant DEADLINE = Instant.parse("2026-04-01T02:00:00Z");
    static final Instant LATE = DEADLINE.plusNanos(1_000);
    static final Instant OPENING = Instant.parse("2026-04-01T03:00:00Z");
    static final Instant AFTER = Instant.parse("2026-04-10T00:00:00Z");
    static final Instant MUCH_LATER = Instant.parse("2026-05-10T00:00:00Z");
    static final Instant YEARS_LATER = Instant.parse("2036-01-01T00:00:00Z");

    static final Money PRICE = mnt("18400000");
    static final PartyFacts GROUP_FACTS =
            new PartyFacts(GROUP, "Hillside", PartyKind.CITIZEN_GROUP, LegalForm.NGO, null, List.of(3L));

    private Example() {}

    static Money mnt(String amount) {
        return Money.of(amount, "MNT");
    }

    static Sealed text(String text) {
        return new Sealed(Sealed.Domain.TEXT, "ab".repeat(32), text);
    }

    static Sealed sealed(BidContent content) {
        return new Sealed(Sealed.Domain.BID, "cd".repeat(32), SealedBid.text(content));
    }

    static TenderPublished published() {
        return publishedWith(DEADLINE, OPENING, Method.OPEN, LOT_1, LOT_2);
    }

    static TenderPublished publishedWith(Instant deadline, Instant opening, Method method, LotId... lots) {
        return new TenderPublished(
                TENDER,
                "Stairway",
                null,
                BUYER,
                "District office",
                null,
                null,
                method,
                null,
                Criterion.PRICE_ONLY,
                List.of(new Weight("price", new BigDecimal(60)), new Weight("quality", new BigDecimal(40))),
                mnt("20000000"),
                deadline,
                opening,
                Arrays.stream(lots).map(lot -> new Lot(lot, null, null)).toList(),
                null,
                null,
                null);
    }

    static SubmitBid submit(BidId bid, PartyId tenderer, BidContent content, LotId... lots) {
        Sealed envelope = sealed(content);
        return new SubmitBid(TENDER, bid, List.of(lots), tenderer, envelope.commitment(), envelope);
    }

    static BidSubmitted submitted(BidId bid, PartyId tenderer, LotId... lots) {
        return new BidSubmitted(
                bid, List.of(lots), tenderer, sealed(BidContent.at(PRICE)).commitment());
    }

    static Envelope envelope(BidId bid, PartyFacts tenderer) {
        return new Envelope(bid, 12, sealed(BidContent.at(PRICE)), tenderer, List.of(), null);
    }

    static BidOpened opened(BidId bid, PartyFacts tenderer) {
        Sealed sealed = sealed(BidContent.at(PRICE));
        return new BidOpened(bid, 12, sealed.salt(), sealed.payload(), BidContent.at(PRICE), tenderer, List.of(), null);
    }

    static BidRejected rejected(BidId bid) {
        return new BidRejected(bid, Ground.NONE);
    }

    static BidWithdrawn withdrawn(BidId bid) {
        return new BidWithdrawn(bid, null, null);
    }

    static AwardLot award(BidId bid, LotId... lots) {
        return new AwardLot(TENDER, AWARD, List.of(lots), bid, null, PRICE, null, List.of());
    }

    static LotAwarded awarded(BidId bid, LotId... lots) {
        return new LotAwarded(AWARD, List.of(lots), bid, List.of(GROUP_FACTS), PRICE, null);
    }
}
