package org.gerch.core.tender;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.Money;
import org.gerch.core.party.PartyFacts;
import org.jspecify.annotations.Nullable;

/** How bids are opened and examined. */
public sealed interface EvaluationEvent extends TenderEvent {

    /**
     * A bid was read out; salt and payload let anyone recompute the commitment made when it was submitted.
     *
     * @param commitmentPosition where that commitment stands in the log
     * @param payload the sealed text, exactly: canonical JSON of a {@link BidContent}
     * @param content the same, as read out
     * @param tenderer as on record at the deadline
     * @param members of a consortium, those that the bid names and those that it is registered with, likewise
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
            implements EvaluationEvent {
        public BidOpened {
            members = members == null ? List.of() : List.copyOf(members);
        }
    }

    /** The committee corrected the sum of a bid. */
    record BidPriceCorrected(
            BidId bid, Money from, Money to, @Nullable Commitment reason) implements EvaluationEvent {}

    /**
     * The price of a bid was read out in a later round.
     *
     * @param round 2 for the first after the opening
     */
    record RoundPriceReadOut(BidId bid, int round, Money price) implements EvaluationEvent {}

    record ClarificationAsked(String clarification, BidId bid, Commitment text) implements EvaluationEvent {}

    record ClarificationGiven(String clarification, Commitment text) implements EvaluationEvent {}

    record BidRejected(BidId bid, Ground ground) implements EvaluationEvent {}

    /** A reason was put on file after the rejection; when it was recorded stays visible. */
    record RejectionReasonRecorded(BidId bid, Ground ground) implements EvaluationEvent {}

    /** @param fromStatus true where an import infers it from a status, without a decision on file */
    record BidFoundResponsive(
            BidId bid,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean fromStatus) implements EvaluationEvent {}

    record BidScored(BidId bid, List<Score> scores, BigDecimal total) implements EvaluationEvent {}
}
