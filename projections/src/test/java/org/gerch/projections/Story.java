package org.gerch.projections;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.gerch.core.fund.AllocationId;
import org.gerch.core.fund.FundEvent.BudgetAllocated;
import org.gerch.core.fund.FundEvent.BudgetCommitted;
import org.gerch.core.fund.FundEvent.FundEntryCorrected;
import org.gerch.core.fund.FundEvent.FundOpened;
import org.gerch.core.grant.GrantEvent.ApplicationSubmitted;
import org.gerch.core.grant.GrantEvent.DisbursementOrdered;
import org.gerch.core.grant.GrantEvent.GrantApproved;
import org.gerch.core.grant.TrancheId;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.FundId;
import org.gerch.core.kernel.GrantId;
import org.gerch.core.kernel.Id;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Place;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Streams;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.party.LegalForm;
import org.gerch.core.party.PartyEvent.LegalFormChanged;
import org.gerch.core.party.PartyEvent.PartyEntryCorrected;
import org.gerch.core.party.PartyEvent.PartyRegistered;
import org.gerch.core.party.PartyEvent.PartyRenamed;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.party.PartyKind;
import org.gerch.core.rules.RuleScope;
import org.gerch.core.rules.RulesEvent.RulesAdopted;
import org.gerch.core.tender.AwardEvent.LotAwarded;
import org.gerch.core.tender.BidContent;
import org.gerch.core.tender.BiddingEvent.BidSubmitted;
import org.gerch.core.tender.Criterion;
import org.gerch.core.tender.EvaluationEvent.BidOpened;
import org.gerch.core.tender.EvaluationEvent.BidRejected;
import org.gerch.core.tender.Ground;
import org.gerch.core.tender.InvitationEvent.TenderAmended;
import org.gerch.core.tender.InvitationEvent.TenderPublished;
import org.gerch.core.tender.Method;
import org.gerch.core.tender.TenderEvent.TenderEntryCorrected;

/** Invents what could stand in a ledger: the same seed tells the same story. Many streams grow at once. */
final class Story {
    private static final Commitment TEXT = new Commitment("ab".repeat(32));
    private static final Actor REGISTRAR = new Actor("registrar", null);
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> DISTRICTS = List.of("Баянгол", "Налайх", "Чингэлтэй");

    private final Random random;
    private final int streams;
    private final List<Integer> steps = new ArrayList<>();
    private int told;
    private int adopted;

    /** An event with the stream it belongs to. */
    record Told(String stream, LedgerEvent event, Provenance by) {}

    Story(long seed, int streams) {
        this.random = new Random(seed);
        this.streams = streams;
        for (int i = 0; i < streams; i++) {
            steps.add(0);
        }
    }

