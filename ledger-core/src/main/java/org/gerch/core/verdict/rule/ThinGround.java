package org.gerch.core.verdict.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.EvaluationEvent.BidRejected;
import org.gerch.core.tender.EvaluationEvent.RejectionReasonRecorded;
import org.gerch.core.tender.Ground;
import org.gerch.core.verdict.BidFacts;
import org.gerch.core.verdict.EventTypes;
import org.gerch.core.verdict.LotFacts;

/** A rejection of which neither the fact relied on nor a document is on file. */
final class ThinGround implements Indicator {
    private static final EventTypes NEEDED = EventTypes.of(BidRejected.class);

    @Override
    public String code() {
        return "R037";
    }

    @Override
    public EventTypes needs() {
        return NEEDED;
    }

    @Override
    public Optional<Flag> on(LotFacts lot, Settings settings) {
        // Sources have no field for a reason, so that none is given says nothing.
        List<Recorded<BidRejected>> thin = lot.imported() ? List.of() : thin(lot);
        return thin.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Flag.of(this).with("count", thin.size()).resting(thin).flag());
    }

    private static List<Recorded<BidRejected>> thin(LotFacts lot) {
        List<Recorded<BidRejected>> thin = new ArrayList<>();
        for (BidFacts bid : lot.bids()) {
            bid.rejection()
                    .filter(rejection -> isThin(rejection.event().ground()))
                    .filter(rejection -> lot.all(RejectionReasonRecorded.class).stream()
                            .filter(reason -> reason.event().bid().equals(bid.id()))
                            .allMatch(reason -> isThin(reason.event().ground())))
                    .ifPresent(thin::add);
        }
        return thin;
    }

    private static boolean isThin(Ground ground) {
        return ground.factReliedOn() == null && ground.document() == null;
    }
}
