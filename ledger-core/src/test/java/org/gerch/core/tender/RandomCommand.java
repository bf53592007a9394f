package org.gerch.core.tender;

import static org.gerch.core.tender.Example.DEADLINE;
import static org.gerch.core.tender.Example.TENDER;
import static org.gerch.core.tender.Example.text;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.ComplaintId;
import org.gerch.core.kernel.ContractId;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.party.PartyFacts;

/** Any command at all about one small tender, most of them nonsense; the same seed asks the same. */
final class RandomCommand {
    private final Random random;

    private RandomCommand(Random random) {
        this.random = random;
    }

    static TenderCommand of(Random random) {
        RandomCommand any = new RandomCommand(random);
        return switch (random.nextInt(7)) {
            case 0 -> any.invitation();
            case 1 -> any.bidding();
            case 2 -> any.evaluation();
            case 3 -> any.award();
            case 4 -> any.contract();
            case 5 -> any.reply();
            default -> any.correction();
        };
    }

    private TenderCommand invitation() {
        return switch (random.nextInt(12)) {
            case 0 -> new InvitationCommand.PlanTender(TENDER, "Stairway", party(), null, null, money());
            case 1, 2, 3 -> publish();
            case 4, 5 ->
                new InvitationCommand.AmendTender(
                        TENDER,
                        null,
                        maybe(Criterion.RATED),
                        null,
                        maybe(money()),
                        maybe(time()),
                        maybe(time()),
                        null,
                        null,
                        maybe(rules()));
            case 6, 7 -> new InvitationCommand.AskQuestion(TENDER, name(), text("?"));
            case 8, 9 -> new InvitationCommand.AnswerQuestion(TENDER, name(), text("!"));
            case 11 -> new InvitationCommand.PriceDocuments(TENDER, money());
            case 10 -> new InvitationCommand.CancelTender(TENDER, List.of(lot()), null, null);
            default -> new InvitationCommand.CancelTender(TENDER, random.nextInt(20) == 0 ? null : lots(), "1", null);
        };
    }

    private InvitationCommand.PublishTender publish() {
        return new InvitationCommand.PublishTender(
                TENDER,
                "Stairway",
                null,
                party(),
                null,
                null,
                null,
                Method.values()[random.nextInt(4)],
                random.nextInt(5) - 1,
                Criterion.PRICE_ONLY,
                maybe(List.of(new Weight("price", BigDecimal.TEN))),
                maybe(money()),
                maybe(DEADLINE),
                maybe(time()),
                List.of(new Lot(new LotId("0"), null, null), new Lot(new LotId("1"), null, null)),
                null,
                maybe(random.nextBoolean() ? TENDER : new TenderId("before")),
                maybe(rules()));
    }

    private AwardRules rules() {
        return new AwardRules(
                maybe(BigDecimal.valueOf(random.nextInt(12) - 1)),
                null,
                random.nextInt(4) - 1,
                maybe(random.nextInt(4)));
    }

    private TenderCommand bidding() {
        return switch (random.nextInt(9)) {
            case 8 -> new BiddingCommand.ConfirmBid(TENDER, bid(), party(), null);
            case 0 -> new BiddingCommand.WithdrawBid(TENDER, bid(), null, null);
            case 1 ->
                new BiddingCommand.ReturnBidUnopened(
                        TENDER, bid(), ReturnReason.values()[random.nextInt(4)], null, null);
            default -> {
                Sealed envelope = envelope();
                yield new BiddingCommand.SubmitBid(
                        TENDER, bid(), maybe(lots()), party(), envelope.commitment(), envelope);
            }
        };
    }

    private TenderCommand evaluation() {
        return switch (random.nextInt(10)) {
            case 9 -> new EvaluationCommand.ReadOutRoundPrice(TENDER, bid(), 2 + random.nextInt(3), money());
            case 0 -> new EvaluationCommand.CorrectBidPrice(TENDER, bid(), money(), null);
            case 1 -> new EvaluationCommand.AskClarification(TENDER, name(), bid(), text("?"));
            case 2 -> new EvaluationCommand.GiveClarification(TENDER, name(), text("!"));
            case 3 -> new EvaluationCommand.RejectBid(TENDER, bid(), maybe("14.2"), null, null, kind());
            case 4 -> new EvaluationCommand.RecordRejectionReason(TENDER, bid(), maybe("14.2"), null, null, kind());
            case 5 -> new EvaluationCommand.FindBidResponsive(TENDER, bid(), random.nextBoolean());
            case 6 ->
                new EvaluationCommand.ScoreBid(
                        TENDER,
                        bid(),
                        List.of(new Score(name(), BigDecimal.ONE), new Score("price", BigDecimal.ONE)),
                        BigDecimal.TWO);
            default ->
                new EvaluationCommand.OpenBids(TENDER, maybe(List.of(bid(), bid())), List.of(kept(), kept(), kept()));
        };
    }