    List<Told> next(int events) {
        List<Told> next = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            next.add(next());
        }
        return next;
    }

    private Told next() {
        if (random.nextInt(60) == 0) {
            return adoption();
        }
        // Some streams are busy, most are not, as in life.
        int stream = (int) (streams * Math.pow(random.nextDouble(), 2));
        int step = steps.get(stream);
        steps.set(stream, step + 1);
        return switch (stream % 6) {
            case 0 -> of("fund", new FundId("F-" + stream), fund(stream, step));
            case 1 -> of("party", new PartyId("P-" + stream), party(stream, step));
            case 2 -> of("grant", new GrantId("G/ " + stream), grant(stream, step));
            default -> of("tender", new TenderId("UB-" + stream % 2 + "-№ " + stream), tender(stream, step));
        };
    }

    private Told adoption() {
        adopted++;
        RuleScope scope = random.nextInt(3) == 0 ? RuleScope.ALL : new RuleScope("UB-" + random.nextInt(2));
        return of("rules", scope, new RulesAdopted(scope, "rules-" + adopted, null, List.of()));
    }

    private Told of(String feature, Id id, LedgerEvent event) {
        told++;
        UUID command = new UUID(0x7000L, told);
        Instant received = BEGIN.plus(Duration.ofHours(told));
        Instant occurred = random.nextInt(4) == 0 ? received.minus(Duration.ofDays(random.nextInt(90))) : null;
        Provenance by =
                new Provenance(REGISTRAR, Set.of(), command, command, received, occurred, null, false, List.of());
        return new Told(Streams.name(feature, id), event, by);
    }

    private LedgerEvent tender(int stream, int step) {
        BidId bid = new BidId("B-" + step / 3);
        return switch (step == 0 ? 0 : 1 + random.nextInt(6)) {
            case 0 ->
                new TenderPublished(
                        new TenderId("UB-" + stream % 2 + "-№ " + stream),
                        "Зам \u0000 засвар " + stream,
                        null,
                        new PartyId("BUYER-" + stream % 5),
                        "Захиалагч " + stream % 5,
                        null,
                        place(stream),
                        Method.OPEN,
                        null,
                        Criterion.PRICE_ONLY,
                        List.of(),
                        amount(),
                        BEGIN.plus(Duration.ofDays(30)),
                        null,
                        List.of(),
                        null,
                        null,
                        null);
            case 1 -> new BidSubmitted(bid, List.of(), new PartyId("P-" + random.nextInt(9)), TEXT);
            case 2 ->
                new BidOpened(
                        bid, 0, "00", "{}", new BidContent(amount(), null, List.of(), null), facts(), List.of(), null);
            case 3 -> new BidRejected(bid, new Ground("15.2", null, null));
            case 4 -> new TenderAmended("Шинэ нэр " + step, null, null, amount(), null, null, null, null);
            case 5 ->
                new TenderEntryCorrected(
                        0,
                        0,
                        "estimatedCost.amount",
                        "\"1\"",
                        "\"" + (1 + random.nextInt(999)) + "\"",
                        TEXT,
                        REGISTRAR);
            default -> new LotAwarded(new AwardId("A-" + step), List.of(), bid, List.of(facts()), amount(), null);
        };
    }

    private LedgerEvent fund(int stream, int step) {
        return switch (step == 0 ? 0 : 1 + random.nextInt(3)) {
            case 0 -> new FundOpened(new FundId("F-" + stream), "Сан " + stream, new PartyId("P-1"), null, "MNT");
            case 1 -> new BudgetAllocated(new AllocationId("A-" + step), amount(), "state budget", "2026");
            case 2 -> new BudgetCommitted(new GrantId("G-" + step), amount());
            default ->
                new FundEntryCorrected(
                        0, 1 + random.nextInt(step), "amount.amount", "\"1\"", "\"77\"", TEXT, REGISTRAR);
        };
    }

    private LedgerEvent party(int stream, int step) {
        return switch (step == 0 ? 0 : 1 + random.nextInt(3)) {
            case 0 ->
                new PartyRegistered(
                        new PartyId("P-" + stream),
                        "Ногоон гудамж " + stream,
                        PartyKind.CITIZEN_GROUP,
                        LegalForm.INFORMAL,
                        place(stream),
                        List.of());
            case 1 -> new LegalFormChanged(null, LegalForm.NGO, BEGIN, null);
            case 2 -> new PartyRenamed(null, "Нэр " + step);
            default -> new PartyEntryCorrected(0, 0, "name", "\"a\"", "\"Зөв нэр " + step + "\"", TEXT, REGISTRAR);
        };
    }

    private LedgerEvent grant(int stream, int step) {
        return switch (step) {
            case 0 ->
                new ApplicationSubmitted(
                        new GrantId("G/ " + stream),
                        new FundId("F-" + stream % 3),
                        new PartyId("P-1"),
                        "худаг",
                        amount(),
                        place(stream),
                        null,
                        null);
            case 1 -> new GrantApproved(new FundId("F-" + stream % 3), amount(), null);
            default -> new DisbursementOrdered(new TrancheId("T-" + step), Money.of("1", "MNT"));
        };
    }

    private static Place place(int stream) {
        return stream % 7 == 0 ? null : new Place(DISTRICTS.get(stream % 3), 300 + stream % 4);
    }

    private PartyFacts facts() {
        return new PartyFacts(
                new PartyId("P-" + random.nextInt(9)),
                "Тест",
                random.nextBoolean() ? PartyKind.CITIZEN_GROUP : PartyKind.BUSINESS,
                null,
                Map.of(),
                List.of());
    }

    private Money amount() {
        return Money.of(Integer.toString(1 + random.nextInt(20_000_000)), "MNT");
    }
}
