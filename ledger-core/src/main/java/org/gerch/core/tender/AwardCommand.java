package org.gerch.core.tender;

import static org.gerch.core.kernel.Role.BIDDER;
import static org.gerch.core.kernel.Role.PROCUREMENT_OFFICER;
import static org.gerch.core.kernel.Role.REVIEW_BODY;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.party.PartyFacts;
import org.jspecify.annotations.Nullable;

/** The award and what is done with it. */
public sealed interface AwardCommand extends TenderCommand {
    AwardId award();

    @Override
    default Set<Role> allowed() {
        return Set.of(PROCUREMENT_OFFICER);
    }

    /**
     * Awards lots.
     *
     * @param lots absent means the tender as a whole, or the named bid's lots
     * @param suppliers absent means the named bid's tenderer
     * @param gathered what is on record of suppliers that made no opened bid, gathered on arrival
     * @param categories what is to be supplied, as codes of the classification the office uses; absent where it names none
     */
    record AwardLot(
            TenderId tender,
            AwardId award,
            @Nullable List<LotId> lots,
            @Nullable BidId bid,
            @Nullable List<PartyId> suppliers,
            @Nullable Money price,
            @Nullable Sealed reason,
            List<PartyFacts> gathered,
            @Nullable List<String> categories)
            implements AwardCommand {
        public AwardLot {
            gathered = gathered == null ? List.of() : List.copyOf(gathered);
        }

        /** An award that says of no classification what is to be supplied. */
        public AwardLot(
                TenderId tender,
                AwardId award,
                @Nullable List<LotId> lots,
                @Nullable BidId bid,
                @Nullable List<PartyId> suppliers,
                @Nullable Money price,
                @Nullable Sealed reason,
                List<PartyFacts> gathered) {
            this(tender, award, lots, bid, suppliers, price, reason, gathered, null);
        }
    }

    record DeclineAward(
            TenderId tender,
            AwardId award,
            boolean lapsed,
            @Nullable Sealed reason) implements AwardCommand {
        @Override
        public Set<Role> allowed() {
            return Set.of(BIDDER, PROCUREMENT_OFFICER);
        }
    }

    record AnnulAward(
            TenderId tender,
            AwardId award,
            @Nullable String article,
            @Nullable Sealed reason) implements AwardCommand {
        @Override
        public Set<Role> allowed() {
            return Set.of(PROCUREMENT_OFFICER, REVIEW_BODY);
        }
    }

    record SendNotices(
            TenderId tender,
            AwardId award,
            @Nullable Instant standstillEnds,
            @Nullable Sealed reason) implements AwardCommand {}
}
