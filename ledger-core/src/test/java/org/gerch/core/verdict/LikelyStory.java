package org.gerch.core.verdict;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.ComplaintId;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.party.PartyKind;
import org.gerch.core.tender.AwardEvent.LotAwarded;
import org.gerch.core.tender.AwardRules;
import org.gerch.core.tender.BidContent;
import org.gerch.core.tender.BiddingEvent;
import org.gerch.core.tender.Criterion;
import org.gerch.core.tender.Discount;
import org.gerch.core.tender.EvaluationEvent;
import org.gerch.core.tender.Ground;
import org.gerch.core.tender.GroundKind;
import org.gerch.core.tender.Method;
import org.gerch.core.tender.ReplyEvent;
import org.gerch.core.tender.ReturnReason;
import org.gerch.core.tender.TenderEvent;

/** A tender as it might go, with everything that can go otherwise; the same seed tells the same. */
final class LikelyStory {
    private static final String[] NAMES = {"G1", "G2", "X", "Y", "S"};

    private final Random random;
    private final Story story;
    private final boolean inLots;
    private final String[] whole;
    private final List<String> opened = new ArrayList<>();

    private LikelyStory(Random random) {
        this.random = random;
        this.inLots = random.nextInt(8) == 0;
        this.whole = inLots ? new String[] {"1", "2"} : new String[0];
        this.story = invitation();
    }

    static List<Recorded<TenderEvent>> stream(long seed) {
        // The first draws of neighbouring seeds are alike.
        LikelyStory likely = new LikelyStory(new Random(seed * 0x9E37_79B9_7F4A_7C15L));
        likely.bidding();
        likely.evaluation();
        likely.award();
        likely.afterwards();
        return likely.story.events();
    }

    private Story invitation() {
        if (inLots) {
            return Story.under(new AwardRules(null, null, random.nextInt(3)), whole);
        }
        return switch (random.nextInt(24)) {
            case 16, 17, 20, 21, 22, 23 -> Story.estimated(random.nextBoolean() ? "91" : "94");
            case 18, 19 -> Story.under(new AwardRules(null, null, null, 2));
            case 0 -> Story.invitation(Method.DIRECT, null, Criterion.NOT_STATED, null);
            case 1, 2, 3 -> Story.imported();
            case 4, 5, 6, 7, 8 -> Story.rated("price", "60", "quality", "40");
            case 10 ->
                Story.under(new AwardRules(
                        BigDecimal.TEN,
                        new AwardRules.Preference(BigDecimal.TEN, List.of(PartyKind.STATE_OWNED_ENTERPRISE)),
                        null));
            case 9 -> Story.invitation(Method.OPEN, null, Criterion.PRICE_ONLY, null);
            default -> Story.published();
        };
    }

    private void bidding() {
        List<String> names = new ArrayList<>(List.of(NAMES));
        if (random.nextInt(4) == 0) {
            names.add(random.nextBoolean() ? "U" : "K");
        }
        Collections.shuffle(names, random);
        for (String name : names.subList(0, 1 + random.nextInt(4))) {
            if (rarely()) {
                story.deadlineMoved(Story.DEADLINE.plus(Duration.ofHours(random.nextInt(3))));
            }
            if (rarely()) {
                story.at(Story.DEADLINE.plus(Duration.ofHours(4)));
            }
            story.submitted(name, whole);
            if (rarely()) {
                story.returned(name, ReturnReason.values()[random.nextInt(4)]);
            } else {
                open(name);
            }
        }
    }

    private void open(String name) {
        List<PartyId> members = name.equals("K")
                ? Stream.of("G1", random.nextBoolean() ? "G2" : "Y")
                        .map(PartyId::new)
                        .toList()
                : List.of();
        BidContent content = new BidContent(price(), random.nextInt(3) == 0, members, null, discounts());
        if (rarely()) {
            story.openedProvenLater(name, content, 0, whole);
        } else {
            story.opened(name, content, whole);
        }
        opened.add(name);
    }

    /** For all that the bid is for; now and then a promise without a price. */
    private List<Discount> discounts() {
        return random.nextInt(24) == 0
                ? List.of(new Discount(
                        Stream.of(whole).map(LotId::new).toList(), random.nextInt(4) == 0 ? null : price()))
                : List.of();
    }

