package org.gerch.core.ocds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.party.Bidder;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.tender.BidContent;
import org.gerch.core.tender.BiddingCommand.ConfirmBid;
import org.gerch.core.tender.BiddingCommand.ReturnBidUnopened;
import org.gerch.core.tender.BiddingCommand.SubmitBid;
import org.gerch.core.tender.BiddingCommand.WithdrawBid;
import org.gerch.core.tender.Discount;
import org.gerch.core.tender.EvaluationCommand.AskClarification;
import org.gerch.core.tender.EvaluationCommand.CorrectBidPrice;
import org.gerch.core.tender.EvaluationCommand.Envelope;
import org.gerch.core.tender.EvaluationCommand.FindBidResponsive;
import org.gerch.core.tender.EvaluationCommand.OpenBids;
import org.gerch.core.tender.EvaluationCommand.ReadOutRoundPrice;
import org.gerch.core.tender.EvaluationCommand.RecordRejectionReason;
import org.gerch.core.tender.EvaluationCommand.RejectBid;
import org.gerch.core.tender.EvaluationCommand.ScoreBid;
import org.gerch.core.tender.GroundKind;
import org.gerch.core.tender.ReturnReason;
import org.gerch.core.tender.Score;
import org.gerch.core.tender.SealedBid;
import org.gerch.core.tender.TenderCommand;
import org.jspecify.annotations.Nullable;

/** What our own extension says of bids, in their envelopes and opened. */
final class LedgerBids {
    private final TenderId tender;
    private final ReleaseParties parties;
    private final Supplier<String> salts;
    private final Map<String, Part> opened = new HashMap<>();
    private final Map<String, Envelope> envelopes = new HashMap<>();

    LedgerBids(OcdsRelease release, ReleaseParties parties, Supplier<String> salts) {
        this.tender = release.ocid();
        this.parties = parties;
        this.salts = salts;
        release.bids().forEach(bid -> opened.put(String.valueOf(bid.text("id")), bid));
    }

    Optional<TenderCommand> command(LedgerStep step) {
        String id = step.thingId();
        return Optional.ofNullable(
                switch (step.type()) {
                    case "tender.bid-submitted" -> submit(step);
                    case "tender.bid-confirmed" -> confirm(step);
                    case "tender.bid-withdrawn" -> new WithdrawBid(tender, new BidId(id), reason(step), onRecord(step));
                    case "tender.bid-returned-unopened" ->
                        new ReturnBidUnopened(tender, new BidId(id), returnReason(step), reason(step), onRecord(step));
                    case "tender.bid-opened" -> open(step);
                    case "tender.bid-price-corrected" -> correct(step);
                    case "tender.bid-rejected" ->
                        new RejectBid(
                                tender,
                                new BidId(id),
                                step.text("article"),
                                step.sealed("factCommitment", salts),
                                step.sealed("documentCommitment", salts),
                                kind(step));
                    case "tender.rejection-reason-recorded" ->
                        new RecordRejectionReason(
                                tender,
                                new BidId(id),
                                step.text("article"),
                                step.sealed("factCommitment", salts),
                                step.sealed("documentCommitment", salts),
                                kind(step));
                    case "tender.round-price-read-out" -> roundPrice(step);
                    case "tender.clarification-asked" -> clarification(step);
                    case "tender.bid-found-responsive" ->
                        new FindBidResponsive(tender, new BidId(id), step.is("fromStatus"));
                    case "tender.bid-scored" ->
                        new ScoreBid(tender, new BidId(id), scores(step), LedgerStep.number(step.said(), "total"));
                    default -> null;
                });
    }

    /** Whether it is told who handed in; before the opening it is not. */
    boolean tellsBidder(LedgerStep submission) {
        Part bid = opened.get(submission.thingId());
        return submission.thing().has("tenderers") || bid != null && bid.has("tenderers");
    }

    /** Sealed with what the bid says now that it is opened, or with nothing where it never was. */
    private SubmitBid submit(LedgerStep step) {
        String id = step.thingId();
        Envelope envelope = sealed(new BidId(id), opened.get(id), step.thing());
        envelopes.put(id, envelope);
        return new SubmitBid(
                tender,
                envelope.bid(),
                step.thing().lots(),
                envelope.tenderer().party(),
                envelope.content().commitment(),
                envelope.content(),
                tellsBidder(step) ? bidder(envelope, step) : null);
    }

    private static Bidder bidder(Envelope envelope, LedgerStep step) {
        PartyFacts tenderer = step.proven(envelope.tenderer());
        return new Bidder(tenderer == null ? envelope.tenderer() : tenderer, envelope.members());
    }

    /** While the bid is sealed it is not told who confirmed it. */
    private ConfirmBid confirm(LedgerStep step) {
        PartyFacts said =
                step.said().has("party") ? step.proven(parties.named(step.said().part("party"))) : null;
        PartyFacts group = said == null ? parties.unnamed("group-" + step.position()) : said;
        return new ConfirmBid(tender, new BidId(step.thingId()), group.party(), group);
    }

    private @Nullable OpenBids open(LedgerStep step) {
        Envelope envelope = envelopes.get(step.thingId());
        return envelope == null ? null : new OpenBids(tender, List.of(envelope.bid()), List.of(proven(envelope, step)));
    }

