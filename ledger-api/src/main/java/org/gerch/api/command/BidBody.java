package org.gerch.api.command;

import java.util.List;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.tender.BidContent;
import org.gerch.core.tender.BiddingCommand.SubmitBid;
import org.gerch.core.tender.Discount;
import org.jspecify.annotations.Nullable;

/**
 * A bid as it is sent: with its price, to be sealed on receipt, or already sealed by the bidder.
 *
 * @param price with {@code taxIncluded}, {@code members}, {@code onBehalfOf} and {@code discounts}: the content, in the clear
 * @param commitment with {@code sealed}: the content, sealed by the bidder
 */
record BidBody(
        TenderId tender,
        BidId bid,
        @Nullable List<LotId> lots,
        PartyId tenderer,
        @Nullable Money price,
        @Nullable Boolean taxIncluded,
        @Nullable List<PartyId> members,
        @Nullable PartyId onBehalfOf,
        @Nullable List<Discount> discounts,
        @Nullable Commitment commitment,
        @Nullable SealedBody sealed) {

    /**
     * A content sealed by the bidder.
     *
     * @param salt 64 lower-case hex digits
     * @param payload canonical JSON of a bid's content
     */
    record SealedBody(String salt, String payload) {}

    SubmitBid command(Salts salts) {
        Sealed envelope = sealed == null ? sealedOnReceipt(salts) : sealedByBidder(sealed);
        return new SubmitBid(
                tender, bid, lots, tenderer, commitment == null ? envelope.commitment() : commitment, envelope);
    }

    private Sealed sealedOnReceipt(Salts salts) {
        if (price == null) {
            throw new BadCommand("price", "Give either 'price', or 'commitment' and 'sealed'.");
        }
        if (commitment != null) {
            throw new BadCommand("sealed", "A 'commitment' needs 'sealed': the salt and payload it covers.");
        }
        return salts.bid(Wire.canonicalText(new BidContent(
                price,
                taxIncluded,
                members == null ? List.of() : members,
                onBehalfOf,
                discounts == null ? List.of() : discounts)));
    }

    private Sealed sealedByBidder(SealedBody given) {
        if (commitment == null) {
            throw new BadCommand("commitment", "A bid that is 'sealed' needs its 'commitment'.");
        }
        if (price != null || taxIncluded != null || members != null || onBehalfOf != null || discounts != null) {
            throw new BadCommand("price", "A sealed bid must not also say its content in the clear.");
        }
        return new Sealed(Sealed.Domain.BID, given.salt(), given.payload());
    }
}
