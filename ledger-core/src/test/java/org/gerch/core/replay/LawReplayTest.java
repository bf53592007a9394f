package org.gerch.core.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ObjectAssert;
import org.gerch.core.fund.AllocationId;
import org.gerch.core.fund.FundEvent.BudgetAllocated;
import org.gerch.core.fund.FundEvent.BudgetCommitted;
import org.gerch.core.fund.FundEvent.BudgetReleased;
import org.gerch.core.fund.FundEvent.FundOpened;
import org.gerch.core.fund.ProposalEvent.ProposalDecided;
import org.gerch.core.fund.ProposalEvent.ProposalRanked;
import org.gerch.core.fund.ProposalEvent.ProposalRecorded;
import org.gerch.core.fund.ProposalEvent.TallyRecorded;
import org.gerch.core.fund.ProposalId;
import org.gerch.core.fund.TallyKind;
import org.gerch.core.grant.GrantEvent.ApplicationReviewed;
import org.gerch.core.grant.GrantEvent.ApplicationSubmitted;
import org.gerch.core.grant.GrantEvent.GrantApproved;
import org.gerch.core.grant.GrantEvent.GrantClosed;
import org.gerch.core.grant.Recommendation;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.FundId;
import org.gerch.core.kernel.GrantId;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Place;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.party.InterestBasis;
import org.gerch.core.party.InterestId;
import org.gerch.core.party.LegalForm;
import org.gerch.core.party.PartyEvent.InterestDeclared;
import org.gerch.core.party.PartyEvent.LegalFormChanged;
import org.gerch.core.party.PartyEvent.PartyRegistered;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.party.PartyKind;
import org.gerch.core.party.Tie;
import org.gerch.core.replay.Contradiction.Kind;
import org.gerch.core.replay.ToldLog.To;
import org.gerch.core.rules.RuleScope;
import org.gerch.core.rules.RulesEvent.RulesAdopted;
import org.gerch.core.signing.LogKey;
import org.gerch.core.signing.SigningEvent.KeyRotated;
import org.gerch.core.tender.AwardEvent.LotAwarded;
import org.gerch.core.tender.BidContent;
import org.gerch.core.tender.BiddingEvent.BidSubmitted;
import org.gerch.core.tender.Criterion;
import org.gerch.core.tender.EvaluationEvent.BidOpened;
import org.gerch.core.tender.EvaluationEvent.BidPriceCorrected;
import org.gerch.core.tender.EvaluationEvent.BidRejected;
import org.gerch.core.tender.Ground;
import org.gerch.core.tender.InvitationEvent;
import org.gerch.core.tender.InvitationEvent.TenderPublished;
import org.gerch.core.tender.Method;
import org.gerch.core.tender.SealedBid;
import org.gerch.core.tender.TenderEvent.TenderEntryCorrected;
import org.gerch.core.wire.EventCatalogue;
import org.gerch.core.wire.Specimen;
import org.junit.jupiter.api.Test;

/** Events that somebody wrote and the law would not have: each is found, and what is wrong with it named. */
class LawReplayTest {
    private static final String TENDER = "tender/UB-1";
    private static final String KEYS = "log/key";
    private static final String FUND = "fund/F-1";
    private static final String GRANT = "grant/G-1";
    private static final Instant DEADLINE = Instant.parse("2026-04-01T00:00:00Z");
    private static final Commitment TEXT = new Commitment("ab".repeat(32));
    private static final Actor OFFICE = new Actor("Procurement office", new PartyId("district"));
    private static final Actor GROUP = new Actor("Chair", new PartyId("group"));
    private static final Actor FUND_OFFICE = new Actor("Fund office", new PartyId("city"));
    private static final Sealed BID = sealed("90");
    private static final PartyFacts FACTS = new PartyFacts(
            new PartyId("group"), "Hillside", PartyKind.CITIZEN_GROUP, LegalForm.NGO, Map.of(), List.of());

    @Test
    void a_tender_as_the_law_records_it_is_not_contradicted() {
        assertThat(opened().told(TENDER, new BidPriceCorrected(new BidId("B-1"), mnt("90"), mnt("91"), TEXT))
                        .last())
                .isEmpty();
        assertThat(opened().told(
                                TENDER,
                                new LotAwarded(
                                        new AwardId("A"), List.of(), new BidId("B-1"), List.of(FACTS), mnt("90"), TEXT))
                        .last())
                .isEmpty();
    }

