package org.gerch.core.verdict;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gerch.core.kernel.Id;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.AwardEvent;
import org.gerch.core.tender.BiddingEvent;
import org.gerch.core.tender.ContractEvent;
import org.gerch.core.tender.InvitationEvent;
import org.gerch.core.tender.ReplyEvent;
import org.gerch.core.tender.TenderEvent;
import org.jspecify.annotations.Nullable;

/** Leaves out of a tender's events those that are about other lots alone. */
final class LotHistory {
    private final LotId lot;
    /** Bids, awards, contracts and complaints for other lots. */
    private final Set<Id> elsewhere = new HashSet<>();

    private LotHistory(LotId lot) {
        this.lot = lot;
    }

    /** @param lot absent for the tender as a whole */
    static List<Recorded<TenderEvent>> of(CaseFile file, @Nullable LotId lot) {
        List<Recorded<TenderEvent>> all = file.chronicle().events();
        if (lot == null || file.lots().size() == 1) {
            return all;
        }
        LotHistory history = new LotHistory(lot);
        List<Recorded<TenderEvent>> about = new ArrayList<>();
        for (Recorded<TenderEvent> recorded : all) {
            if (!history.isElsewhere(recorded.event())) {
                about.add(recorded);
            }
        }
        return about;
    }

    private boolean isElsewhere(TenderEvent event) {
        return switch (event) {
            case BiddingEvent.BidSubmitted e -> isFor(e.lots(), e.bid());
            case AwardEvent.LotAwarded e -> isFor(e.lots(), e.award());
            case ReplyEvent.ComplaintFiled e -> isFor(e.lots(), e.complaint());
            case InvitationEvent.TenderCancelled e -> !touches(e.lots());
            case ContractEvent.ContractSigned e -> elsewhere.contains(e.award()) && elsewhere.add(e.contract());
            case ReplyEvent.ComplaintDecided e -> elsewhere.contains(e.complaint());
            // All others name the bid, award or contract they are about, or nothing.
            default -> {
                List<Id> about = Concerns.of(event);
                yield !about.isEmpty() && elsewhere.containsAll(about);
            }
        };
    }

    private boolean isFor(List<LotId> others, Id id) {
        return !touches(others) && elsewhere.add(id);
    }

    private boolean touches(List<LotId> lots) {
        return lots.isEmpty() || lots.contains(lot);
    }
}
