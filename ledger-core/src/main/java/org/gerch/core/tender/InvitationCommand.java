package org.gerch.core.tender;

import static org.gerch.core.kernel.Role.BIDDER;
import static org.gerch.core.kernel.Role.KHOROO_OFFICER;
import static org.gerch.core.kernel.Role.OBSERVER;
import static org.gerch.core.kernel.Role.PROCUREMENT_OFFICER;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Place;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.kernel.TenderId;
import org.jspecify.annotations.Nullable;

/** Planning, inviting, changing the invitation, ending the whole. */
public sealed interface InvitationCommand extends TenderCommand {
    @Override
    default Set<Role> allowed() {
        return Set.of(PROCUREMENT_OFFICER);
    }

    record PlanTender(
            TenderId tender,
            String title,
            PartyId buyer,
            @Nullable PartyId proposedBy,
            @Nullable Place place,
            @Nullable Money estimatedCost,
            @Nullable Method method)
            implements InvitationCommand {
        /** A plan that names no method. */
        public PlanTender(
                TenderId tender,
                String title,
                PartyId buyer,
                @Nullable PartyId proposedBy,
                @Nullable Place place,
                @Nullable Money estimatedCost) {
            this(tender, title, buyer, proposedBy, place, estimatedCost, null);
        }

        @Override
        public Set<Role> allowed() {
            return Set.of(PROCUREMENT_OFFICER, KHOROO_OFFICER);
        }
    }

    record PublishTender(
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
            @Nullable List<Weight> weights,
            @Nullable Money estimatedCost,
            @Nullable Instant deadline,
            @Nullable Instant opening,
            @Nullable List<Lot> lots,
            @Nullable String conditions,
            @Nullable TenderId earlierRound,
            @Nullable AwardRules awardRules)
            implements InvitationCommand {}

    /** @param awardRules all of them as they shall be; absent leaves them as they are */
    record AmendTender(
            TenderId tender,
            @Nullable String title,
            @Nullable Criterion criterion,
            @Nullable List<Weight> weights,
            @Nullable Money estimatedCost,
            @Nullable Instant deadline,
            @Nullable Instant opening,
            @Nullable String conditions,
            @Nullable Sealed rationale,
            @Nullable AwardRules awardRules)
            implements InvitationCommand {
        public AmendTender(
                TenderId tender,
                @Nullable String title,
                @Nullable Criterion criterion,
                @Nullable List<Weight> weights,
                @Nullable Money estimatedCost,
                @Nullable Instant deadline,
                @Nullable Instant opening,
                @Nullable String conditions,
                @Nullable Sealed rationale) {
            this(tender, title, criterion, weights, estimatedCost, deadline, opening, conditions, rationale, null);
        }
    }

    /** @param price what the bidding documents cost from now on; zero where they are free */
    record PriceDocuments(TenderId tender, Money price) implements InvitationCommand {}

    record AskQuestion(TenderId tender, String question, Sealed text) implements InvitationCommand {
        @Override
        public Set<Role> allowed() {
            return Set.of(BIDDER, OBSERVER);
        }
    }

    record AnswerQuestion(TenderId tender, String question, Sealed text) implements InvitationCommand {}

    record CancelTender(
            TenderId tender,
            @Nullable List<LotId> lots,
            @Nullable String article,
            @Nullable Sealed reason) implements InvitationCommand {}
}
