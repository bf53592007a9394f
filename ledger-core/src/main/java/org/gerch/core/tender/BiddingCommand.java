package org.gerch.core.tender;

import static org.gerch.core.kernel.Role.BIDDER;
import static org.gerch.core.kernel.Role.PROCUREMENT_OFFICER;

import java.util.List;
import java.util.Set;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.party.Bidder;
import org.gerch.core.party.PartyFacts;
import org.jspecify.annotations.Nullable;

/** Sealed bids before they are opened. */
public sealed interface BiddingCommand extends TenderCommand {
    BidId bid();

    @Override
    default Set<Role> allowed() {
        return Set.of(BIDDER);
    }

    /**
     * A bid, sealed by the bidder or by the ledger on receipt.
     *
     * @param commitment what the bid was announced as
     * @param envelope salt and payload of that commitment
     * @param gathered who hands it in, as on record by the deadline, gathered on arrival
     */
    record SubmitBid(
            TenderId tender,
            BidId bid,
            @Nullable List<LotId> lots,
            PartyId tenderer,
            Commitment commitment,
            Sealed envelope,
            @Nullable Bidder gathered)
            implements BiddingCommand {
        public SubmitBid(
                TenderId tender,
                BidId bid,
                @Nullable List<LotId> lots,
                PartyId tenderer,
                Commitment commitment,
                Sealed envelope) {
            this(tender, bid, lots, tenderer, commitment, envelope, null);
        }
    }

    /**
     * A group's word that a sealed bid is made for it.
     *
     * @param group who says so; only a bid that names it too, once it is opened, counts as its own
     * @param gathered what is on record of the group, gathered on arrival
     */
    record ConfirmBid(
            TenderId tender,
            BidId bid,
            PartyId group,
            @Nullable PartyFacts gathered) implements BiddingCommand {}

    /** @param gathered what is on record of the tenderer as of the deadline, gathered on arrival */
    record WithdrawBid(
            TenderId tender,
            BidId bid,
            @Nullable Sealed reason,
            @Nullable PartyFacts gathered) implements BiddingCommand {}

    /** @param gathered what is on record of the tenderer as of the deadline, gathered on arrival */
    record ReturnBidUnopened(
            TenderId tender,
            BidId bid,
            ReturnReason reason,
            @Nullable Sealed detail,
            @Nullable PartyFacts gathered) implements BiddingCommand {
        @Override
        public Set<Role> allowed() {
            return Set.of(PROCUREMENT_OFFICER);
        }
    }
}
