package org.gerch.verifier.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gerch.core.fund.AllocationId;
import org.gerch.core.fund.FundCommand.AllocateBudget;
import org.gerch.core.fund.FundCommand.OpenFund;
import org.gerch.core.grant.ApplicationCommand.ApplyForGrant;
import org.gerch.core.grant.ApplicationCommand.ReviewApplication;
import org.gerch.core.grant.BudgetedCommand.ApproveGrant;
import org.gerch.core.grant.BudgetedCommand.CloseGrant;
import org.gerch.core.grant.MoneyCommand.ConfirmReceipt;
import org.gerch.core.grant.MoneyCommand.OrderDisbursement;
import org.gerch.core.grant.MoneyCommand.RecordPayment;
import org.gerch.core.grant.PaymentId;
import org.gerch.core.grant.Recommendation;
import org.gerch.core.grant.TrancheId;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.ContractId;
import org.gerch.core.kernel.FundId;
import org.gerch.core.kernel.GrantId;
import org.gerch.core.kernel.LedgerCommand;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Place;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.party.LegalForm;
import org.gerch.core.party.PartyCommand.RegisterParty;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.party.PartyKind;
import org.gerch.core.rules.RuleScope;
import org.gerch.core.rules.RulesCommand.AdoptRules;
import org.gerch.core.tender.AwardCommand.AwardLot;
import org.gerch.core.tender.AwardCommand.SendNotices;
import org.gerch.core.tender.BidContent;
import org.gerch.core.tender.BiddingCommand.SubmitBid;
import org.gerch.core.tender.ContractCommand.CompleteContract;
import org.gerch.core.tender.ContractCommand.RecordContractPayment;
import org.gerch.core.tender.ContractCommand.SignContract;
import org.gerch.core.tender.Criterion;
import org.gerch.core.tender.EvaluationCommand.Envelope;
import org.gerch.core.tender.EvaluationCommand.FindBidResponsive;
import org.gerch.core.tender.EvaluationCommand.OpenBids;
import org.gerch.core.tender.EvaluationCommand.RejectBid;
import org.gerch.core.tender.InvitationCommand.AskQuestion;
import org.gerch.core.tender.InvitationCommand.PublishTender;
import org.gerch.core.tender.Method;
import org.gerch.core.tender.SealedBid;

/** A town that buys small works and gives small grants: the same seed lives the same years. */
public final class Town {
    private static final Actor OFFICE = new Actor("Худалдан авах алба", new PartyId("P-district"));
    private static final Actor FUND_OFFICE = new Actor("Сангийн алба", new PartyId("P-city"));
    private static final String FUND = "F-1";
    private static final int BIDS = 3;

    private final Random random;
    private final MemoryLedger ledger;
    private final Map<Integer, Integer> steps = new HashMap<>();
    private final List<Integer> underWay = new ArrayList<>();
    private final Map<String, List<Envelope>> kept = new HashMap<>();
    private final Map<String, Instant> deadlines = new HashMap<>();
    private final int busy;
    private int begun;

    /** @param busy how many tenders and grants are under way at the same time */
    public Town(long seed, int busy, MemoryLedger ledger) {
        this.random = new Random(seed);
        this.busy = busy;
        this.ledger = ledger;
        say(FUND_OFFICE, new AdoptRules(RuleScope.ALL, "town-rules", null, null));
        say(FUND_OFFICE, new OpenFund(new FundId(FUND), "Хотын сан", new PartyId("P-city"), null, "MNT"));
        say(
                FUND_OFFICE,
                new AllocateBudget(new FundId(FUND), new AllocationId("1"), mnt(1_000_000_000), "Хот", "2026"));
        for (int i = 0; i < 9; i++) {
            say(OFFICE, new RegisterParty(party(i), "Бүлэг " + i, kind(i), form(i), new Place("Налайх", i + 1), null));
        }
    }

    /** Lives on until the ledger has so many entries, or a few more. */
    public Town liveUntil(long entries) {
        while (ledger.size() < entries) {
            ledger.pass(Duration.ofMinutes(1 + random.nextInt(90)));
            while (underWay.size() < busy) {
                underWay.add(begun++);
            }
            int which = random.nextInt(underWay.size());
            int number = underWay.get(which);
            int step = steps.merge(number, 1, Integer::sum) - 1;
            boolean more = number % 5 == 4
                    ? grant(new GrantId("G-" + number), step)
                    : tender(new TenderId("UB-" + number), step);
            if (!more) {
                underWay.remove(which);
                steps.remove(number);
            }
        }
        return this;
    }