    @Test
    void a_bid_opened_before_its_time_is_refused() {
        found(submitted().told(TENDER, bidOpened(BID, 1)), Kind.REFUSED)
                .satisfies(found -> assertThat(found.expected()).startsWith("opened-before-time"))
                .returns(2L, Contradiction::position)
                .returns("tender.bid-opened", Contradiction::found);
    }

    @Test
    void another_price_than_was_sealed_is_refused() {
        found(submitted().at(DEADLINE).told(TENDER, bidOpened(sealed("80"), 1)), Kind.REFUSED)
                .satisfies(found -> assertThat(found.expected()).startsWith("commitment-mismatch"));
    }

    @Test
    void a_price_read_out_that_is_not_in_the_payload_is_another_value() {
        BidOpened honest = bidOpened(BID, 1);
        BidOpened forged = new BidOpened(
                honest.bid(),
                1,
                honest.salt(),
                honest.payload(),
                BidContent.at(mnt("80")),
                honest.tenderer(),
                List.of(),
                null);

        found(submitted().at(DEADLINE).told(TENDER, forged), Kind.OTHER_VALUE)
                .returns("/data/content/price/amount", Contradiction::field)
                .returns("\"90\"", Contradiction::expected)
                .returns("\"80\"", Contradiction::found);
    }

    @Test
    void a_commitment_cited_where_it_does_not_stand_is_noticed() {
        found(submitted().at(DEADLINE).told(TENDER, bidOpened(BID, 7)), Kind.WRONG_CITATION)
                .returns("/data/commitmentPosition", Contradiction::field)
                .returns("1", Contradiction::expected)
                .returns("7", Contradiction::found);
    }

    @Test
    void a_correction_that_cites_another_entry_is_noticed() {
        found(
                        opened().as(OFFICE)
                                .told(
                                        TENDER,
                                        new TenderEntryCorrected(
                                                0, 2, "content.price.amount", "\"90\"", "\"95\"", TEXT, GROUP)),
                        Kind.WRONG_CITATION)
                .returns("/data/position", Contradiction::field)
                .returns("2", Contradiction::expected);
    }

    @Test
    void a_second_bid_of_the_same_bidder_is_refused() {
        found(
                        submitted()
                                .as(GROUP)
                                .told(
                                        TENDER,
                                        new BidSubmitted(new BidId("B-2"), List.of(), new PartyId("group"), TEXT)),
                        Kind.REFUSED)
                .satisfies(found -> assertThat(found.expected()).startsWith("second-bid-for-lot"));
    }

    @Test
    void a_bid_from_another_organisation_than_its_tenderer_is_refused() {
        found(
                        published()
                                .as(FUND_OFFICE)
                                .told(
                                        TENDER,
                                        new BidSubmitted(new BidId("B-1"), List.of(), new PartyId("group"), TEXT)),
                        Kind.REFUSED)
                .returns("not-your-party (organisation city, party group)", Contradiction::expected);
    }

    @Test
    void an_old_price_that_never_stood_is_another_value() {
        found(
                        opened().told(TENDER, new BidPriceCorrected(new BidId("B-1"), mnt("89"), mnt("91"), null)),
                        Kind.OTHER_VALUE)
                .returns("/data/from/amount", Contradiction::field)
                .returns("\"90\"", Contradiction::expected)
                .returns("\"89\"", Contradiction::found);
    }

    @Test
    void a_breach_that_is_not_noted_and_one_that_is_made_up_are_noticed() {
        found(submitted().told(TENDER, new BidRejected(new BidId("B-1"), Ground.NONE)), Kind.OTHER_NOTES)
                .returns("/meta/contraryTo", Contradiction::field)
                .returns("[]", Contradiction::found)
                .satisfies(found -> assertThat(found.expected()).contains("rejected-unopened"));
        found(
                        published()
                                .told(
                                        List.of(new MadeUp("x")),
                                        new To(TENDER, new InvitationEvent.QuestionAsked("Q", TEXT))),
                        Kind.OTHER_NOTES)
                .returns("[]", Contradiction::expected);
    }

    /** A breach that no rule knows. */
    public record MadeUp(String fact) implements org.gerch.core.kernel.Refusal {}