    private void evaluation() {
        for (String name : opened) {
            // Points for everybody, or hardly ever two of them could be compared.
            story.scored(id(name), "50", Integer.toString(random.nextInt(40)));
            switch (random.nextInt(14)) {
                case 9, 10 -> rejectedAsTooLow(name);
                case 11, 13 ->
                    story.rejected(id(name), new Ground("28.9", Story.TEXT, Story.TEXT, GroundKind.OVER_BUDGET));
                case 12 -> story.then(new EvaluationEvent.RoundPriceReadOut(id(name), 2 + random.nextInt(2), price()));
                case 0, 6 -> story.rejected(id(name), Ground.NONE);
                case 1 -> story.rejected(id(name), new Ground("28.7", Story.TEXT, Story.TEXT));
                case 2 -> story.rejected(id(name), new Ground("28.7", null, null));
                case 3 -> story.then(new EvaluationEvent.BidPriceCorrected(id(name), price(), price(), null));
                case 4 -> story.then(new BiddingEvent.BidWithdrawn(id(name), Story.facts(name), null));
                case 5, 7 -> story.then(new EvaluationEvent.BidFoundResponsive(id(name), story.isImported()));
                default -> {}
            }
            if (rarely()) {
                story.criterionChanged(Criterion.values()[random.nextInt(3)]);
            }
            if (rarely()) {
                story.complaint("K-" + name, name);
                decide(name);
            }
        }
    }

    /** Heard before, asked before, or neither; now and then heard after. */
    private void rejectedAsTooLow(String name) {
        String question = "K-" + name;
        int heard = random.nextInt(4);
        if (heard < 2) {
            story.then(new EvaluationEvent.ClarificationAsked(question, id(name), Story.TEXT));
        }
        if (heard == 0) {
            story.answered(question);
        }
        story.rejected(id(name), new Ground("28.8", Story.TEXT, Story.TEXT, GroundKind.ABNORMALLY_LOW));
        if (heard == 1) {
            story.answered(question);
        }
    }

    private void decide(String name) {
        TenderEvent decision = switch (random.nextInt(3)) {
            case 0 -> complaintDecided(name, false, List.of());
            case 1 -> complaintDecided(name, true, List.of(id(name)));
            default -> new EvaluationEvent.RejectionReasonRecorded(id(name), new Ground("28.8", null, null));
        };
        story.then(decision);
    }

    private static TenderEvent complaintDecided(String name, boolean upheld, List<BidId> overturns) {
        return new ReplyEvent.ComplaintDecided(new ComplaintId("K-" + name), upheld, null, overturns, null);
    }

    private void award() {
        if (opened.isEmpty() || rarely()) {
            story.cancelled();
            return;
        }
        for (int round = 0; round < 2; round++) {
            String winner = opened.get(random.nextInt(opened.size()));
            if (rarely()) {
                story.at(Story.DEADLINE.plus(Duration.ofDays(9))).claiming(Story.DEADLINE);
            }
            story.then(decision(winner, rarely() && inLots ? new String[] {"1"} : whole));
            switch (random.nextInt(6)) {
                case 0 -> story.declined(winner);
                case 1 -> story.annulled(winner);
                case 2 -> story.signed(winner, "93").annulled(winner);
                default -> {
                    return;
                }
            }
        }
    }

    private LotAwarded decision(String winner, String... lots) {
        return new LotAwarded(
                new AwardId("A-" + winner),
                Stream.of(lots).map(LotId::new).toList(),
                rarely() ? null : id(winner),
                List.of(Story.facts(winner)),
                random.nextInt(4) == 0 ? price() : null,
                random.nextInt(4) == 0 ? Story.TEXT : null);
    }

    private void afterwards() {
        for (String name : opened) {
            switch (random.nextInt(6)) {
                case 0 -> story.signed(name, "93").repriced(name, "110", random.nextBoolean());
                case 1 -> story.statement(name);
                case 2 -> story.complaint("A-" + name, name).noticesWithReason(name);
                case 3 ->
                    story.complaint("A-" + name, name)
                            .then(new EvaluationEvent.RejectionReasonRecorded(
                                    id(name), new Ground("28.8", null, null)));
                case 4 -> story.entryCorrected(0, "title", "\"Явган хүний зам\"", "\"Шат\"");
                default -> {}
            }
        }
    }

    private Money price() {
        return Story.money(Integer.toString(90 + random.nextInt(6)));
    }

    private BidId id(String name) {
        return new BidId("B-" + name + String.join("+", whole));
    }

    private boolean rarely() {
        return random.nextInt(8) == 0;
    }
}