    private EvaluationCommand.Envelope kept() {
        return new EvaluationCommand.Envelope(
                bid(), random.nextInt(99), envelope(), PartyFacts.unknown(party()), List.of(), null);
    }

    private TenderCommand award() {
        AwardId award = new AwardId(name());
        return switch (random.nextInt(7)) {
            case 0 -> new AwardCommand.DeclineAward(TENDER, award, random.nextBoolean(), null);
            case 1 -> new AwardCommand.AnnulAward(TENDER, award, null, null);
            case 2 -> new AwardCommand.SendNotices(TENDER, award, maybe(time()), null);
            default ->
                new AwardCommand.AwardLot(
                        TENDER,
                        award,
                        maybe(lots()),
                        maybe(bid()),
                        maybe(List.of(party())),
                        maybe(money()),
                        null,
                        List.of());
        };
    }

    private TenderCommand contract() {
        ContractId contract = new ContractId(name());
        return switch (random.nextInt(9)) {
            case 0 -> new ContractCommand.AmendContract(TENDER, contract, maybe(money()), false, null, null);
            case 1, 2 -> new ContractCommand.RecordContractPayment(TENDER, contract, name(), money());
            case 3 -> new ContractCommand.AcceptDelivery(TENDER, contract, null);
            case 4 -> new ContractCommand.DisputeDelivery(TENDER, contract, null);
            case 5 -> new ContractCommand.CompleteContract(TENDER, contract);
            case 6 -> new ContractCommand.TerminateContract(TENDER, contract, null);
            default -> new ContractCommand.SignContract(TENDER, contract, new AwardId(name()), money());
        };
    }

    private TenderCommand reply() {
        ComplaintId complaint = new ComplaintId(name());
        return switch (random.nextInt(3)) {
            case 0 -> new ReplyCommand.FileComplaint(TENDER, complaint, maybe(party()), lots(), text("unfair"));
            case 1 ->
                new ReplyCommand.DecideComplaint(
                        TENDER,
                        complaint,
                        random.nextBoolean(),
                        maybe(new AwardId(name())),
                        maybe(List.of(bid())),
                        null);
            default -> new ReplyCommand.FileStatement(TENDER, name(), party(), text("we"));
        };
    }

    private TenderCommand correction() {
        List<String> fields = List.of(
                "deadline", "content.price.amount", "price.amount", "to.amount", "amount.amount", "standstillEnds");
        List<String> values = List.of("\"1\"", "\"9\"", "\"" + DEADLINE + "\"", "\"" + time() + "\"", "x");
        return new TenderCommand.CorrectTenderEntry(
                TENDER,
                0,
                random.nextInt(60),
                fields.get(random.nextInt(fields.size())),
                values.get(random.nextInt(values.size())),
                values.get(random.nextInt(values.size())),
                text("typo"),
                random.nextInt(5) == 0 ? Scenario.OFFICE : new Actor("Another", null));
    }

    private GroundKind kind() {
        return maybe(GroundKind.values()[random.nextInt(2)]);
    }

    private <T> T maybe(T value) {
        return random.nextInt(3) == 0 ? null : value;
    }

    /** One of the two salts' envelopes for few prices, so that commitments match now and then. */
    private Sealed envelope() {
        Discount both = new Discount(List.of(new LotId("0"), new LotId("1")), random.nextBoolean() ? null : money());
        return random.nextInt(5) == 0
                ? Example.sealed(new BidContent(money(), null, List.of(), null, List.of(both)))
                : Example.sealed(new BidContent(money(), null, List.of(), maybe(party())));
    }

    private Money money() {
        int amount = random.nextInt(12) - 1;
        return Money.of(Integer.toString(Math.min(amount, 1)), random.nextInt(12) == 0 ? "USD" : "MNT");
    }

    private Instant time() {
        return DEADLINE.plus(Duration.ofDays(random.nextInt(40) - 10L));
    }

    private List<LotId> lots() {
        List<LotId> lots = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            lots.add(lot());
        }
        return lots;
    }

    private LotId lot() {
        return new LotId(Integer.toString(random.nextInt(15) == 0 ? 9 : random.nextInt(2)));
    }

    private BidId bid() {
        return new BidId(name());
    }

    private PartyId party() {
        return random.nextInt(9) == 0 ? Example.BUYER : new PartyId(name());
    }

    private String name() {
        return Integer.toString(random.nextInt(8));
    }
}