    @Test
    void an_award_to_a_bid_that_nobody_made_is_refused() {
        found(
                        opened().told(
                                        TENDER,
                                        new LotAwarded(
                                                new AwardId("A"),
                                                List.of(),
                                                new BidId("B-9"),
                                                List.of(FACTS),
                                                null,
                                                null)),
                        Kind.REFUSED)
                .satisfies(found -> assertThat(found.expected()).startsWith("bid-unknown"));
    }

    @Test
    void facts_of_a_winner_that_differ_from_those_read_out_are_another_value() {
        PartyFacts business =
                new PartyFacts(new PartyId("group"), "Hillside", PartyKind.BUSINESS, null, Map.of(), List.of());

        found(
                        opened().told(
                                        TENDER,
                                        new LotAwarded(
                                                new AwardId("A"),
                                                List.of(),
                                                new BidId("B-1"),
                                                List.of(business),
                                                null,
                                                null)),
                        Kind.OTHER_VALUE)
                .returns("/data/suppliers/0/form", Contradiction::field);
    }

    @Test
    void who_may_not_send_a_command_did_not_send_it() {
        found(
                        published()
                                .as(OFFICE, Role.OBSERVER)
                                .told(TENDER, new BidSubmitted(new BidId("B-1"), List.of(), new PartyId("g"), TEXT)),
                        Kind.ROLE_MISSING)
                .returns("/meta/roles", Contradiction::field)
                .returns("[\"bidder\"]", Contradiction::expected)
                .returns("[\"observer\"]", Contradiction::found);
    }

    @Test
    void an_event_in_the_stream_of_another_tender_is_noticed() {
        found(new ToldLog().told("tender/UB-2", invitation()), Kind.OTHER_VALUE)
                .returns("/stream", Contradiction::field)
                .returns("\"tender/UB-1\"", Contradiction::expected);
    }

    @Test
    void events_that_no_one_command_makes_are_noticed() {
        found(new ToldLog().told(TENDER, invitation(), new InvitationEvent.QuestionAsked("Q", TEXT)), Kind.OTHER_EVENTS)
                .returns("1", Contradiction::expected)
                .returns("2", Contradiction::found);
        found(
                published()
                        .told(
                                List.of(),
                                new To(TENDER, new InvitationEvent.QuestionAsked("Q", TEXT)),
                                new To("tender/UB-2", new InvitationEvent.QuestionAsked("Q", TEXT))),
                Kind.OTHER_EVENTS);
    }

    @Test
    void one_command_has_one_sender() {
        ToldLog log = submitted()
                .as(new Actor("Chair", new PartyId("other")))
                .told(TENDER, new BidSubmitted(new BidId("B-2"), List.of(), new PartyId("other"), BID.commitment()))
                .as(OFFICE)
                .at(DEADLINE);

        found(
                        log.told(TENDER, bidOpened("B-1", "group", 1), bidOpened("B-2", "other", 2))
                                .lastBy(by -> new Provenance(
                                        GROUP,
                                        by.roles(),
                                        by.command(),
                                        by.correlation(),
                                        by.receivedAt(),
                                        null,
                                        null,
                                        false,
                                        by.contraryTo())),
                        Kind.OTHER_VALUE)
                .returns("/meta", Contradiction::field)
                .returns(4L, Contradiction::position);
    }

    @Test
    void a_grant_as_the_law_records_it_is_not_contradicted() {
        assertThat(approved("60").last()).isEmpty();
        assertThat(approved("60")
                        .told(
                                List.of(),
                                new To(FUND, new BudgetReleased(new GrantId("G-1"), mnt("60"))),
                                new To(GRANT, new GrantClosed(new FundId("F-1"), mnt("60"), TEXT)))
                        .last())
                .isEmpty();
    }

    @Test
    void more_approved_than_allocated_is_refused() {
        found(approved("101"), Kind.REFUSED)
                .satisfies(found -> assertThat(found.expected()).startsWith("approval-above-budget"));
    }

    @Test
    void an_approval_that_commits_another_sum_is_another_value() {
        found(
                        reviewed()
                                .told(
                                        List.of(),
                                        new To(FUND, new BudgetCommitted(new GrantId("G-1"), mnt("50"))),
                                        new To(GRANT, new GrantApproved(new FundId("F-1"), mnt("60"), null))),
                        Kind.OTHER_VALUE)
                .returns("/data/amount/amount", Contradiction::field)
                .returns("\"60\"", Contradiction::expected);
    }

