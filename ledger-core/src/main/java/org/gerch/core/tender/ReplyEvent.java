package org.gerch.core.tender;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.ComplaintId;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.PartyId;
import org.jspecify.annotations.Nullable;

/** What the other side says, and what a review body decides. */
public sealed interface ReplyEvent extends TenderEvent {

    record ComplaintFiled(
            ComplaintId complaint,
            @Nullable PartyId complainant,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LotId> lots,
            Commitment text)
            implements ReplyEvent {
        public ComplaintFiled {
            lots = lots == null ? List.of() : List.copyOf(lots);
        }
    }

    /**
     * The review body's decision.
     *
     * @param annuls the award it annuls
     * @param overturns the bids whose rejection it overturns
     */
    record ComplaintDecided(
            ComplaintId complaint,
            boolean upheld,
            @Nullable AwardId annuls,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<BidId> overturns,
            @Nullable Commitment reason)
            implements ReplyEvent {
        public ComplaintDecided {
            overturns = overturns == null ? List.of() : List.copyOf(overturns);
        }
    }

    /** The other side's word, shown beside the verdict. */
    record StatementFiled(String statement, PartyId party, Commitment text) implements ReplyEvent {}
}
