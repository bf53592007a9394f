package org.gerch.core.ocds;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.AwardEvent;
import org.gerch.core.tender.AwardEvent.LotAwarded;
import org.gerch.core.tender.BiddingEvent;
import org.gerch.core.tender.BiddingEvent.BidSubmitted;
import org.gerch.core.tender.Corrections;
import org.gerch.core.tender.Criterion;
import org.gerch.core.tender.EvaluationEvent;
import org.gerch.core.tender.EvaluationEvent.BidOpened;
import org.gerch.core.tender.InvitationEvent;
import org.gerch.core.tender.InvitationEvent.TenderAmended;
import org.gerch.core.tender.InvitationEvent.TenderPublished;
import org.gerch.core.tender.Lot;
import org.gerch.core.tender.TenderEvent;
import org.jspecify.annotations.Nullable;

/** What of one tender is on record already, as corrected so far; filled once and then only read. */
final class RecordedFacts {
    /** What the last evaluation of a bid found. */
    enum Evaluation {
        RESPONSIVE,
        REJECTED
    }

    final Map<BidId, Recorded<BidSubmitted>> submitted = new LinkedHashMap<>();
    final Map<BidId, Recorded<BidOpened>> opened = new LinkedHashMap<>();
    final Map<BidId, Evaluation> evaluated = new HashMap<>();
    /** Rejected with a reason on file, at once or later. */
    final Set<BidId> reasoned = new HashSet<>();

    final Set<BidId> withdrawn = new HashSet<>();
    final Map<AwardId, Recorded<LotAwarded>> awarded = new LinkedHashMap<>();
    final Set<AwardId> annulled = new HashSet<>();
    final Set<LotId> cancelledLots = new HashSet<>();
    final Set<LotId> lots = new HashSet<>();
    boolean cancelled;

    @Nullable
    TenderPublished invitation;

    @Nullable
    String title;

    @Nullable
    Criterion criterion;

    @Nullable
    Money estimatedCost;

    @Nullable
    Instant deadline;

    @Nullable
    Instant opening;

    RecordedFacts(List<Recorded<TenderEvent>> history) {
        Corrections.among(history).applied(history).forEach(this::add);
    }

    private void add(Recorded<TenderEvent> recorded) {
        switch (recorded.event()) {
            case TenderPublished published -> add(published);
            case TenderAmended amended -> add(amended);
            case BidSubmitted bid -> submitted.put(bid.bid(), recorded.with(bid));
            case BidOpened bid -> opened.put(bid.bid(), recorded.with(bid));
            case EvaluationEvent.BidFoundResponsive bid -> evaluated.put(bid.bid(), Evaluation.RESPONSIVE);
            case EvaluationEvent.BidRejected bid -> add(bid);
            case EvaluationEvent.RejectionReasonRecorded bid -> reasoned.add(bid.bid());
            case BiddingEvent.BidWithdrawn bid -> withdrawn.add(bid.bid());
            case LotAwarded award -> awarded.put(award.award(), recorded.with(award));
            case AwardEvent.AwardAnnulled award -> annulled.add(award.award());
            case InvitationEvent.TenderCancelled ended -> {
                cancelled |= ended.lots().isEmpty();
                cancelledLots.addAll(ended.lots());
            }
            // A release says nothing of any other event.
            default -> {}
        }
    }

    private void add(EvaluationEvent.BidRejected rejected) {
        evaluated.put(rejected.bid(), Evaluation.REJECTED);
        if (rejected.ground().isStated()) {
            reasoned.add(rejected.bid());
        }
    }

    private void add(TenderPublished published) {
        invitation = published;
        title = published.title();
        criterion = published.criterion();
        estimatedCost = published.estimatedCost();
        deadline = published.deadline();
        opening = published.opening();
        published.lots().stream().map(Lot::id).forEach(lots::add);
    }

    private void add(TenderAmended amended) {
        title = amended.title() == null ? title : amended.title();
        criterion = amended.criterion() == null ? criterion : amended.criterion();
        estimatedCost = amended.estimatedCost() == null ? estimatedCost : amended.estimatedCost();
        deadline = amended.deadline() == null ? deadline : amended.deadline();
        opening = amended.opening() == null ? opening : amended.opening();
    }
}