    @Test
    void an_approval_without_its_commitment_is_noticed() {
        found(reviewed().told(GRANT, new GrantApproved(new FundId("F-1"), mnt("60"), null)), Kind.OTHER_EVENTS)
                .returns("1", Contradiction::expected)
                .returns("0", Contradiction::found);
    }

    @Test
    void a_budget_that_moves_without_a_grant_comes_from_no_command() {
        found(fund().told(FUND, new BudgetReleased(new GrantId("G-1"), mnt("1"))), Kind.NO_COMMAND)
                .returns(2L, Contradiction::position);
    }

    @Test
    void a_rank_that_the_khoroo_never_gave_is_another_value() {
        ToldLog ranked = new ToldLog()
                .told(
                        "proposal/P-1",
                        new ProposalRecorded(new ProposalId("P-1"), "A well", new Place("Налайх", 3), null, null, null))
                .told("proposal/P-1", new TallyRecorded(TallyKind.values()[0], 30, 20, DEADLINE))
                .told("proposal/P-1", new ProposalRanked("2027", 2, 9));
        assertThat(ranked.last()).isEmpty();

        found(ranked.told("proposal/P-1", new ProposalDecided(true, 1, 1, TEXT)), Kind.OTHER_VALUE)
                .returns("/data/rankedBefore", Contradiction::field)
                .returns("2", Contradiction::expected);
    }

    @Test
    void an_individual_with_a_name_comes_from_no_command() {
        found(
                        new ToldLog()
                                .told(
                                        "party/P-1",
                                        new PartyRegistered(
                                                new PartyId("P-1"),
                                                "Бат",
                                                PartyKind.INDIVIDUAL,
                                                null,
                                                null,
                                                List.of())),
                        Kind.NO_COMMAND)
                .satisfies(found -> assertThat(found.found()).contains("pseudonymous"));
    }

    @Test
    void a_legal_form_that_a_group_did_not_have_before_is_another_value() {
        ToldLog registered = new ToldLog()
                .told(
                        "party/P-1",
                        new PartyRegistered(
                                new PartyId("P-1"),
                                "Hillside",
                                PartyKind.CITIZEN_GROUP,
                                LegalForm.INFORMAL,
                                null,
                                List.of()));

        found(
                        registered.told(
                                "party/P-1",
                                new LegalFormChanged(null, LegalForm.NGO, Instant.parse("2026-01-01T00:00:00Z"), null)),
                        Kind.OTHER_VALUE)
                .returns("/data/from", Contradiction::field)
                .returns("\"INFORMAL\"", Contradiction::expected)
                .returns("", Contradiction::found);
    }

    @Test
    void an_interest_that_a_third_party_put_into_the_log_is_refused() {
        Actor official = new Actor("Mayor", new PartyId("district"));
        InterestDeclared declared = new InterestDeclared(
                new InterestId("I-1"),
                official,
                Tie.OWNERSHIP,
                Instant.parse("2020-01-01T00:00:00Z"),
                null,
                InterestBasis.DECLARATION,
                TEXT);
        ToldLog own = party().as(official).told("party/P-1", declared);
        assertThat(own.last()).isEmpty();

        found(party().as(GROUP).told("party/P-1", declared), Kind.REFUSED)
                .satisfies(found -> assertThat(found.expected()).startsWith("allegation-by-third-party"));
    }

    private static ToldLog party() {
        return new ToldLog()
                .told(
                        "party/P-1",
                        new PartyRegistered(
                                new PartyId("P-1"), "Stone and Step", PartyKind.BUSINESS, null, null, List.of()));
    }

    @Test
    void rules_of_another_content_under_an_old_name_are_refused() {
        ToldLog adopted = new ToldLog().told("rules/all", rules(null));
        assertThat(adopted.last()).isEmpty();

        found(adopted.told("rules/all", rules(DEADLINE)), Kind.REFUSED);
        found(new ToldLog().told("rules/all", rules(null)).told("rules/all", rules(null)), Kind.OTHER_EVENTS)
                .returns("0", Contradiction::expected);
    }

