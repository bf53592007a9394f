package org.gerch.core.verdict;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.ComplaintId;
import org.gerch.core.kernel.ContractId;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Source;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.party.Bidder;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.party.PartyKind;
import org.gerch.core.rules.RuleSet;
import org.gerch.core.tender.AwardEvent;
import org.gerch.core.tender.AwardRules;
import org.gerch.core.tender.BidContent;
import org.gerch.core.tender.BiddingEvent;
import org.gerch.core.tender.ContractEvent;
import org.gerch.core.tender.Criterion;
import org.gerch.core.tender.Discount;
import org.gerch.core.tender.EvaluationEvent;
import org.gerch.core.tender.Ground;
import org.gerch.core.tender.InvitationEvent;
import org.gerch.core.tender.Lot;
import org.gerch.core.tender.Method;
import org.gerch.core.tender.ReplyEvent;
import org.gerch.core.tender.ReturnReason;
import org.gerch.core.tender.Score;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.tender.Weight;
import org.jspecify.annotations.Nullable;

/** Tells a tender's stream event by event; position n is the n-th event, each a minute after the one before. */
final class Story {
    static final Instant DEADLINE = Instant.parse("2026-03-12T09:00:00Z");
    static final Commitment TEXT = new Commitment("ab".repeat(32));

    private static final TenderId TENDER = new TenderId("UB-2026-0041");
    private static final Instant START = Instant.parse("2026-03-11T00:00:00Z");

    private final List<Recorded<TenderEvent>> events = new ArrayList<>();
    private @Nullable Source source;
    private @Nullable Instant now;
    private @Nullable Instant claimed;

    /**
     * A tender decided by price alone; by the first letter of its name a party is a Group, Unknown, a Konsortium,
     * State-owned or an Individual; all others are businesses.
     */
    static Story published(String... lots) {
        return invitation(Method.OPEN, null, Criterion.PRICE_ONLY, DEADLINE, lots);
    }

    /** A tender decided by marks; criteria and their weights in turn. */
    static Story rated(String... weights) {
        List<Weight> published = new ArrayList<>();
        for (int criterion = 0; criterion < weights.length; criterion += 2) {
            published.add(new Weight(weights[criterion], new BigDecimal(weights[criterion + 1])));
        }
        return invitation(Method.OPEN, null, Criterion.RATED, published, null, DEADLINE);
    }

    /** A tender decided by price alone, with rules on how prices are compared and awards limited. */
    static Story under(AwardRules rules, String... lots) {
        return invitation(Method.OPEN, null, Criterion.PRICE_ONLY, List.of(), rules, DEADLINE, lots);
    }

    /** A tender decided by price alone, of an estimated cost; of lots each by a cost of its own. */
    static Story estimated(String cost, String... lotsAndCosts) {
        List<Lot> lots = new ArrayList<>();
        for (int lot = 0; lot < lotsAndCosts.length; lot += 2) {
            lots.add(new Lot(new LotId(lotsAndCosts[lot]), null, money(lotsAndCosts[lot + 1])));
        }
        return new Story().invited(Method.OPEN, null, Criterion.PRICE_ONLY, List.of(), null, DEADLINE, lots, cost);
    }

    static Story invitation(
            Method method, @Nullable Integer invited, Criterion criterion, @Nullable Instant deadline, String... lots) {
        return invitation(method, invited, criterion, List.of(), null, deadline, lots);
    }

    private static Story invitation(
            Method method,
            @Nullable Integer invited,
            Criterion criterion,
            List<Weight> weights,
            @Nullable AwardRules rules,
            @Nullable Instant deadline,
            String... lots) {
        List<Lot> named = List.of(lots).stream()
                .map(lot -> new Lot(new LotId(lot), null, null))
                .toList();
        return new Story().invited(method, invited, criterion, weights, rules, deadline, named, null);
    }

