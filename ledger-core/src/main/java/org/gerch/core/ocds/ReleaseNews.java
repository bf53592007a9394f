package org.gerch.core.ocds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.LedgerCommand;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.ocds.RecordedFacts.Evaluation;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.tender.AwardCommand.AnnulAward;
import org.gerch.core.tender.AwardCommand.AwardLot;
import org.gerch.core.tender.AwardEvent.LotAwarded;
import org.gerch.core.tender.BiddingCommand.SubmitBid;
import org.gerch.core.tender.BiddingCommand.WithdrawBid;
import org.gerch.core.tender.EvaluationCommand.Envelope;
import org.gerch.core.tender.EvaluationCommand.FindBidResponsive;
import org.gerch.core.tender.EvaluationCommand.OpenBids;
import org.gerch.core.tender.EvaluationCommand.RecordRejectionReason;
import org.gerch.core.tender.EvaluationCommand.RejectBid;
import org.gerch.core.tender.EvaluationEvent.BidOpened;
import org.gerch.core.tender.InvitationCommand.AmendTender;
import org.gerch.core.tender.InvitationCommand.CancelTender;
import org.gerch.core.tender.InvitationCommand.PublishTender;
import org.gerch.core.tender.InvitationEvent.TenderPublished;
import org.gerch.core.tender.SealedBid;
import org.gerch.core.tender.TenderCommand.CorrectTenderEntry;
import org.gerch.core.tender.TenderEvent;
import org.jspecify.annotations.Nullable;

/** Compares a changed release with what is on record of its tender. */
public final class ReleaseNews {
    private static final String REASON = "The source changed this value.";

    private final Translation release;
    private final RecordedFacts known;
    private final String salt;
    private final List<ImportStep> steps = new ArrayList<>();
    private final List<Said> remarks = new ArrayList<>();
    private final Set<BidId> bids = new HashSet<>();
    private final Set<BidId> evaluated = new HashSet<>();
    private final Set<AwardId> awards = new HashSet<>();

    private ReleaseNews(Translation release, List<Recorded<TenderEvent>> history, String salt) {
        this.release = release;
        this.known = new RecordedFacts(history);
        this.salt = salt;
    }

    /**
     * What is new in a release.
     *
     * @param history the tender's stream so far; at least one event
     * @param salt 64 fresh hex digits, for the reason of corrected values
     */
    public static News of(Translation release, List<Recorded<TenderEvent>> history, String salt) {
        ReleaseNews news = new ReleaseNews(release, history, salt);
        release.steps().forEach(news::compare);
        news.missing();
        return new News(news.steps, news.remarks);
    }

    private void compare(ImportStep step) {
        switch (step.command()) {
            case PublishTender publish -> publish(publish, step);
            case SubmitBid submit -> submit(submit, step);
            case OpenBids open -> open(open, step);
            case FindBidResponsive found -> evaluation(found.bid(), Evaluation.RESPONSIVE, step);
            case RejectBid reject -> rejection(reject, step);
            case WithdrawBid withdraw -> addIf(!known.withdrawn.contains(withdraw.bid()), step);
            case AwardLot award -> award(award, step);
            case AnnulAward annul -> addIf(!known.annulled.contains(annul.award()), step);
            case CancelTender cancel -> addIf(isNew(cancel), step);
            // Whether a party is on record already is another stream's matter.
            default -> steps.add(step);
        }
    }

    private void publish(PublishTender publish, ImportStep step) {
        TenderPublished before = known.invitation;
        if (before == null) {
            steps.add(step);
            return;
        }
        AmendTender changes = new AmendTender(
                publish.tender(),
                changed(publish.title(), known.title),
                changed(publish.criterion(), known.criterion),
                null,
                changed(publish.estimatedCost(), known.estimatedCost),
                changed(publish.deadline(), known.deadline),
                changed(publish.opening(), known.opening),
                null,
                null);
        AmendTender none = new AmendTender(publish.tender(), null, null, null, null, null, null, null, null);
        addIf(!changes.equals(none), new ImportStep(changes, null));
        remarkIf(before.method() != publish.method(), Said.of("remark.method", publish.method()));
        remarkIf(!before.buyer().equals(publish.buyer()), Said.of("remark.buyer", publish.buyer()));
    }

    private void submit(SubmitBid submit, ImportStep step) {
        bids.add(submit.bid());
        var before = known.submitted.get(submit.bid());
        if (before == null) {
            addIfLotsAreKnown(submit.lots(), Said.of("remark.bid-lot", submit.bid()), step);
        } else {
            boolean same = before.event().tenderer().equals(submit.tenderer())
                    && before.event().lots().equals(submit.lots() == null ? List.of() : submit.lots());
            remarkIf(!same, Said.of("remark.bid-changed", submit.bid()));
        }
    }

