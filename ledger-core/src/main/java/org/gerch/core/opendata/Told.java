package org.gerch.core.opendata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.ContractId;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.AwardEvent;
import org.gerch.core.tender.AwardEvent.LotAwarded;
import org.gerch.core.tender.BiddingEvent;
import org.gerch.core.tender.BiddingEvent.BidConfirmed;
import org.gerch.core.tender.BiddingEvent.BidSubmitted;
import org.gerch.core.tender.ContractEvent;
import org.gerch.core.tender.EvaluationEvent;
import org.gerch.core.tender.InvitationEvent;
import org.gerch.core.tender.Lot;
import org.gerch.core.tender.ReplyEvent;
import org.gerch.core.tender.TenderEvent;
import org.jspecify.annotations.Nullable;

/**
 * What a tender's earlier releases said, as far as later ones build on it.
 *
 * <p>Changed by one tender's events in their order; belongs to one thread.
 */
final class Told {
    private final Map<String, Set<String>> roles = new HashMap<>();
    private final Map<BidId, Recorded<BidSubmitted>> submissions = new LinkedHashMap<>();
    private final Map<BidId, List<Recorded<BidConfirmed>>> confirmations = new HashMap<>();
    private final Set<BidId> revealed = new HashSet<>();
    private final Set<BidId> responsive = new HashSet<>();
    private final Map<ContractId, AwardId> contracts = new HashMap<>();
    private final Map<AwardId, List<LotId>> awarded = new HashMap<>();
    private final Set<AwardId> inForce = new HashSet<>();
    private final Set<LotId> cancelledLots = new HashSet<>();
    private List<LotId> lots = List.of();
    private boolean cancelled;
    private boolean unsealed;

    /** Notes what later releases build on, before the event's own release is written. */
    void note(Recorded<? extends TenderEvent> recorded) {
        switch (recorded.event()) {
            case InvitationEvent.TenderPublished e ->
                lots = e.lots().stream().map(Lot::id).toList();
            case BidSubmitted e -> submissions.put(e.bid(), recorded.with(e));
            case EvaluationEvent.BidFoundResponsive e -> responsive.add(e.bid());
            case EvaluationEvent.BidRejected e -> responsive.remove(e.bid());
            case LotAwarded e -> {
                awarded.put(e.award(), e.lots());
                inForce.add(e.award());
            }
            case AwardEvent.AwardDeclined e -> inForce.remove(e.award());
            case AwardEvent.AwardAnnulled e -> inForce.remove(e.award());
            case ReplyEvent.ComplaintDecided e -> {
                if (e.annuls() != null) {
                    inForce.remove(e.annuls());
                }
            }
            case ContractEvent.ContractSigned e -> contracts.put(e.contract(), e.award());
            case InvitationEvent.TenderCancelled e -> {
                cancelled |= e.lots().isEmpty();
                cancelledLots.addAll(e.lots());
            }
            case InvitationEvent.TenderPlanned e -> {}
            case InvitationEvent.TenderAmended e -> {}
            case InvitationEvent.DocumentsPriced e -> {}
            case InvitationEvent.QuestionAsked e -> {}
            case InvitationEvent.QuestionAnswered e -> {}
            case BiddingEvent.BidConfirmed e ->
                confirmations
                        .computeIfAbsent(e.bid(), none -> new ArrayList<>())
                        .add(recorded.with(e));
            case BiddingEvent.BidWithdrawn e -> {}
            case BiddingEvent.BidReturnedUnopened e -> {}
            case EvaluationEvent.BidOpened e -> {}
            case EvaluationEvent.BidPriceCorrected e -> {}
            case EvaluationEvent.RoundPriceReadOut e -> {}
            case EvaluationEvent.ClarificationAsked e -> {}
            case EvaluationEvent.ClarificationGiven e -> {}
            case EvaluationEvent.RejectionReasonRecorded e -> {}
            case EvaluationEvent.BidScored e -> {}
            case AwardEvent.NoticesSent e -> {}
            case ReplyEvent.ComplaintFiled e -> {}
            case ContractEvent.ContractAmended e -> {}
            case ContractEvent.ContractPaymentRecorded e -> {}
            case ContractEvent.DeliveryAccepted e -> {}
            case ContractEvent.DeliveryDisputed e -> {}
            case ContractEvent.ContractCompleted e -> {}
            case ContractEvent.ContractTerminated e -> {}
            case ReplyEvent.StatementFiled e -> {}
            case TenderEvent.TenderEntryCorrected e -> {}
        }
    }

    /** A party's roles with these among them: a list of roles replaces the one before. */
    Collection<String> roles(String party, Collection<String> more) {
        Set<String> all = roles.computeIfAbsent(party, none -> new TreeSet<>());
        all.addAll(more);
        return List.copyOf(all);
    }

    @Nullable
    Recorded<BidSubmitted> submission(BidId bid) {
        return submissions.get(bid);
    }

    /** What groups said of this bid while it was sealed. */
    List<Recorded<BidConfirmed>> confirmations(BidId bid) {
        return List.copyOf(confirmations.getOrDefault(bid, List.of()));
    }

    /** Who handed in is said from the first opening or award on: of these bids now, and not again. */
    Collection<Recorded<BidSubmitted>> unseal() {
        unsealed = true;
        return submissions.keySet().stream()
                .flatMap(bid -> reveal(bid).stream())
                .toList();
    }

    /** The same of one bid; absent where it was said before. */
    Optional<Recorded<BidSubmitted>> reveal(BidId bid) {
        return Optional.ofNullable(submissions.get(bid)).filter(submission -> revealed.add(bid));
    }

    boolean isUnsealed() {
        return unsealed;
    }

    boolean isResponsive(BidId bid) {
        return responsive.contains(bid);
    }

    /** The award a contract was signed for; a contract is never recorded without one. */
    AwardId awardOf(ContractId contract) {
        return contracts.getOrDefault(contract, new AwardId("unknown"));
    }

    /** The lots an award was made for, whether or not it is still in force. */
    List<LotId> lotsOf(AwardId award) {
        return awarded.getOrDefault(award, List.of());
    }

    /** The lots a list means, where naming none means all. */
    List<LotId> meant(List<LotId> named) {
        return named.isEmpty() ? lots : named;
    }

    String status(LotId lot) {
        return ended(List.of(lot)) ? "complete" : cancelled || cancelledLots.contains(lot) ? "cancelled" : "active";
    }

    String status() {
        return ended(lots) ? "complete" : cancelled ? "cancelled" : "active";
    }

    /** Whether awards in force, of which a whole tender's covers every lot, leave none of these lots open. */
    private boolean ended(List<LotId> some) {
        List<LotId> open = new ArrayList<>(some);
        inForce.forEach(award -> open.removeAll(lotsOf(award)));
        boolean whole = inForce.stream().anyMatch(award -> lotsOf(award).isEmpty());
        return whole || !some.isEmpty() && open.isEmpty();
    }
}
