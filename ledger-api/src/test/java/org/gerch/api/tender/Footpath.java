package org.gerch.api.tender;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gerch.api.page.CheckpointShown;
import org.gerch.api.page.Moment;
import org.gerch.api.page.Telling;
import org.gerch.api.witness.Standing;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.ContractId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Place;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.party.Bidder;
import org.gerch.core.party.LegalForm;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.party.PartyKind;
import org.gerch.core.rules.RuleSet;
import org.gerch.core.tender.AwardEvent;
import org.gerch.core.tender.BidContent;
import org.gerch.core.tender.BiddingEvent;
import org.gerch.core.tender.ContractEvent;
import org.gerch.core.tender.Criterion;
import org.gerch.core.tender.EvaluationEvent;
import org.gerch.core.tender.Ground;
import org.gerch.core.tender.InvitationEvent;
import org.gerch.core.tender.Method;
import org.gerch.core.tender.ReplyEvent;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.verdict.CaseFile;
import org.gerch.core.verdict.Judge;
import org.gerch.core.verdict.Verdict;

/** An invented tender: the cheapest group bid rejected without a reason, a price raised, a notice recorded late. */
final class Footpath {
    static final TenderId TENDER = new TenderId("DEMO-2026-0417");
    private static final PartyId BUYER = new PartyId("Example District");
    private static final BidId GROUP = new BidId("B1");
    private static final BidId WINNER = new BidId("B2");

    private Footpath() {}

    static TenderStory story() {
        return story(telling());
    }

    /** The same after the price that was read out for the group's bid turned out to be mistyped. */
    static TenderStory corrected() {
        Telling told = telling();
        told.at(43_200)
                .then(
                        "2026-11-05 09:00:00",
                        "Opening clerk",
                        new TenderEvent.TenderEntryCorrected(
                                40_265,
                                7,
                                "content.price.amount",
                                "\"18400000\"",
                                "\"18900000\"",
                                told.text("Misread aloud."),
                                new Actor("Second clerk", null)));
        return story(told);
    }

    /** All that was recorded, and the reason for the rejection long after it. */
    static Telling reasonedLater() {
        Telling told = telling();
        return told.at(43_300)
                .late(
                        "2026-11-03 09:00:00",
                        "2026-11-20 16:30:00",
                        "Evaluation committee",
                        new EvaluationEvent.RejectionReasonRecorded(
                                GROUP, new Ground("28.7", told.text("The bid security was missing."), null)));
    }

    /** As far as it had come when no bid was open yet. */
    static TenderStory sealed() {
        Telling told = telling();
        return story(
                events(told)
                        .takeWhile(recorded -> !(recorded.event() instanceof EvaluationEvent.BidOpened))
                        .toList(),
                told);
    }

    /** A group's bid that nobody opens. */
    static TenderStory neverOpened() {
        Telling told = new Telling("tender/DEMO-2026-0417", 39_902);
        told.then("2026-04-14 09:00:00", "Procurement office", published())
                .then(
                        "2026-05-05 09:11:00",
                        "A bidder",
                        new BiddingEvent.BidSubmitted(
                                GROUP,
                                List.of(),
                                new PartyId("G-1"),
                                told.text("sealed for ever"),
                                new Bidder(
                                        new PartyFacts(
                                                new PartyId("G-1"),
                                                "Jishee Gudamj",
                                                PartyKind.CITIZEN_GROUP,
                                                LegalForm.NGO,
                                                Map.of(),
                                                List.of()),
                                        List.of())));
        return story(told);
    }

    /** A company's bid that names a group. */
    static TenderStory forAGroup(boolean confirmed) {
        Telling told = new Telling("tender/DEMO-2026-0417", 39_902);
        told.then("2026-04-14 09:00:00", "Procurement office", published())
                .then(
                        "2026-05-05 09:11:00",
                        "A bidder",
                        new BiddingEvent.BidSubmitted(
                                GROUP, List.of(), new PartyId("Test LLC"), told.text("sealed for the group")));
        if (confirmed) {
            told.then(
                    "2026-05-05 09:30:00",
                    "A group",
                    new BiddingEvent.BidConfirmed(GROUP, facts("Jishee Gudamj", true)));
        }
        told.then(
                "2026-05-05 10:30:00",
                "Opening clerk",
                new EvaluationEvent.BidOpened(
                        GROUP,
                        39_903,
                        "ab".repeat(32),
                        "{}",
                        new BidContent(mnt(18_400_000), null, List.of(), new PartyId("Jishee Gudamj")),
                        facts("Test LLC", false),
                        List.of(),
                        facts("Jishee Gudamj", true)));
        return story(told);
    }

    private static Stream<Recorded<TenderEvent>> events(Telling telling) {
        return telling.events().stream().map(recorded -> recorded.with((TenderEvent) recorded.event()));
    }

    private static TenderStory story(Telling telling) {
        return story(events(telling).toList(), telling);
    }

    private static TenderStory story(List<Recorded<TenderEvent>> events, Telling telling) {
        List<Verdict> verdicts = Judge.judge(CaseFile.of(events), RuleSet.LEGAL_FORM);
        Moment moment = new Moment(43_377, Telling.time("2026-11-21 10:02:00"), false, "");
        return new TenderStory(
                TENDER,
                events,
                verdicts,
                verdicts,
                RuleSet.LEGAL_FORM,
                List.of(),
                List.of(),
                List.of(),
                telling.texts(),
                moment,
                new CheckpointShown(
                        43_377,
                        "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=",
                        Telling.time("2026-11-21 10:02:00"),
                        List.of(
                                new Standing("witness-a.example", 43_377, Telling.time("2026-11-21 10:02:01")),
                                new Standing("witness-b.example", 43_380, Telling.time("2026-11-21 10:02:04")))));
    }

