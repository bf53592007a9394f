package org.gerch.core.verdict.rule;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
import org.gerch.core.party.PartyFacts;
import org.gerch.core.party.PartyKind;
import org.gerch.core.tender.AwardEvent;
import org.gerch.core.tender.BidContent;
import org.gerch.core.tender.BiddingEvent;
import org.gerch.core.tender.ContractEvent;
import org.gerch.core.tender.Criterion;
import org.gerch.core.tender.EvaluationEvent;
import org.gerch.core.tender.Ground;
import org.gerch.core.tender.InvitationEvent;
import org.gerch.core.tender.Lot;
import org.gerch.core.tender.Method;
import org.gerch.core.tender.ReplyEvent;
import org.gerch.core.tender.ReturnReason;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.tender.Weight;
import org.gerch.core.verdict.CaseFile;
import org.gerch.core.verdict.LotFacts;
import org.jspecify.annotations.Nullable;

/** Tells a lot's life day by day; position n is the n-th event. */
public final class LotStory {
    public static final Commitment TEXT = new Commitment("ab".repeat(32));

    private static final String STREAM = "tender/UB-2026-0041";
    private static final Instant FIRST_DAY = Instant.parse("2026-03-01T03:00:00Z");

    private final List<Recorded<TenderEvent>> events = new ArrayList<>();
    private Instant now = FIRST_DAY;
    private @Nullable Instant claimed;
    private @Nullable Source source;

    /** Open, price alone decides, 30 days for bids. */
    public static LotStory published(String... lots) {
        return published(Method.OPEN, 30, lots);
    }

    public static LotStory published(Method method, int deadline, String... lots) {
        return new LotStory().publishedAs(method, deadline, lots);
    }

    /** Planned by one method, and published by another. */
    public static LotStory planned(@Nullable Method plan, Method method) {
        return new LotStory()
                .then(new InvitationEvent.TenderPlanned(
                        new TenderId("UB-2026-0041"),
                        "Явган хүний зам",
                        new PartyId("district"),
                        null,
                        null,
                        null,
                        plan))
                .publishedAs(method, 30);
    }

    /** What a source publishes afterwards, with its own dates. */
    public static LotStory imported() {
        LotStory story = new LotStory();
        story.source = new Source("ocds-example", "r-1", "0".repeat(64));
        return story.publishedAs(Method.OPEN, 30);
    }

    private LotStory publishedAs(Method method, int deadline, String... lots) {
        return then(new InvitationEvent.TenderPublished(
                new TenderId("UB-2026-0041"),
                "Явган хүний зам",
                null,
                new PartyId("district"),
                "Жишээ дүүрэг",
                null,
                null,
                method,
                null,
                Criterion.PRICE_ONLY,
                List.of(),
                null,
                dayOf(deadline),
                null,
                lots(lots).stream().map(lot -> new Lot(lot, null, null)).toList(),
                null,
                null,
                null));
    }

    /** What follows happens on this day. */
    public LotStory day(int day) {
        now = dayOf(day);
        return this;
    }

    /** The next entry says that it happened so many days before it is recorded. */
    public LotStory saidToBe(int daysBefore) {
        claimed = now.minus(Duration.ofDays(daysBefore));
        return this;
    }

    public LotStory deadlineMoved(int day) {
        return then(new InvitationEvent.TenderAmended(null, null, null, null, dayOf(day), null, null, null));
    }

    public LotStory documentsCost(String price) {
        return then(new InvitationEvent.DocumentsPriced(money(price)));
    }

    public LotStory weighted() {
        List<Weight> weights = List.of(new Weight("price", new BigDecimal(60)));
        return then(new InvitationEvent.TenderAmended(null, Criterion.RATED, weights, null, null, null, null, null));
    }

    public LotStory retitled() {
        return then(new InvitationEvent.TenderAmended("Шинэ гарчиг", null, null, null, null, null, null, null));
    }

    public LotStory submitted(String tenderer, String... lots) {
        return then(new BiddingEvent.BidSubmitted(bid(tenderer), lots(lots), new PartyId(tenderer), TEXT));
    }

    public LotStory opened(String tenderer, String price) {
        return then(new EvaluationEvent.BidOpened(
                bid(tenderer), 1, "0".repeat(64), "{}", BidContent.at(money(price)), facts(tenderer), List.of(), null));
    }

    /** Handed in and read out. */
    public LotStory bid(String tenderer, String price, String... lots) {
        return submitted(tenderer, lots).opened(tenderer, price);
    }

    /** Another bid of the same tenderer. */
    public LotStory secondBid(String tenderer, String price) {
        BidId second = new BidId("B2-" + tenderer);
        return then(new BiddingEvent.BidSubmitted(second, List.of(), new PartyId(tenderer), TEXT))
                .then(new EvaluationEvent.BidOpened(
                        second,
                        1,
                        "0".repeat(64),
                        "{}",
                        BidContent.at(money(price)),
                        facts(tenderer),
                        List.of(),
                        null));
    }

