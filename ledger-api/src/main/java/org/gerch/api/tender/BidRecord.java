package org.gerch.api.tender;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.BiddingEvent.BidConfirmed;
import org.gerch.core.tender.BiddingEvent.BidReturnedUnopened;
import org.gerch.core.tender.BiddingEvent.BidSubmitted;
import org.gerch.core.tender.BiddingEvent.BidWithdrawn;
import org.gerch.core.tender.EvaluationEvent.BidFoundResponsive;
import org.gerch.core.tender.EvaluationEvent.BidOpened;
import org.gerch.core.tender.EvaluationEvent.BidPriceCorrected;
import org.gerch.core.tender.EvaluationEvent.BidRejected;
import org.gerch.core.tender.EvaluationEvent.BidScored;
import org.gerch.core.tender.EvaluationEvent.RejectionReasonRecorded;
import org.gerch.core.tender.EvaluationEvent.RoundPriceReadOut;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.tender.TenderEvent.TenderEntryCorrected;
import org.jspecify.annotations.Nullable;

/**
 * Everything on record of one bid.
 *
 * @param submitted its arrival
 * @param steps what was done with it since, in the order of the log; corrections of those entries among them
 */
record BidRecord(Recorded<BidSubmitted> submitted, List<Recorded<TenderEvent>> steps) {

    /** The bids among these events, in the order in which they arrived. */
    static List<BidRecord> among(List<Recorded<TenderEvent>> events) {
        Map<BidId, BidRecord> bids = new LinkedHashMap<>();
        Map<Long, BidRecord> bySeq = new HashMap<>();
        for (Recorded<TenderEvent> recorded : events) {
            if (recorded.event() instanceof BidSubmitted submitted) {
                bids.put(submitted.bid(), new BidRecord(recorded.with(submitted), new ArrayList<>()));
            } else {
                BidRecord known = recorded.event() instanceof TenderEntryCorrected correction
                        ? bySeq.get(correction.seq())
                        : bids.get(bidOf(recorded.event()));
                if (known != null) {
                    known.steps.add(recorded);
                    bySeq.put(recorded.seq(), known);
                }
            }
        }
        return List.copyOf(bids.values());
    }

    BidId id() {
        return submitted.event().bid();
    }

    PartyId tenderer() {
        return submitted.event().tenderer();
    }

    Optional<Recorded<BidOpened>> opened() {
        return last(BidOpened.class);
    }

    /** The price read out, which is the one a verdict is judged on. */
    Optional<Money> readOut() {
        return opened().flatMap(
                        opened -> Optional.ofNullable(opened.event().content().price()));
    }

    boolean withdrawn() {
        return last(BidWithdrawn.class).isPresent();
    }

    <E extends TenderEvent> Optional<Recorded<E>> last(Class<E> kind) {
        return all(kind).reduce((earlier, later) -> later);
    }

    /** Every step of this kind, in the order of the log. */
    <E extends TenderEvent> Stream<Recorded<E>> all(Class<E> kind) {
        return steps.stream()
                .filter(step -> kind.isInstance(step.event()))
                .map(step -> step.with(kind.cast(step.event())));
    }

    private static @Nullable BidId bidOf(TenderEvent event) {
        if (event instanceof BidConfirmed confirmed) {
            return confirmed.bid();
        } else if (event instanceof BidWithdrawn withdrawn) {
            return withdrawn.bid();
        } else if (event instanceof BidReturnedUnopened returned) {
            return returned.bid();
        } else if (event instanceof BidOpened opened) {
            return opened.bid();
        } else if (event instanceof BidPriceCorrected corrected) {
            return corrected.bid();
        } else if (event instanceof RoundPriceReadOut read) {
            return read.bid();
        } else if (event instanceof BidRejected rejected) {
            return rejected.bid();
        } else if (event instanceof RejectionReasonRecorded reason) {
            return reason.bid();
        } else if (event instanceof BidFoundResponsive responsive) {
            return responsive.bid();
        } else if (event instanceof BidScored scored) {
            return scored.bid();
        }
        return null;
    }
}