    private Story invited(
            Method method,
            @Nullable Integer invited,
            Criterion criterion,
            List<Weight> weights,
            @Nullable AwardRules rules,
            @Nullable Instant deadline,
            List<Lot> named,
            @Nullable String estimate) {
        return then(new InvitationEvent.TenderPublished(
                TENDER,
                "Явган хүний зам",
                null,
                new PartyId("district"),
                "Жишээ дүүрэг",
                null,
                null,
                method,
                invited,
                criterion,
                weights,
                estimate == null ? null : money(estimate),
                deadline,
                null,
                named,
                null,
                null,
                rules));
    }

    static Story imported() {
        Story story = new Story();
        story.source = new Source("ocds-example", "r-1", "0".repeat(64));
        story.events.addAll(published().events.stream()
                .map(recorded -> story.recorded(recorded.event()))
                .toList());
        return story;
    }

    /** The next event happens then. */
    Story at(Instant instant) {
        now = instant;
        return this;
    }

    /** The next event is said to have happened then. */
    Story claiming(Instant instant) {
        claimed = instant;
        return this;
    }

    Story submitted(String tenderer, String... lots) {
        return then(new BiddingEvent.BidSubmitted(bid(tenderer, lots), lots(lots), new PartyId(tenderer), TEXT));
    }

    /** Handed in, with what the register says of the tenderer and, of a consortium, of its members. */
    Story handedIn(String tenderer, String... members) {
        Bidder bidder =
                new Bidder(facts(tenderer), Stream.of(members).map(Story::facts).toList());
        return then(new BiddingEvent.BidSubmitted(bid(tenderer), List.of(), new PartyId(tenderer), TEXT, bidder));
    }

    /** A group says that the bid that another party handed in is made for it. */
    Story confirmed(String tenderer, String group) {
        return then(new BiddingEvent.BidConfirmed(bid(tenderer), facts(group)));
    }

    /** Read out, and made for a group as it says itself. */
    Story openedFor(String tenderer, String price, String group) {
        return opened(tenderer, new BidContent(money(price), null, List.of(), new PartyId(group)));
    }

    /** Submitted and read out. */
    Story bid(String tenderer, String price, String... lots) {
        return submitted(tenderer, lots).opened(tenderer, BidContent.at(money(price)), lots);
    }

    Story opened(String tenderer, BidContent content, String... lots) {
        List<PartyFacts> members =
                content.members().stream().map(member -> facts(member.value())).toList();
        PartyId group = content.onBehalfOf();
        return then(new EvaluationEvent.BidOpened(
                bid(tenderer, lots),
                1,
                "0".repeat(64),
                "{}",
                content,
                facts(tenderer),
                members,
                group == null ? null : facts(group.value())));
    }

    /** Submitted and read out, with a price for lots that are awarded together, or a promise of one. */
    Story discounted(String tenderer, String price, @Nullable String together, List<String> ifAwarded, String... lots) {
        Discount discount =
                new Discount(ifAwarded.stream().map(LotId::new).toList(), together == null ? null : money(together));
        return submitted(tenderer, lots)
                .opened(tenderer, new BidContent(money(price), null, List.of(), null, List.of(discount)), lots);
    }

    /** Submitted and read out; of its tenderer something was recorded after the deadline, at that position. */
    Story provenLater(String tenderer, String price, long position) {
        return submitted(tenderer).openedProvenLater(tenderer, BidContent.at(money(price)), position);
    }

    Story openedProvenLater(String tenderer, BidContent content, long position, String... lots) {
        return then(new EvaluationEvent.BidOpened(
                bid(tenderer, lots),
                1,
                "0".repeat(64),
                "{}",
                content,
                facts(tenderer).provenLater(List.of(position)),
                content.members().stream().map(member -> facts(member.value())).toList(),
                null));
    }

    Story corrected(String tenderer, String from, String to) {
        return then(new EvaluationEvent.BidPriceCorrected(bid(tenderer), money(from), money(to), null));
    }

    /** The price in a later round. */
    Story inRound(int round, String tenderer, String price) {
        return then(new EvaluationEvent.RoundPriceReadOut(bid(tenderer), round, money(price)));
    }

    Story rulesChanged(AwardRules rules) {
        return then(new InvitationEvent.TenderAmended(null, null, null, null, null, null, null, null, rules));
    }