    public LotStory withdrawn(String tenderer) {
        return then(new BiddingEvent.BidWithdrawn(bid(tenderer), facts(tenderer), null));
    }

    public LotStory returned(String tenderer) {
        return then(new BiddingEvent.BidReturnedUnopened(bid(tenderer), ReturnReason.LATE, facts(tenderer), null));
    }

    public LotStory responsive(String... tenderers) {
        for (String tenderer : tenderers) {
            then(new EvaluationEvent.BidFoundResponsive(bid(tenderer), false));
        }
        return this;
    }

    /** The tenderer's second bid. */
    public LotStory responsiveToo(String tenderer) {
        return then(new EvaluationEvent.BidFoundResponsive(new BidId("B2-" + tenderer), false));
    }

    public LotStory rejected(String... tenderers) {
        for (String tenderer : tenderers) {
            then(new EvaluationEvent.BidRejected(bid(tenderer), Ground.NONE));
        }
        return this;
    }

    public LotStory rejectedUnder(String tenderer, String article, @Nullable Commitment fact) {
        return then(new EvaluationEvent.BidRejected(bid(tenderer), new Ground(article, fact, null)));
    }

    public LotStory reason(String tenderer, String article, @Nullable Commitment fact) {
        return then(new EvaluationEvent.RejectionReasonRecorded(bid(tenderer), new Ground(article, fact, null)));
    }

    public LotStory awarded(String tenderer, String... lots) {
        return awardedAt(tenderer, null, lots);
    }

    public LotStory awardedAt(String tenderer, @Nullable String price, String... lots) {
        return then(new AwardEvent.LotAwarded(
                award(tenderer),
                lots(lots),
                bid(tenderer),
                List.of(facts(tenderer)),
                price == null ? null : money(price),
                null));
    }

    /** Awarded, with codes of what is to be supplied. */
    public LotStory awardedFor(String tenderer, String... categories) {
        return then(new AwardEvent.LotAwarded(
                award(tenderer), List.of(), bid(tenderer), List.of(facts(tenderer)), null, null, List.of(categories)));
    }

    public LotStory complaint(String... lots) {
        return then(new ReplyEvent.ComplaintFiled(new ComplaintId("K"), null, lots(lots), TEXT));
    }

    public LotStory overturned(String tenderer) {
        return then(new ReplyEvent.ComplaintDecided(new ComplaintId("K"), true, null, List.of(bid(tenderer)), null));
    }

    public LotStory dismissed() {
        return then(new ReplyEvent.ComplaintDecided(new ComplaintId("K"), false, null, List.of(), null));
    }

    public LotStory signed(String tenderer, String price) {
        return then(new ContractEvent.ContractSigned(new ContractId("C"), award(tenderer), money(price)));
    }

    public LotStory amended(@Nullable String price, boolean scopeChanged) {
        return then(new ContractEvent.ContractAmended(
                new ContractId("C"), price == null ? null : money(price), scopeChanged, null, null));
    }

    public LotStory paid(String amount) {
        return then(new ContractEvent.ContractPaymentRecorded(new ContractId("C"), "P" + events.size(), money(amount)));
    }

    public LotStory then(TenderEvent event) {
        int position = events.size();
        Provenance by = new Provenance(
                new Actor("Evaluation committee", null),
                Set.of(Role.EVALUATOR),
                new UUID(0, position),
                new UUID(0, 1),
                source == null ? now : dayOf(400),
                source == null ? claimed : now,
                source,
                false,
                List.of());
        events.add(new Recorded<>(position, now, STREAM, position, new UUID(7, position), event, by));
        claimed = null;
        return this;
    }

    public List<Recorded<TenderEvent>> events() {
        return List.copyOf(events);
    }

    public LotShare share() {
        return LotShare.of(List.of(lot())).getFirst();
    }

    public LotFacts lot() {
        return LotFacts.of(CaseFile.of(events)).getFirst();
    }

    public static PartyFacts facts(String name) {
        return new PartyFacts(new PartyId(name), name, PartyKind.BUSINESS, null, Map.of(), List.of());
    }

    private static Money money(String amount) {
        return amount.contains(" ") ? Money.of(amount.split(" ")[0], amount.split(" ")[1]) : Money.of(amount, "MNT");
    }

    private static Instant dayOf(int day) {
        return FIRST_DAY.plus(Duration.ofDays(day));
    }

    private static BidId bid(String tenderer) {
        return new BidId("B-" + tenderer);
    }

    private static AwardId award(String tenderer) {
        return new AwardId("A-" + tenderer);
    }

    private static List<LotId> lots(String... lots) {
        return List.of(lots).stream().map(LotId::new).toList();
    }
}