    private boolean tender(TenderId id, int step) {
        switch (step) {
            case 0 -> say(OFFICE, published(id));
            case 1, 2, 3 -> bid(id, step);
            case 4 -> say(OFFICE, new AskQuestion(id, "Q-1", text("Хэзээ?")));
            case 5 -> open(id);
            case 6 ->
                say(OFFICE, new RejectBid(id, new BidId("B-1"), random.nextBoolean() ? "14.2" : null, text("х"), null));
            case 7 -> say(OFFICE, new FindBidResponsive(id, new BidId("B-2"), false));
            case 8 ->
                say(
                        OFFICE,
                        new AwardLot(
                                id,
                                new AwardId("A-1"),
                                null,
                                new BidId("B-" + (1 + random.nextInt(BIDS))),
                                null,
                                null,
                                text("учир"),
                                null));
            case 9 ->
                say(OFFICE, new SendNotices(id, new AwardId("A-1"), ledger.now().plus(Duration.ofDays(7)), null));
            case 10 -> say(OFFICE, new SignContract(id, new ContractId("C-1"), new AwardId("A-1"), mnt(900)));
            case 11 -> say(OFFICE, new RecordContractPayment(id, new ContractId("C-1"), "pay", mnt(900)));
            case 12 -> say(OFFICE, new CompleteContract(id, new ContractId("C-1")));
            default -> throw new IllegalStateException("it ended before step " + step);
        }
        return step < 12;
    }

    private PublishTender published(TenderId id) {
        Instant deadline = ledger.now().plus(Duration.ofDays(6));
        deadlines.put(id.value(), deadline);
        return new PublishTender(
                id,
                "Явган хүний зам " + id.value(),
                null,
                new PartyId("P-district"),
                "Дүүрэг",
                null,
                new Place("Налайх", 3),
                Method.OPEN,
                null,
                Criterion.PRICE_ONLY,
                null,
                mnt(1000),
                deadline,
                null,
                null,
                null,
                null,
                null);
    }

    private void bid(TenderId id, int number) {
        PartyId tenderer = party(number * 3 - random.nextInt(3) - 1);
        Sealed content = new Sealed(
                Sealed.Domain.BID,
                "%064x".formatted(random.nextInt(1 << 20)),
                SealedBid.text(BidContent.at(mnt(800 + random.nextInt(200)))));
        BidId bid = new BidId("B-" + number);
        kept.computeIfAbsent(id.value(), unknown -> new ArrayList<>())
                .add(new Envelope(bid, ledger.size(), content, facts(tenderer), List.of(), null));
        say(new Actor("Оролцогч", tenderer), new SubmitBid(id, bid, null, tenderer, content.commitment(), content));
    }

    /** Bids that came late are opened with the others, which the law notes. */
    private void open(TenderId id) {
        Instant deadline = deadlines.remove(id.value());
        if (ledger.now().isBefore(deadline)) {
            ledger.pass(Duration.between(ledger.now(), deadline));
        }
        List<Envelope> envelopes = kept.remove(id.value());
        say(OFFICE, new OpenBids(id, envelopes.stream().map(Envelope::bid).toList(), envelopes));
    }

    private boolean grant(GrantId id, int step) {
        Actor chair = new Actor("Ахлагч", party(1));
        switch (step) {
            case 0 ->
                say(chair, new ApplyForGrant(id, new FundId(FUND), party(1), "Худаг", mnt(500), null, null, null));
            case 1 -> say(FUND_OFFICE, new ReviewApplication(id, Recommendation.APPROVE, null));
            case 2 -> say(FUND_OFFICE, new ApproveGrant(id, new FundId(FUND), mnt(400), text("нөхцөл")));
            case 3 -> say(FUND_OFFICE, new OrderDisbursement(id, new TrancheId("1"), mnt(300)));
            case 4 -> say(FUND_OFFICE, new RecordPayment(id, new TrancheId("1"), new PaymentId("1"), mnt(300)));
            case 5 -> say(chair, new ConfirmReceipt(id, new TrancheId("1"), mnt(300)));
            case 6 -> say(FUND_OFFICE, new CloseGrant(id, new FundId(FUND), null));
            default -> throw new IllegalStateException("it ended before step " + step);
        }
        return step < 6;
    }

    private void say(Actor actor, LedgerCommand command) {
        ledger.say(actor, command);
    }

    private Sealed text(String text) {
        return new Sealed(Sealed.Domain.TEXT, "%064x".formatted(random.nextInt(1 << 20)), text);
    }

    private static PartyId party(int number) {
        return new PartyId("P-" + Math.floorMod(number, 9));
    }

    private static PartyKind kind(int number) {
        return number % 2 == 0 ? PartyKind.CITIZEN_GROUP : PartyKind.BUSINESS;
    }

    private static LegalForm form(int number) {
        return kind(number) == PartyKind.CITIZEN_GROUP ? LegalForm.INFORMAL : null;
    }

    private static PartyFacts facts(PartyId party) {
        int number = Integer.parseInt(party.value().substring(2));
        return new PartyFacts(party, "Бүлэг " + number, kind(number), form(number), Map.of(), List.of(3L + number));
    }

    private static Money mnt(long amount) {
        return Money.of(Long.toString(amount), "MNT");
    }
}