    @Test
    void a_key_follows_the_one_before_it_and_no_other() {
        LogKey first = key("14f74539", "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB");
        LogKey second = key("780122c2", "AQICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIC");
        LogKey third = key("15d86266", "AQMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMD");
        ToldLog rotated = new ToldLog().told(KEYS, new KeyRotated(second, first));
        assertThat(rotated.last()).isEmpty();
        assertThat(rotated.told(KEYS, new KeyRotated(third, second)).last()).isEmpty();

        found(rotated.told(KEYS, new KeyRotated(first, third)), Kind.REFUSED);
        found(new ToldLog().told(KEYS, new KeyRotated(first, first)), Kind.REFUSED);
        found(new ToldLog().told("log/other", new KeyRotated(second, first)), Kind.OTHER_VALUE)
                .returns("/stream", Contradiction::field);
    }

    @Test
    void every_event_of_the_catalogue_has_a_law_that_is_asked() {
        for (String name : EventCatalogue.names()) {
            LedgerEvent event = (LedgerEvent) Specimen.of(EventCatalogue.classOf(name));
            assertThat(new ToldLog().told(TENDER, event).last())
                    .as(name)
                    .get()
                    .extracting(Contradiction::field)
                    .isNotEqualTo("/type");
        }
    }

    private static LogKey key(String id, String bytes) {
        return new LogKey("example.invalid/log+" + id + "+" + bytes);
    }

    private static ObjectAssert<Contradiction> found(ToldLog log, Kind kind) {
        Contradiction found = log.last().orElseThrow(() -> new AssertionError("nothing was found"));
        return assertThat(found).returns(kind, Contradiction::kind);
    }

    private static ToldLog published() {
        return new ToldLog().as(OFFICE).told(TENDER, invitation());
    }

    private static ToldLog submitted() {
        return published()
                .as(GROUP)
                .told(TENDER, new BidSubmitted(new BidId("B-1"), List.of(), new PartyId("group"), BID.commitment()))
                .as(OFFICE);
    }

    private static ToldLog opened() {
        return submitted().at(DEADLINE).told(TENDER, bidOpened(BID, 1));
    }

    private static ToldLog fund() {
        return new ToldLog()
                .as(FUND_OFFICE)
                .told(FUND, new FundOpened(new FundId("F-1"), "City fund", new PartyId("city"), null, "MNT"))
                .told(FUND, new BudgetAllocated(new AllocationId("1"), mnt("100"), "City", "2026"));
    }

    private static ToldLog reviewed() {
        return fund().as(GROUP)
                .told(
                        GRANT,
                        new ApplicationSubmitted(
                                new GrantId("G-1"),
                                new FundId("F-1"),
                                new PartyId("group"),
                                "A well",
                                mnt("200"),
                                null,
                                null,
                                null))
                .as(FUND_OFFICE)
                .told(GRANT, new ApplicationReviewed(Recommendation.APPROVE, null));
    }

    private static ToldLog approved(String amount) {
        return reviewed()
                .told(
                        List.of(),
                        new To(FUND, new BudgetCommitted(new GrantId("G-1"), mnt(amount))),
                        new To(GRANT, new GrantApproved(new FundId("F-1"), mnt(amount), TEXT)));
    }

    private static RulesAdopted rules(Instant from) {
        return new RulesAdopted(RuleScope.ALL, "rules-1", from, List.of());
    }

    private static TenderPublished invitation() {
        return new TenderPublished(
                new TenderId("UB-1"),
                "Stairway",
                null,
                new PartyId("district"),
                "District",
                null,
                null,
                Method.OPEN,
                null,
                Criterion.PRICE_ONLY,
                List.of(),
                mnt("100"),
                DEADLINE,
                null,
                List.of(),
                null,
                null,
                null);
    }

    private static BidOpened bidOpened(Sealed bid, long position) {
        return new BidOpened(
                new BidId("B-1"),
                position,
                bid.salt(),
                bid.payload(),
                SealedBid.read(bid.payload()),
                FACTS,
                List.of(),
                null);
    }

    private static BidOpened bidOpened(String bid, String tenderer, long position) {
        return new BidOpened(
                new BidId(bid),
                position,
                BID.salt(),
                BID.payload(),
                SealedBid.read(BID.payload()),
                PartyFacts.unknown(new PartyId(tenderer)),
                List.of(),
                null);
    }

    private static Sealed sealed(String price) {
        return new Sealed(Sealed.Domain.BID, "cd".repeat(32), SealedBid.text(BidContent.at(mnt(price))));
    }

    private static Money mnt(String amount) {
        return Money.of(amount, "MNT");
    }
}
