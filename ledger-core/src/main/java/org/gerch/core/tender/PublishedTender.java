package org.gerch.core.tender;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.ComplaintId;
import org.gerch.core.kernel.ContractId;
import org.gerch.core.kernel.LotId;
import org.jspecify.annotations.Nullable;

/**
 * A tender from its invitation on.
 *
 * @param bids in the order in which they arrived
 * @param firstOpenedAt when the first bid was opened; absent while none is, and where a source gives no date
 */
public record PublishedTender(
        History history,
        Invitation invitation,
        Map<BidId, Bid> bids,
        @Nullable Instant firstOpenedAt,
        Map<AwardId, Award> awards,
        Map<ContractId, Contract> contracts,
        Map<ComplaintId, Complaint> complaints,
        Correspondence correspondence)
        implements TenderState {

    static PublishedTender of(Invitation invitation) {
        return new PublishedTender(
                History.NONE, invitation, Map.of(), null, Map.of(), Map.of(), Map.of(), Correspondence.NONE);
    }

    /** The first award in force for one of these lots. */
    public Optional<Award> awardInForce(List<LotId> lots) {
        return awardsInForce(lots).findFirst();
    }

    Stream<Award> awardsInForce(List<LotId> lots) {
        return awards.values().stream().filter(award -> award.inForce() && Lots.overlap(award.lots(), lots));
    }

    @Override
    public PublishedTender with(History longer) {
        return new PublishedTender(
                longer, invitation, bids, firstOpenedAt, awards, contracts, complaints, correspondence);
    }

    PublishedTender with(Invitation other) {
        return new PublishedTender(history, other, bids, firstOpenedAt, awards, contracts, complaints, correspondence);
    }

    PublishedTender with(Bid bid) {
        return withBids(Ordered.with(bids, bid.id(), bid));
    }

    PublishedTender withBids(Map<BidId, Bid> others) {
        return new PublishedTender(
                history, invitation, others, firstOpenedAt, awards, contracts, complaints, correspondence);
    }

    /** The first opening stays the first. */
    PublishedTender openedAt(@Nullable Instant at) {
        Instant first = firstOpenedAt == null ? at : firstOpenedAt;
        return new PublishedTender(history, invitation, bids, first, awards, contracts, complaints, correspondence);
    }

    PublishedTender with(Award award) {
        return new PublishedTender(
                history,
                invitation,
                bids,
                firstOpenedAt,
                Ordered.with(awards, award.id(), award),
                contracts,
                complaints,
                correspondence);
    }

    PublishedTender with(Contract contract) {
        return new PublishedTender(
                history,
                invitation,
                bids,
                firstOpenedAt,
                awards,
                Ordered.with(contracts, contract.id(), contract),
                complaints,
                correspondence);
    }

    PublishedTender with(Complaint complaint) {
        return new PublishedTender(
                history,
                invitation,
                bids,
                firstOpenedAt,
                awards,
                contracts,
                Ordered.with(complaints, complaint.id(), complaint),
                correspondence);
    }

    PublishedTender with(Correspondence other) {
        return new PublishedTender(history, invitation, bids, firstOpenedAt, awards, contracts, complaints, other);
    }

    /** Changes a bid that is there; an unknown one changes nothing. */
    PublishedTender changing(BidId bid, UnaryOperator<Bid> how) {
        Bid before = bids.get(bid);
        return before == null ? this : with(how.apply(before));
    }

    PublishedTender changing(AwardId award, UnaryOperator<Award> how) {
        Award before = awards.get(award);
        return before == null ? this : with(how.apply(before));
    }

    PublishedTender changing(ContractId contract, UnaryOperator<Contract> how) {
        Contract before = contracts.get(contract);
        return before == null ? this : with(how.apply(before));
    }
}
