package org.gerch.core.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.party.Bidder;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.tender.BiddingEvent.BidConfirmed;
import org.gerch.core.tender.BiddingEvent.BidReturnedUnopened;
import org.gerch.core.tender.BiddingEvent.BidSubmitted;
import org.gerch.core.tender.BiddingEvent.BidWithdrawn;
import org.gerch.core.tender.Discount;
import org.gerch.core.tender.EvaluationEvent.BidFoundResponsive;
import org.gerch.core.tender.EvaluationEvent.BidOpened;
import org.gerch.core.tender.EvaluationEvent.BidPriceCorrected;
import org.gerch.core.tender.EvaluationEvent.BidScored;
import org.gerch.core.tender.EvaluationEvent.RoundPriceReadOut;
import org.gerch.core.tender.Ground;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bids: an envelope until it is opened, an entry of {@code bids.details} from then on.
 *
 * <p>Who handed in a sealed bid, and which group confirmed it, is not said before it is opened, withdrawn or returned.
 */
final class BidSection {
    private final Draft draft;

    BidSection(Draft draft) {
        this.draft = draft;
    }

    void submitted(BidSubmitted submission) {
        draft.tag("tenderUpdate");
        ObjectNode envelope = draft.envelope(submission.bid());
        envelope.put("status", "sealed");
        OcdsJson.date(envelope, "date", draft.recorded().by().judgedAt());
        envelope.put("commitment", submission.commitment().hex());
        OcdsJson.ids(envelope, "relatedLots", submission.lots());
        arrivedAt(draft.step(envelope));
        if (draft.told().isUnsealed()) {
            reveal(submission.bid());
        }
    }

    /** From the first opening or award on, everybody knows who handed in. */
    void unseal() {
        draft.told().unseal().forEach(this::reveal);
    }

    private void reveal(BidId bid) {
        draft.told().reveal(bid).ifPresent(this::reveal);
    }

    private void reveal(Recorded<BidSubmitted> recorded) {
        BidSubmitted submission = recorded.event();
        Bidder bidder = submission.onRecord();
        ObjectNode envelope = draft.envelope(submission.bid());
        if (bidder == null) {
            envelope.putArray("tenderers").add(draft.parties().named(submission.tenderer(), null, "tenderer"));
        } else {
            tenderer(envelope, bidder.tenderer());
            members(envelope, bidder);
            List<PartyFacts> facts = new ArrayList<>(bidder.members());
            facts.addFirst(bidder.tenderer());
            provenLater(Draft.earlierStep(envelope, recorded), facts);
        }
        revealConfirmations(submission.bid());
    }

    private void members(ObjectNode envelope, Bidder bidder) {
        if (!bidder.members().isEmpty()) {
            ArrayNode members = envelope.putArray("members");
            bidder.members().forEach(member -> members.add(draft.parties().described(member, "tenderer")));
        }
    }

    void confirmed(BidConfirmed confirmation) {
        draft.tag("tenderUpdate");
        arrivedAt(draft.step(draft.envelope(confirmation.bid())));
        if (draft.told().isUnsealed()) {
            revealConfirmations(confirmation.bid());
        }
    }

    /** Into the steps that said only that somebody had confirmed it. */
    private void revealConfirmations(BidId bid) {
        for (Recorded<BidConfirmed> confirmation : draft.told().confirmations(bid)) {
            PartyFacts group = confirmation.event().group();
            ObjectNode step = Draft.earlierStep(draft.envelope(bid), confirmation);
            step.set("party", draft.parties().described(group, "tenderer"));
            provenLater(step, List.of(group));
        }
    }

    void withdrawn(BidWithdrawn withdrawal) {
        draft.tag("tenderUpdate");
        reveal(withdrawal.bid());
        ObjectNode bid = draft.bid(withdrawal.bid());
        bid.put("status", "withdrawn");
        submission(bid, withdrawal.bid());
        if (withdrawal.tenderer() != null) {
            tenderer(bid, withdrawal.tenderer());
        }
        ObjectNode envelope = draft.envelope(withdrawal.bid());
        envelope.put("status", "withdrawn");
        ObjectNode step = draft.step(envelope);
        arrivedAt(step);
        onRecord(step, withdrawal.tenderer());
        OcdsJson.hash(step, "reasonCommitment", withdrawal.reason());
    }

    void returned(BidReturnedUnopened back) {
        draft.tag("tenderUpdate");
        ObjectNode envelope = draft.envelope(back.bid());
        envelope.put("status", "returned");
        reveal(back.bid());
        if (back.tenderer() != null) {
            tenderer(envelope, back.tenderer());
        }
        ObjectNode step = draft.step(envelope);
        onRecord(step, back.tenderer());
        step.put("returnReason", code(back.reason()));
        OcdsJson.hash(step, "reasonCommitment", back.detail());
    }

