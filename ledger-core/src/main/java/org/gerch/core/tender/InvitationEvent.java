package org.gerch.core.tender;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Place;
import org.gerch.core.kernel.TenderId;
import org.jspecify.annotations.Nullable;

/** How a tender is planned, published and changed, asked about and called off. */
public sealed interface InvitationEvent extends TenderEvent {

    /**
     * The plan.
     *
     * @param method by which it is to be procured, where the plan says so
     */
    record TenderPlanned(
            TenderId tender,
            String title,
            PartyId buyer,
            @Nullable PartyId proposedBy,
            @Nullable Place place,
            @Nullable Money estimatedCost,
            @Nullable Method method)
            implements InvitationEvent {
        /** A plan that names no method. */
        public TenderPlanned(
                TenderId tender,
                String title,
                PartyId buyer,
                @Nullable PartyId proposedBy,
                @Nullable Place place,
                @Nullable Money estimatedCost) {
            this(tender, title, buyer, proposedBy, place, estimatedCost, null);
        }
    }

    /**
     * The invitation.
     *
     * @param buyerName the buyer's public name
     * @param proposedBy the khoroo that proposed the work, where it is not the buyer
     * @param invited how many tenderers a limited procedure invited, where published
     * @param deadline for bids; a bid received exactly then is in time. Absent where a source names none
     * @param opening when the bids may be opened; absent means at the deadline
     * @param earlierRound the process this one repeats
     * @param awardRules how prices are compared and awards limited, where that was published
     */
    record TenderPublished(
            TenderId tender,
            String title,
            @Nullable String description,
            PartyId buyer,
            @Nullable String buyerName,
            @Nullable PartyId proposedBy,
            @Nullable Place place,
            Method method,
            @Nullable Integer invited,
            Criterion criterion,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Weight> weights,
            @Nullable Money estimatedCost,
            @Nullable Instant deadline,
            @Nullable Instant opening,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Lot> lots,
            @Nullable String conditions,
            @Nullable TenderId earlierRound,
            @Nullable AwardRules awardRules)
            implements InvitationEvent {
        public TenderPublished {
            weights = weights == null ? List.of() : List.copyOf(weights);
            lots = lots == null ? List.of() : List.copyOf(lots);
        }
    }

    /**
     * What of the invitation changed; an absent field stayed as it was.
     *
     * @param awardRules all of them as they are now
     */
    record TenderAmended(
            @Nullable String title,
            @Nullable Criterion criterion,
            @Nullable List<Weight> weights,
            @Nullable Money estimatedCost,
            @Nullable Instant deadline,
            @Nullable Instant opening,
            @Nullable String conditions,
            @Nullable Commitment rationale,
            @Nullable AwardRules awardRules)
            implements InvitationEvent {
        /** With the rules of the award as they were. */
        public TenderAmended(
                @Nullable String title,
                @Nullable Criterion criterion,
                @Nullable List<Weight> weights,
                @Nullable Money estimatedCost,
                @Nullable Instant deadline,
                @Nullable Instant opening,
                @Nullable String conditions,
                @Nullable Commitment rationale) {
            this(title, criterion, weights, estimatedCost, deadline, opening, conditions, rationale, null);
        }
    }

    /** @param price what the bidding documents cost from now on; zero where they are free */
    record DocumentsPriced(Money price) implements InvitationEvent {}

    record QuestionAsked(String question, Commitment text) implements InvitationEvent {}

    record QuestionAnswered(String question, Commitment text) implements InvitationEvent {}

    /** @param lots the lots that end without an award; empty for all of them */
    record TenderCancelled(
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LotId> lots,
            @Nullable String article,
            @Nullable Commitment reason)
            implements InvitationEvent {
        public TenderCancelled {
            lots = lots == null ? List.of() : List.copyOf(lots);
        }
    }
}
