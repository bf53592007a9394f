package org.gerch.core.tender;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;
import org.gerch.core.party.PartyFacts;
import org.jspecify.annotations.Nullable;

/** Who is awarded what, and what becomes of it before a contract. */
public sealed interface AwardEvent extends TenderEvent {

    /**
     * The award decision.
     *
     * @param bid the bid it names, where it names one
     * @param suppliers who won, as on record; several for a consortium named by its members
     * @param price the amount awarded, where the decision names one
     * @param reason why this bid and not a lower one, where the decision says
     * @param categories what is to be supplied, as codes of the classification the office uses, such as CPV 45233141; each once
     */
    record LotAwarded(
            AwardId award,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LotId> lots,
            @Nullable BidId bid,
            List<PartyFacts> suppliers,
            @Nullable Money price,
            @Nullable Commitment reason,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> categories)
            implements AwardEvent {
        public LotAwarded {
            lots = lots == null ? List.of() : List.copyOf(lots);
            suppliers = List.copyOf(suppliers);
            categories = categories == null ? List.of() : List.copyOf(categories);
        }

        /** An award that says of no classification what is to be supplied. */
        public LotAwarded(
                AwardId award,
                List<LotId> lots,
                @Nullable BidId bid,
                List<PartyFacts> suppliers,
                @Nullable Money price,
                @Nullable Commitment reason) {
            this(award, lots, bid, suppliers, price, reason, List.of());
        }
    }

    /** @param lapsed true where the winner let the offer run out instead of declining it */
    record AwardDeclined(
            AwardId award,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean lapsed,
            @Nullable Commitment reason) implements AwardEvent {}

    record AwardAnnulled(
            AwardId award,
            @Nullable String article,
            @Nullable Commitment reason) implements AwardEvent {}

    /**
     * The bidders were told.
     *
     * @param standstillEnds before then no contract may be signed
     * @param reason why the others were not chosen, where the notice says
     */
    record NoticesSent(
            AwardId award,
            @Nullable Instant standstillEnds,
            @Nullable Commitment reason) implements AwardEvent {}
}