    /** New bids are opened; of those that were, a changed price is corrected. */
    private void open(OpenBids open, ImportStep step) {
        List<Envelope> fresh = new ArrayList<>();
        for (Envelope envelope : open.envelopes()) {
            Recorded<BidOpened> before = known.opened.get(envelope.bid());
            if (before != null) {
                price(before, SealedBid.read(envelope.content().payload()).price(), step.occurredAt());
            } else if (known.submitted.containsKey(envelope.bid())) {
                remarks.add(Said.of("remark.bid-priced", envelope.bid()));
            } else if (areKnown(lotsOf(envelope.bid()))) {
                fresh.add(envelope);
            }
        }
        List<BidId> ids = fresh.stream().map(Envelope::bid).toList();
        addIf(!fresh.isEmpty(), new ImportStep(new OpenBids(open.tender(), ids, fresh), step.occurredAt()));
    }

    private void price(Recorded<BidOpened> before, @Nullable Money now, @Nullable Instant at) {
        Money was = before.event().content().price();
        if (!Objects.equals(was, now)) {
            correct(
                    before,
                    "content.price.amount",
                    was,
                    now,
                    Said.of("remark.bid-price", before.event().bid(), was, now),
                    at);
        }
    }

    private void evaluation(BidId bid, Evaluation found, ImportStep step) {
        evaluated.add(bid);
        addIf(known.evaluated.get(bid) != found, step);
    }

    /** A rejection that is on record without a reason gets the one that the source states now. */
    private void rejection(RejectBid reject, ImportStep step) {
        evaluation(reject.bid(), Evaluation.REJECTED, step);
        boolean stated = reject.factReliedOn() != null || reject.document() != null;
        boolean lacking =
                known.evaluated.get(reject.bid()) == Evaluation.REJECTED && !known.reasoned.contains(reject.bid());
        addIf(
                stated && lacking,
                new ImportStep(
                        new RecordRejectionReason(
                                reject.tender(), reject.bid(), null, reject.factReliedOn(), reject.document()),
                        step.occurredAt()));
    }

    private void award(AwardLot award, ImportStep step) {
        awards.add(award.award());
        Recorded<LotAwarded> before = known.awarded.get(award.award());
        if (before == null) {
            addIfLotsAreKnown(award.lots(), Said.of("remark.award-lot", award.award()), step);
            return;
        }
        if (!Objects.equals(before.event().price(), award.price())) {
            Money was = before.event().price();
            Said unlike = Said.of("remark.award-price", award.award(), was, award.price());
            correct(before, "price.amount", was, award.price(), unlike, step.occurredAt());
        }
        List<?> suppliers =
                before.event().suppliers().stream().map(PartyFacts::party).toList();
        remarkIf(
                award.suppliers() != null && !award.suppliers().equals(suppliers),
                Said.of("remark.award-suppliers", award.award()));
    }

    /** Only an amount can be corrected: a price that came, went or changed its currency is told. */
    private void correct(
            Recorded<? extends TenderEvent> entry,
            String field,
            @Nullable Money was,
            @Nullable Money now,
            Said unlike,
            @Nullable Instant at) {
        if (was == null || now == null || !was.sharesCurrency(now)) {
            remarks.add(unlike);
            return;
        }
        Sealed reason = new Sealed(Sealed.Domain.TEXT, salt, REASON);
        Actor publisher = new Actor("publisher of " + release.source().name(), null);
        LedgerCommand correction = new CorrectTenderEntry(
                release.tender(),
                entry.position(),
                entry.seq(),
                field,
                '"' + was.plain() + '"',
                '"' + now.plain() + '"',
                reason,
                publisher);
        steps.add(new ImportStep(correction, at));
    }

    private boolean isNew(CancelTender cancel) {
        return !known.cancelled && (cancel.lots() == null || !known.cancelledLots.containsAll(cancel.lots()));
    }

    private void addIfLotsAreKnown(@Nullable List<LotId> lots, Said unknown, ImportStep step) {
        boolean recordable = areKnown(lots);
        addIf(recordable, step);
        remarkIf(!recordable, unknown);
    }

    private boolean areKnown(@Nullable List<LotId> lots) {
        return known.invitation == null || lots == null || known.lots.containsAll(lots);
    }

    private @Nullable List<LotId> lotsOf(BidId bid) {
        Optional<SubmitBid> submission = release.steps().stream()
                .map(ImportStep::command)
                .filter(SubmitBid.class::isInstance)
                .map(SubmitBid.class::cast)
                .filter(submit -> submit.bid().equals(bid))
                .findFirst();
        return submission.map(SubmitBid::lots).orElse(null);
    }

    private void missing() {
        known.submitted.keySet().forEach(bid -> remarkIf(!bids.contains(bid), Said.of("remark.bid-gone", bid)));
        known.evaluated
                .keySet()
                .forEach(bid -> remarkIf(
                        bids.contains(bid) && !evaluated.contains(bid) && !known.withdrawn.contains(bid),
                        Said.of("remark.evaluation-gone", bid)));
        known.awarded.keySet().forEach(award -> remarkIf(!awards.contains(award), Said.of("remark.award-gone", award)));
    }

    private void addIf(boolean isNew, ImportStep step) {
        if (isNew) {
            steps.add(step);
        }
    }

    private void remarkIf(boolean changed, Said remark) {
        if (changed) {
            remarks.add(remark);
        }
    }

    private static <T> @Nullable T changed(@Nullable T now, @Nullable T before) {
        return now == null || now.equals(before) ? null : now;
    }
}