    private static Telling telling() {
        Telling told = new Telling("tender/DEMO-2026-0417", 39_902);
        told.then("2026-04-14 09:00:00", "Procurement office", published())
                .at(40_131)
                .then(
                        "2026-04-28 16:40:00",
                        "A bidder",
                        new InvitationEvent.QuestionAsked("Q1", told.text("Is the gravel bed part of the works?")))
                .then(
                        "2026-05-01 10:00:00",
                        "Procurement office",
                        new InvitationEvent.QuestionAnswered("Q1", told.text("Yes, 15 cm of it.")))
                .at(40_257);
        String[] bidders = {"Jishee Gudamj", "Test LLC", "Zagvar Zam LLC", "Turshilt Barilga LLC"};
        for (int i = 0; i < 4; i++) {
            told.then(
                    "2026-05-05 09:1" + i + ":00",
                    "A bidder",
                    new BiddingEvent.BidSubmitted(
                            new BidId("B" + (i + 1)), List.of(), new PartyId(bidders[i]), told.text("sealed " + i)));
        }
        long[] prices = {18_400_000, 21_950_000, 22_300_000, 22_800_000};
        told.at(40_265);
        for (int i = 0; i < 4; i++) {
            told.then("2026-05-05 10:30:00", "Opening clerk", opened(i, bidders[i], prices[i]));
        }
        told.at(41_097)
                .then(
                        "2026-06-02 14:10:00",
                        "Evaluation committee",
                        new EvaluationEvent.BidFoundResponsive(WINNER, false))
                .then(
                        "2026-06-02 14:10:00",
                        "Evaluation committee",
                        new EvaluationEvent.BidFoundResponsive(new BidId("B3"), false))
                .then(
                        "2026-06-02 14:10:00",
                        "Evaluation committee",
                        new EvaluationEvent.BidFoundResponsive(new BidId("B4"), false))
                .at(41_207)
                .then(
                        "2026-06-09 15:05:00",
                        "Evaluation committee",
                        new EvaluationEvent.BidRejected(GROUP, Ground.NONE))
                .at(41_213)
                .then("2026-06-10 11:20:00", "Procurement office", awarded())
                .at(41_290)
                .late(
                        "2026-06-10 17:00:00",
                        "2026-06-19 09:12:00",
                        "Procurement office",
                        new AwardEvent.NoticesSent(new AwardId("A1"), null, null))
                .at(41_322)
                .against(
                        "contract-before-standstill-ended",
                        "2026-06-24 10:00:00",
                        "Procurement office",
                        new ContractEvent.ContractSigned(new ContractId("C1"), new AwardId("A1"), mnt(21_950_000)))
                .at(42_006)
                .then(
                        "2026-08-18 12:00:00",
                        "Procurement office",
                        new ContractEvent.ContractAmended(
                                new ContractId("C1"), mnt(24_100_000), false, null, told.text("Additional work.")))
                .at(42_480)
                .then(
                        "2026-09-15 09:30:00",
                        "Finance office",
                        new ContractEvent.ContractPaymentRecorded(new ContractId("C1"), "P1", mnt(10_975_000)))
                .at(43_051)
                .then(
                        "2026-10-27 09:30:00",
                        "Finance office",
                        new ContractEvent.ContractPaymentRecorded(new ContractId("C1"), "P2", mnt(3_485_000)))
                .at(43_118)
                .then(
                        "2026-11-02 18:22:00",
                        "Test LLC",
                        new ReplyEvent.StatementFiled(
                                "S1",
                                new PartyId("Test LLC"),
                                told.text(
                                        "Our bid met every requirement of the drawings. The buyer asked for the additional work in writing.")));
        return told;
    }

    private static TenderEvent published() {
        return new InvitationEvent.TenderPublished(
                TENDER,
                "Footpath, 320 m",
                null,
                BUYER,
                "Example District",
                new PartyId("Khoroo 99"),
                new Place("Example District", 99),
                Method.OPEN,
                null,
                Criterion.PRICE_ONLY,
                List.of(),
                mnt(23_000_000),
                Telling.time("2026-05-05 10:00:00"),
                null,
                List.of(),
                null,
                null,
                null);
    }

    private static TenderEvent opened(int i, String name, long price) {
        return new EvaluationEvent.BidOpened(
                new BidId("B" + (i + 1)),
                40_257 + i,
                "ab".repeat(32),
                "{}",
                BidContent.at(mnt(price)),
                facts(name, i == 0),
                List.of(),
                null);
    }

    private static TenderEvent awarded() {
        return new AwardEvent.LotAwarded(
                new AwardId("A1"), List.of(), WINNER, List.of(facts("Test LLC", false)), mnt(21_950_000), null);
    }

    private static PartyFacts facts(String name, boolean group) {
        return new PartyFacts(
                new PartyId(name),
                name,
                group ? PartyKind.CITIZEN_GROUP : PartyKind.BUSINESS,
                group ? LegalForm.NGO : null,
                Map.of(),
                List.of());
    }

    private static Money mnt(long amount) {
        return Money.of(String.valueOf(amount), "MNT");
    }
}