    Story withdrawn(String tenderer) {
        return then(new BiddingEvent.BidWithdrawn(bid(tenderer), facts(tenderer), null));
    }

    Story returned(String tenderer, ReturnReason reason) {
        return then(new BiddingEvent.BidReturnedUnopened(bid(tenderer), reason, facts(tenderer), null));
    }

    Story rejected(String tenderer) {
        return then(new EvaluationEvent.BidRejected(bid(tenderer), Ground.NONE));
    }

    Story rejectedUnder(String tenderer, String article) {
        return rejectedFor(tenderer, new Ground(article, TEXT, null));
    }

    Story rejectedFor(String tenderer, Ground ground) {
        return rejected(bid(tenderer), ground);
    }

    Story rejected(BidId bid, Ground ground) {
        return then(new EvaluationEvent.BidRejected(bid, ground));
    }

    Story asked(String clarification, String tenderer) {
        return then(new EvaluationEvent.ClarificationAsked(clarification, bid(tenderer), TEXT));
    }

    Story answered(String clarification) {
        return then(new EvaluationEvent.ClarificationGiven(clarification, TEXT));
    }

    Story estimateChanged(String cost) {
        return then(new InvitationEvent.TenderAmended(null, null, null, money(cost), null, null, null, null));
    }

    /** Points for price and quality. */
    Story scored(String tenderer, String price, String quality) {
        return scored(bid(tenderer), price, quality);
    }

    Story scored(BidId bid, String price, String quality) {
        List<Score> scores =
                List.of(new Score("price", new BigDecimal(price)), new Score("quality", new BigDecimal(quality)));
        return then(new EvaluationEvent.BidScored(bid, scores, new BigDecimal(price).add(new BigDecimal(quality))));
    }

    Story reasonRecorded(String tenderer, String article) {
        return then(new EvaluationEvent.RejectionReasonRecorded(bid(tenderer), new Ground(article, null, null)));
    }

    Story responsive(String tenderer) {
        return then(new EvaluationEvent.BidFoundResponsive(bid(tenderer), source != null));
    }

    Story awarded(String tenderer, String... lots) {
        return award(
                "A-" + tenderer,
                new AwardEvent.LotAwarded(
                        new AwardId("A-" + tenderer),
                        lots(lots),
                        bid(tenderer, lots),
                        List.of(facts(tenderer)),
                        null,
                        null));
    }

    Story award(String id, AwardEvent.LotAwarded award) {
        assert award.award().value().equals(id);
        return then(award);
    }

    Story awardedWithReason(String tenderer) {
        return then(new AwardEvent.LotAwarded(
                new AwardId("A-" + tenderer), List.of(), bid(tenderer), List.of(facts(tenderer)), null, TEXT));
    }

    /** The award names no bid, as most sources do. */
    Story awardedByName(String tenderer, @Nullable String price) {
        return then(new AwardEvent.LotAwarded(
                new AwardId("A-" + tenderer),
                List.of(),
                null,
                List.of(facts(tenderer)),
                price == null ? null : money(price),
                null));
    }

    Story declined(String tenderer) {
        return then(new AwardEvent.AwardDeclined(new AwardId("A-" + tenderer), false, null));
    }

    Story annulled(String tenderer) {
        return then(new AwardEvent.AwardAnnulled(new AwardId("A-" + tenderer), null, null));
    }

    Story signed(String tenderer, String price) {
        return then(new ContractEvent.ContractSigned(
                new ContractId("C-" + tenderer), new AwardId("A-" + tenderer), money(price)));
    }

    Story terminated(String tenderer) {
        return then(new ContractEvent.ContractTerminated(new ContractId("C-" + tenderer), null));
    }

    Story noticesWithReason(String tenderer) {
        return then(new AwardEvent.NoticesSent(new AwardId("A-" + tenderer), null, TEXT));
    }

    Story noticesWithoutReason(String tenderer) {
        return then(new AwardEvent.NoticesSent(new AwardId("A-" + tenderer), null, null));
    }

    Story rejectionOverturned(String tenderer) {
        return then(new ReplyEvent.ComplaintDecided(new ComplaintId("K"), true, null, List.of(bid(tenderer)), null));
    }