    void opened(BidOpened opening) {
        draft.tag("tenderUpdate");
        unseal();
        draft.envelope(opening.bid()).put("status", "opened");
        ObjectNode bid = draft.bid(opening.bid());
        bid.put("status", "pending");
        submission(bid, opening.bid());
        OcdsJson.money(bid, "value", opening.content().price());
        boolean namedByMembers = opening.members().stream()
                .anyMatch(member -> member.party().equals(opening.tenderer().party()));
        ArrayNode tenderers = tenderer(bid, opening.tenderer());
        ArrayNode members = namedByMembers ? tenderers : OcdsJson.object().arrayNode();
        opening.members().stream()
                .filter(member -> !member.party().equals(opening.tenderer().party()))
                .forEach(member -> members.add(draft.parties().described(member, "tenderer")));
        if (!namedByMembers && !members.isEmpty()) {
            bid.set("members", members);
        }
        if (opening.onBehalfOf() != null) {
            bid.set("onBehalfOf", draft.parties().described(opening.onBehalfOf(), "tenderer"));
            confirmation(opening)
                    .ifPresent(confirmed -> OcdsJson.date(
                            bid, "onBehalfOfConfirmed", confirmed.by().judgedAt()));
        }
        if (opening.content().taxIncluded() != null) {
            bid.put("taxIncluded", opening.content().taxIncluded());
        }
        opening.content().discounts().forEach(discount -> discount(bid, discount));
        ObjectNode step = draft.step(bid);
        step.put("salt", opening.salt());
        List<PartyFacts> bidders = new ArrayList<>(opening.members());
        bidders.addFirst(opening.tenderer());
        if (opening.onBehalfOf() != null) {
            bidders.add(opening.onBehalfOf());
        }
        provenLater(step, bidders);
    }

    private Optional<Recorded<BidConfirmed>> confirmation(BidOpened opening) {
        return draft.told().confirmations(opening.bid()).stream()
                .filter(confirmed -> confirmed
                        .event()
                        .group()
                        .party()
                        .equals(opening.content().onBehalfOf()))
                .findFirst();
    }

    void priceCorrected(BidPriceCorrected correction) {
        draft.tag("tenderUpdate");
        ObjectNode step = draft.step(draft.bid(correction.bid()));
        OcdsJson.money(step, "value", correction.to());
        OcdsJson.hash(step, "reasonCommitment", correction.reason());
    }

    void roundPrice(RoundPriceReadOut read) {
        draft.tag("tenderUpdate");
        ObjectNode step = draft.step(draft.bid(read.bid()));
        step.put("round", read.round());
        OcdsJson.money(step, "value", read.price());
    }

    void rejected(BidId id, Ground ground) {
        ObjectNode bid = draft.bid(id);
        bid.put("status", "disqualified");
        submission(bid, id);
        reason(bid, ground);
    }

    void reasonRecorded(BidId id, Ground ground) {
        reason(draft.bid(id), ground);
    }

    void responsive(BidFoundResponsive finding) {
        draft.tag("tenderUpdate");
        ObjectNode bid = draft.bid(finding.bid());
        bid.put("status", "valid");
        ObjectNode step = draft.step(bid);
        if (finding.fromStatus()) {
            step.put("fromStatus", true);
        }
    }

    void scored(BidScored scoring) {
        draft.tag("tenderUpdate");
        ObjectNode step = draft.step(draft.bid(scoring.bid()));
        ArrayNode scores = step.putArray("scores");
        scoring.scores().forEach(score -> {
            ObjectNode one = scores.addObject();
            one.put("criterion", score.criterion());
            one.put("points", OcdsJson.plain(score.points()));
        });
        step.put("total", OcdsJson.plain(scoring.total()));
    }

    private void reason(ObjectNode bid, Ground ground) {
        draft.tag("tenderUpdate");
        if (ground.isStated()) {
            report(bid);
        }
        ObjectNode step = draft.step(bid);
        OcdsJson.text(step, "article", ground.article());
        if (ground.kind() != null) {
            step.put("reasonKind", code(ground.kind()));
        }
        OcdsJson.hash(step, "factCommitment", ground.factReliedOn());
        OcdsJson.hash(step, "documentCommitment", ground.document());
    }

    private static void discount(ObjectNode bid, Discount discount) {
        ArrayNode discounts = bid.get("discounts") instanceof ArrayNode known ? known : bid.putArray("discounts");
        ObjectNode one = discounts.addObject();
        OcdsJson.ids(one, "relatedLots", discount.lots());
        OcdsJson.money(one, "value", discount.price());
    }

    /** Which entries of the ledger count though they came after the deadline. */
    static void provenLater(ObjectNode step, List<PartyFacts> facts) {
        List<Long> positions = facts.stream()
                .flatMap(party -> party.provenLater().stream())
                .distinct()
                .sorted()
                .toList();
        if (!positions.isEmpty()) {
            ArrayNode list = step.putArray("provenLater");
            positions.forEach(list::add);
        }
    }

    private static String code(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Only where a reason is stated: others read such a document as one. */
    private void report(ObjectNode bid) {
        ObjectNode report =
                Draft.elementOf(bid, "documents", draft.recorded().id().toString());
        report.put("documentType", "evaluationReports");
        OcdsJson.date(report, "datePublished", draft.happened());
        report.put("url", draft.publisher().event(draft.recorded().position()));
    }

    private void submission(ObjectNode bid, BidId id) {
        Recorded<BidSubmitted> submission = draft.told().submission(id);
        if (submission != null) {
            OcdsJson.date(bid, "date", submission.by().judgedAt());
            OcdsJson.ids(bid, "relatedLots", submission.event().lots());
        }
    }

    private ArrayNode tenderer(ObjectNode holder, PartyFacts tenderer) {
        ArrayNode tenderers = holder.putArray("tenderers");
        tenderers.add(draft.parties().described(tenderer, "tenderer"));
        return tenderers;
    }

    /** Whose class is known though the bid was never opened. */
    private void onRecord(ObjectNode step, @Nullable PartyFacts tenderer) {
        if (tenderer != null) {
            step.set("tenderer", draft.parties().described(tenderer, "tenderer"));
            provenLater(step, List.of(tenderer));
        }
    }

    /** A deadline is judged by when the command arrived, whatever its sender claims. */
    private void arrivedAt(ObjectNode step) {
        OcdsJson.date(step, "date", draft.recorded().by().judgedAt());
    }
}
