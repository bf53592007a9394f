package org.gerch.core.tender;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.ComplaintId;
import org.gerch.core.kernel.ContractId;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Place;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.party.PartyFacts;
import org.jspecify.annotations.Nullable;

/**
 * A tender's history, in the order in which a tender usually lives it.
 *
 * <p>An empty list of lots means the tender as a whole. Free text appears as a {@link Commitment} only; the text is in the
 * erasable table.
 */
public sealed interface TenderEvent extends LedgerEvent {

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
            implements TenderEvent {
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
            implements TenderEvent {
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
            implements TenderEvent {
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
    record DocumentsPriced(Money price) implements TenderEvent {}

    record QuestionAsked(String question, Commitment text) implements TenderEvent {}

    record QuestionAnswered(String question, Commitment text) implements TenderEvent {}

    /** A sealed bid arrived: who, for which lot, and a commitment to the rest. */
    record BidSubmitted(
            BidId bid,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LotId> lots,
            PartyId tenderer,
            Commitment commitment)
            implements TenderEvent {
        public BidSubmitted {
            lots = lots == null ? List.of() : List.copyOf(lots);
        }
    }

    /** @param tenderer as on record at the deadline, because a bid that is never opened says nothing of its class */
    record BidWithdrawn(
            BidId bid,
            @Nullable PartyFacts tenderer,
            @Nullable Commitment reason) implements TenderEvent {}

    /** @param tenderer as on record at the deadline, likewise */
    record BidReturnedUnopened(
            BidId bid,
            ReturnReason reason,
            @Nullable PartyFacts tenderer,
            @Nullable Commitment detail) implements TenderEvent {}

    /**
     * A bid was read out; salt and payload let anyone recompute the commitment made when it was submitted.
     *
     * @param commitmentPosition where that commitment stands in the log
     * @param payload the sealed text, exactly: canonical JSON of a {@link BidContent}
     * @param content the same, as read out
     * @param tenderer as on record at the deadline
     * @param members of a consortium, likewise
     * @param onBehalfOf the group the bid is made for, likewise
     */
    record BidOpened(
            BidId bid,
            long commitmentPosition,
            String salt,
            String payload,
            BidContent content,
            PartyFacts tenderer,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PartyFacts> members,
            @Nullable PartyFacts onBehalfOf)
            implements TenderEvent {
        public BidOpened {
            members = members == null ? List.of() : List.copyOf(members);
        }
    }

    /** The committee corrected the sum of a bid. */
    record BidPriceCorrected(
            BidId bid, Money from, Money to, @Nullable Commitment reason) implements TenderEvent {}

    /**
     * The price of a bid was read out in a later round.
     *
     * @param round 2 for the first after the opening
     */
    record RoundPriceReadOut(BidId bid, int round, Money price) implements TenderEvent {}

    record ClarificationAsked(String clarification, BidId bid, Commitment text) implements TenderEvent {}

    record ClarificationGiven(String clarification, Commitment text) implements TenderEvent {}

    record BidRejected(BidId bid, Ground ground) implements TenderEvent {}

    /** A reason was put on file after the rejection; when it was recorded stays visible. */
    record RejectionReasonRecorded(BidId bid, Ground ground) implements TenderEvent {}

    /** @param fromStatus true where an import infers it from a status, without a decision on file */
    record BidFoundResponsive(
            BidId bid,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean fromStatus) implements TenderEvent {}

    record BidScored(BidId bid, List<Score> scores, BigDecimal total) implements TenderEvent {}

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
            implements TenderEvent {
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
            @Nullable Commitment reason) implements TenderEvent {}

    record AwardAnnulled(
            AwardId award,
            @Nullable String article,
            @Nullable Commitment reason) implements TenderEvent {}

    /**
     * The bidders were told.
     *
     * @param standstillEnds before then no contract may be signed
     * @param reason why the others were not chosen, where the notice says
     */
    record NoticesSent(
            AwardId award,
            @Nullable Instant standstillEnds,
            @Nullable Commitment reason) implements TenderEvent {}

    record ComplaintFiled(
            ComplaintId complaint,
            @Nullable PartyId complainant,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LotId> lots,
            Commitment text)
            implements TenderEvent {
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
            implements TenderEvent {
        public ComplaintDecided {
            overturns = overturns == null ? List.of() : List.copyOf(overturns);
        }
    }

    record ContractSigned(ContractId contract, AwardId award, Money price) implements TenderEvent {}

    /** @param price the new price, absent where it stayed */
    record ContractAmended(
            ContractId contract,
            @Nullable Money price,
            boolean scopeChanged,
            @Nullable Instant completionBy,
            @Nullable Commitment reason)
            implements TenderEvent {}

    record ContractPaymentRecorded(ContractId contract, String payment, Money amount) implements TenderEvent {}

    record DeliveryAccepted(ContractId contract, @Nullable Commitment remark) implements TenderEvent {}

    record DeliveryDisputed(ContractId contract, @Nullable Commitment reason) implements TenderEvent {}

    record ContractCompleted(ContractId contract) implements TenderEvent {}

    record ContractTerminated(ContractId contract, @Nullable Commitment reason) implements TenderEvent {}

    /** @param lots the lots that end without an award; empty for all of them */
    record TenderCancelled(
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LotId> lots,
            @Nullable String article,
            @Nullable Commitment reason)
            implements TenderEvent {
        public TenderCancelled {
            lots = lots == null ? List.of() : List.copyOf(lots);
        }
    }

    /** The other side's word, shown beside the verdict. */
    record StatementFiled(String statement, PartyId party, Commitment text) implements TenderEvent {}

    /**
     * An earlier entry was wrong; it stays, and this says what is right.
     *
     * @param position the entry's place in the log
     * @param seq its place in this stream
     * @param field the path of the wrong value in the entry's data, such as {@code content.price.amount}
     * @param was the value that stands there, as JSON
     * @param value the right one, as JSON
     * @param confirmedBy the second person
     */
    record TenderEntryCorrected(
            long position, long seq, String field, String was, String value, Commitment reason, Actor confirmedBy)
            implements TenderEvent {}
}
