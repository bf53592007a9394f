package org.gerch.core.tender;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.party.Bidder;
import org.gerch.core.party.PartyFacts;
import org.jspecify.annotations.Nullable;

/** How bids are handed in, sealed, and taken or sent back. */
public sealed interface BiddingEvent extends TenderEvent {

    /**
     * A sealed bid arrived: who, for which lot, and a commitment to the rest.
     *
     * @param onRecord what of the tenderer was on record then, because a bid that is never opened says nothing of its class
     */
    record BidSubmitted(
            BidId bid,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LotId> lots,
            PartyId tenderer,
            Commitment commitment,
            @Nullable Bidder onRecord)
            implements BiddingEvent {
        public BidSubmitted {
            lots = lots == null ? List.of() : List.copyOf(lots);
        }

        /** Where nothing is on record of its tenderer. */
        public BidSubmitted(BidId bid, List<LotId> lots, PartyId tenderer, Commitment commitment) {
            this(bid, lots, tenderer, commitment, null);
        }
    }

    /**
     * A group said that a bid is made for it, while the bid was sealed.
     *
     * @param group as on record then; what the opening tells of it is as of the deadline
     */
    record BidConfirmed(BidId bid, PartyFacts group) implements BiddingEvent {}

    /** @param tenderer as on record at the deadline, because a bid that is never opened says nothing of its class */
    record BidWithdrawn(
            BidId bid,
            @Nullable PartyFacts tenderer,
            @Nullable Commitment reason) implements BiddingEvent {}

    /** @param tenderer as on record at the deadline, likewise */
    record BidReturnedUnopened(
            BidId bid,
            ReturnReason reason,
            @Nullable PartyFacts tenderer,
            @Nullable Commitment detail) implements BiddingEvent {}
}
