package org.gerch.core.verdict;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.ComplaintId;
import org.gerch.core.kernel.ContractId;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.ContractEvent;
import org.gerch.core.tender.Criterion;
import org.gerch.core.tender.EvaluationEvent;
import org.gerch.core.tender.InvitationEvent;
import org.gerch.core.tender.Method;
import org.gerch.core.tender.ReplyEvent;
import org.gerch.core.tender.ReturnReason;
import org.gerch.core.tender.TenderEvent;

/**
 * Whatever may be on record of one tender; the same seed tells the same.
 *
 * <p>Every other one goes as a tender might go; in the rest anything comes in any order and at any time.
 */
public final class RandomStory {
    private static final String[] NAMES = {"G1", "G2", "X", "Y", "Y", "Y", "U"};
    private static final String[][] LOTS = {{}, {"L1"}, {"L2"}, {"L1", "L2"}};

    private final Random random;
    private final boolean withLots;
    private final Story story;

    private RandomStory(Random random) {
        this.random = random;
        this.withLots = random.nextInt(4) == 0;
        Method method = random.nextInt(20) == 0 ? Method.DIRECT : Method.OPEN;
        Criterion criterion = random.nextBoolean() ? Criterion.PRICE_ONLY : Criterion.RATED;
        this.story = Story.invitation(
                method, null, criterion, random.nextInt(4) == 0 ? null : Story.DEADLINE, withLots ? LOTS[3] : LOTS[0]);
    }

    /**
     * A tender's stream, its publication first.
     *
     * @param corrected whether an entry is corrected now and then
     */
    public static List<Recorded<TenderEvent>> stream(long seed, int steps, boolean corrected) {
        if (!corrected && seed % 2 == 0) {
            return LikelyStory.stream(seed);
        }
        RandomStory any = new RandomStory(new Random(seed));
        for (int step = 0; step < steps; step++) {
            if (any.random.nextInt(4) == 0) {
                any.story.at(Story.DEADLINE.plus(Duration.ofHours(any.random.nextInt(200) - 100)));
            }
            if (corrected && any.random.nextInt(10) == 0) {
                any.story.entryCorrected(0, "title", "\"Явган хүний зам\"", "\"Шат\"");
            } else {
                any.step(NAMES[any.random.nextInt(NAMES.length)]);
            }
        }
        return any.story.events();
    }

    private void step(String name) {
        String[] lots = withLots ? LOTS[random.nextInt(LOTS.length)] : LOTS[0];
        String price = Integer.toString(90 + random.nextInt(6));
        switch (random.nextInt(29)) {
            case 0, 1, 2, 3 -> story.bid(name, price, lots);
            case 4 -> story.submitted(name, lots);
            case 5 -> story.returned(name, random.nextBoolean() ? ReturnReason.LATE : ReturnReason.OTHER);
            case 6 -> story.withdrawn(name);
            case 7 -> story.rejected(name);
            case 8 -> story.rejectedUnder(name, "28.7");
            case 9 -> story.reasonRecorded(name, "28.7");
            case 10 -> story.responsive(name);
            case 11 -> story.corrected(name, price, "80");
            case 12, 13 -> story.awarded(name, lots);
            case 15 -> story.awardedWithReason(name);
            case 16 -> story.awardedByName(name, random.nextBoolean() ? price : null);
            case 17 -> story.declined(name);
            case 18, 24 -> story.annulled(name);
            case 19, 20 -> story.signed(name, price);
            case 21 -> story.terminated(name);
            case 14, 22 -> story.noticesWithReason(name);
            case 23 -> story.rejectionOverturned(name);
            default -> beside(name);
        }
    }

    /** Steps beside the decisions. */
    private void beside(String name) {
        ContractId contract = new ContractId("C-" + name);
        story.then(
                switch (random.nextInt(21)) {
                    case 20 -> new InvitationEvent.DocumentsPriced(Story.money("5"));
                    case 0 -> new InvitationEvent.QuestionAsked("Q", Story.TEXT);
                    case 1, 9 -> new ContractEvent.ContractPaymentRecorded(contract, "P", Story.money("1"));
                    case 2, 10, 11 -> new ContractEvent.DeliveryAccepted(contract, null);
                    case 3 -> new ContractEvent.DeliveryDisputed(contract, null);
                    case 4 -> new ContractEvent.ContractCompleted(contract);
                    case 5 -> new EvaluationEvent.BidScored(new BidId("B-" + name), List.of(), BigDecimal.ONE);
                    case 6 -> new ReplyEvent.ComplaintFiled(new ComplaintId("K"), null, List.of(), Story.TEXT);
                    case 7 -> new EvaluationEvent.ClarificationAsked("Q", new BidId("B-" + name), Story.TEXT);
                    case 8 -> new InvitationEvent.TenderCancelled(List.of(), null, null);
                    case 12 ->
                        new ContractEvent.ContractAmended(
                                contract, Story.money("96"), random.nextBoolean(), null, null);
                    case 13 -> new ReplyEvent.StatementFiled("S", new PartyId(name), Story.TEXT);
                    case 14 ->
                        new ReplyEvent.ComplaintDecided(new ComplaintId("K"), false, null, List.of(), Story.TEXT);
                    case 18 -> new EvaluationEvent.RoundPriceReadOut(new BidId("B-" + name), 2, Story.money("91"));
                    case 19 -> new EvaluationEvent.ClarificationGiven("Q", Story.TEXT);
                    case 15 ->
                        new ReplyEvent.ComplaintFiled(new ComplaintId("K"), new PartyId(name), List.of(), Story.TEXT);
                    default ->
                        new InvitationEvent.TenderAmended(
                                null, Criterion.PRICE_ONLY, null, null, Story.DEADLINE, null, null, null);
                });
    }
}