    Story complaint(String id, String complainant, String... lots) {
        return then(new ReplyEvent.ComplaintFiled(new ComplaintId(id), new PartyId(complainant), lots(lots), TEXT));
    }

    Story dismissed(String id) {
        return then(new ReplyEvent.ComplaintDecided(new ComplaintId(id), false, null, List.of(), TEXT));
    }

    /** The complaint is upheld, and the award with it annulled. */
    Story annulledOn(String id, String winner) {
        return then(new ReplyEvent.ComplaintDecided(
                new ComplaintId(id), true, new AwardId("A-" + winner), List.of(), TEXT));
    }

    Story repriced(String tenderer, String price, boolean scopeChanged) {
        return then(new ContractEvent.ContractAmended(
                new ContractId("C-" + tenderer), money(price), scopeChanged, null, scopeChanged ? TEXT : null));
    }

    Story statement(String party) {
        return then(new ReplyEvent.StatementFiled("S-" + party, new PartyId(party), TEXT));
    }

    Story criterionChanged(Criterion criterion) {
        return then(new InvitationEvent.TenderAmended(null, criterion, null, null, null, null, null, null));
    }

    Story weightsChanged(Weight... weights) {
        return then(new InvitationEvent.TenderAmended(null, null, List.of(weights), null, null, null, null, null));
    }

    Story deadlineMoved(Instant deadline) {
        return then(new InvitationEvent.TenderAmended(null, null, null, null, deadline, null, null, null));
    }

    Story cancelled(String... lots) {
        return then(new InvitationEvent.TenderCancelled(lots(lots), null, null));
    }

    Story entryCorrected(long position, String field, String was, String value) {
        return then(new TenderEvent.TenderEntryCorrected(
                position, position, field, was, value, TEXT, new Actor("Registry", null)));
    }

    Story then(TenderEvent event) {
        events.add(recorded(event));
        now = null;
        claimed = null;
        return this;
    }

    List<Recorded<TenderEvent>> events() {
        return List.copyOf(events);
    }

    boolean isImported() {
        return source != null;
    }

    boolean hasLots() {
        return CaseFile.of(events).lots().getFirst().isPresent();
    }

    Verdict verdict(String... lot) {
        return verdict(RuleSet.LEGAL_FORM, lot);
    }

    Verdict verdict(RuleSet rules, String... lot) {
        return Judge.judge(CaseFile.of(events), lot.length == 0 ? null : new LotId(lot[0]), rules);
    }

    static PartyFacts facts(String name) {
        PartyKind kind = switch (name.charAt(0)) {
            case 'G' -> PartyKind.CITIZEN_GROUP;
            case 'U' -> PartyKind.UNKNOWN;
            case 'K' -> PartyKind.CONSORTIUM;
            case 'S' -> PartyKind.STATE_OWNED_ENTERPRISE;
            case 'I' -> PartyKind.INDIVIDUAL;
            default -> PartyKind.BUSINESS;
        };
        return new PartyFacts(new PartyId(name), name + " нэр", kind, null, Map.of(), List.of());
    }

    static Money money(String amount) {
        return amount.contains(" ") ? Money.of(amount.split(" ")[0], amount.split(" ")[1]) : Money.of(amount, "MNT");
    }

    private static BidId bid(String tenderer, String... lots) {
        return new BidId("B-" + tenderer + String.join("+", lots));
    }

    private static List<LotId> lots(String... lots) {
        return List.of(lots).stream().map(LotId::new).toList();
    }

    private Recorded<TenderEvent> recorded(TenderEvent event) {
        int position = events.size();
        Instant at = now == null ? START.plus(Duration.ofMinutes(position)) : now;
        Provenance by = new Provenance(
                new Actor("Evaluation committee", null),
                Set.of(Role.EVALUATOR),
                new UUID(0, position),
                new UUID(0, 1),
                at,
                source == null ? claimed : at,
                source,
                false,
                List.of());
        return new Recorded<>(position, at, "tender/UB-2026-0041", position, new UUID(7, position), event, by);
    }
}
