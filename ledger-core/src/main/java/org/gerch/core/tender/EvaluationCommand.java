package org.gerch.core.tender;

import static org.gerch.core.kernel.Role.BIDDER;
import static org.gerch.core.kernel.Role.EVALUATOR;
import static org.gerch.core.kernel.Role.PROCUREMENT_OFFICER;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.party.PartyFacts;
import org.jspecify.annotations.Nullable;

/** From the opening to the evaluation. */
public sealed interface EvaluationCommand extends TenderCommand {
    @Override
    default Set<Role> allowed() {
        return Set.of(EVALUATOR, PROCUREMENT_OFFICER);
    }

    /**
     * Opens bids and reads them out.
     *
     * @param bids which; absent means every bid that was in time, not withdrawn, not returned and not yet opened
     * @param envelopes what the ledger kept sealed, gathered on arrival for every bid named or meant
     */
    record OpenBids(TenderId tender, @Nullable List<BidId> bids, List<Envelope> envelopes)
            implements EvaluationCommand {
        public OpenBids {
            envelopes = envelopes == null ? List.of() : List.copyOf(envelopes);
        }

        /** What is opened was kept when it was submitted; nothing new is sealed. */
        @Override
        public List<Sealed> sealed() {
            return List.of();
        }
    }

    /**
     * A kept bid, ready to be opened.
     *
     * @param position where the commitment stands in the log
     * @param tenderer as on record at the deadline; members and the group a bid is made for likewise
     */
    record Envelope(
            BidId bid,
            long position,
            Sealed content,
            PartyFacts tenderer,
            List<PartyFacts> members,
            @Nullable PartyFacts onBehalfOf) {
        public Envelope {
            members = members == null ? List.of() : List.copyOf(members);
        }
    }

    record CorrectBidPrice(
            TenderId tender,
            BidId bid,
            Money price,
            @Nullable Sealed reason) implements EvaluationCommand {}

    /** @param round 2 for the first after the opening */
    record ReadOutRoundPrice(TenderId tender, BidId bid, int round, Money price) implements EvaluationCommand {
        public ReadOutRoundPrice {
            if (round < 2) {
                throw new Malformed("round", "must be 2 or more");
            }
        }
    }

    record AskClarification(TenderId tender, String clarification, BidId bid, Sealed text)
            implements EvaluationCommand {}

    record GiveClarification(TenderId tender, String clarification, Sealed text) implements EvaluationCommand {
        @Override
        public Set<Role> allowed() {
            return Set.of(BIDDER);
        }
    }

    /** @param kind where the reason is one of those that more is asked of */
    record RejectBid(
            TenderId tender,
            BidId bid,
            @Nullable String article,
            @Nullable Sealed factReliedOn,
            @Nullable Sealed document,
            @Nullable GroundKind kind)
            implements EvaluationCommand {
        public RejectBid(
                TenderId tender,
                BidId bid,
                @Nullable String article,
                @Nullable Sealed factReliedOn,
                @Nullable Sealed document) {
            this(tender, bid, article, factReliedOn, document, null);
        }
    }

    /** @param kind where the reason is one of those that more is asked of */
    record RecordRejectionReason(
            TenderId tender,
            BidId bid,
            @Nullable String article,
            @Nullable Sealed factReliedOn,
            @Nullable Sealed document,
            @Nullable GroundKind kind)
            implements EvaluationCommand {
        public RecordRejectionReason(
                TenderId tender,
                BidId bid,
                @Nullable String article,
                @Nullable Sealed factReliedOn,
                @Nullable Sealed document) {
            this(tender, bid, article, factReliedOn, document, null);
        }
    }

    /** @param fromStatus true where an import infers it from a status */
    record FindBidResponsive(TenderId tender, BidId bid, boolean fromStatus) implements EvaluationCommand {}

    record ScoreBid(TenderId tender, BidId bid, List<Score> scores, BigDecimal total) implements EvaluationCommand {}
}