    private static Envelope proven(Envelope envelope, LedgerStep step) {
        PartyFacts tenderer = step.proven(envelope.tenderer());
        return new Envelope(
                envelope.bid(),
                envelope.position(),
                envelope.content(),
                tenderer == null ? envelope.tenderer() : tenderer,
                envelope.members(),
                envelope.onBehalfOf());
    }

    private @Nullable CorrectBidPrice correct(LedgerStep step) {
        Money price = step.value();
        return price == null ? null : new CorrectBidPrice(tender, new BidId(step.thingId()), price, reason(step));
    }

    private Envelope sealed(BidId id, @Nullable Part bid, Part envelope) {
        // A bid that was withdrawn may say nothing of its bidder, of whom the envelope tells once one is opened.
        List<PartyFacts> tenderers = tenderers(bid != null && bid.has("tenderers") ? bid : envelope);
        PartyFacts tenderer = tenderers.isEmpty() ? parties.unnamed("tenderer-of-" + id) : tenderers.getFirst();
        List<PartyFacts> members = new ArrayList<>(tenderers.size() > 1 ? tenderers : List.of());
        // The opening tells all of them; what never came to that has what the register said when it arrived.
        Part holder = bid != null && opening(bid).isPresent() ? bid : envelope;
        members.addAll(holder.has("members") ? parties.named(holder.parts("members")) : List.of());
        PartyFacts group = null;
        Boolean taxed = null;
        if (bid != null) {
            group = bid.has("onBehalfOf") ? parties.named(bid.part("onBehalfOf")) : null;
            taxed = bid.has("taxIncluded")
                    ? Boolean.valueOf(
                            bid.values(new String[] {"taxIncluded"}, 0).contains("true"))
                    : null;
        }
        BidContent content = new BidContent(
                bid == null ? null : bid.money("value"),
                taxed,
                members.stream().map(PartyFacts::party).toList(),
                group == null ? null : group.party(),
                bid == null ? List.of() : discounts(bid));
        Sealed payload = new Sealed(Sealed.Domain.BID, salt(bid), SealedBid.text(content));
        return new Envelope(id, ImportStep.NOT_YET_PLACED, payload, tenderer, members, group);
    }

    /** That of the source where it was read out, so that who reads the bid again seals it alike; else a fresh one. */
    private String salt(@Nullable Part bid) {
        return Optional.ofNullable(bid)
                .flatMap(LedgerBids::opening)
                .map(step -> step.text("salt"))
                .filter(said -> said.matches("[0-9a-f]{64}"))
                .orElseGet(salts);
    }

    private static Optional<Part> opening(Part bid) {
        return bid.has("steps")
                ? bid.parts("steps").stream()
                        .filter(step -> "tender.bid-opened".equals(step.text("type")))
                        .findFirst()
                : Optional.empty();
    }

    private static List<Discount> discounts(Part bid) {
        return bid.has("discounts")
                ? bid.parts("discounts").stream()
                        .map(discount -> new Discount(discount.lots(), discount.money("value")))
                        .toList()
                : List.of();
    }

    private List<PartyFacts> tenderers(Part holder) {
        return holder.has("tenderers") ? parties.named(holder.parts("tenderers")) : List.of();
    }

    /** What was on record of the tenderer; absent where the ledger says nothing of that. */
    private @Nullable PartyFacts onRecord(LedgerStep step) {
        return step.said().has("tenderer")
                ? step.proven(parties.named(step.said().part("tenderer")))
                : null;
    }

    private @Nullable Sealed reason(LedgerStep step) {
        return step.sealed("reasonCommitment", salts);
    }

    private @Nullable ReadOutRoundPrice roundPrice(LedgerStep step) {
        Money price = step.value();
        Integer round = step.said().count("round");
        return price == null || round == null || round < 2
                ? null
                : new ReadOutRoundPrice(tender, new BidId(step.thingId()), round, price);
    }

    private @Nullable AskClarification clarification(LedgerStep step) {
        String number = step.text("question");
        Sealed text = step.sealed("textCommitment", salts);
        return number == null || text == null
                ? null
                : new AskClarification(tender, number, new BidId(step.thingId()), text);
    }

    private static @Nullable GroundKind kind(LedgerStep step) {
        return switch (step.said().code("reasonKind")) {
            case "abnormally-low" -> GroundKind.ABNORMALLY_LOW;
            case "over-budget" -> GroundKind.OVER_BUDGET;
            default -> null;
        };
    }

    private static ReturnReason returnReason(LedgerStep step) {
        return switch (step.said().code("returnReason")) {
            case "late" -> ReturnReason.LATE;
            case "no-security" -> ReturnReason.NO_SECURITY;
            case "not-eligible" -> ReturnReason.NOT_ELIGIBLE;
            default -> ReturnReason.OTHER;
        };
    }

    private static List<Score> scores(LedgerStep step) {
        return step.said().parts("scores").stream()
                .map(score -> new Score(String.valueOf(score.text("criterion")), LedgerStep.number(score, "points")))
                .toList();
    }
}
