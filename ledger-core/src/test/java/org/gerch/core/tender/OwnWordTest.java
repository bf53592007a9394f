package org.gerch.core.tender;

import static org.gerch.core.tender.Example.AWARD;
import static org.gerch.core.tender.Example.BID;
import static org.gerch.core.tender.Example.BUYER;
import static org.gerch.core.tender.Example.COMPLAINT;
import static org.gerch.core.tender.Example.EARLY;
import static org.gerch.core.tender.Example.FIRM;
import static org.gerch.core.tender.Example.GROUP;
import static org.gerch.core.tender.Example.GROUP_FACTS;
import static org.gerch.core.tender.Example.LOT_1;
import static org.gerch.core.tender.Example.PRICE;
import static org.gerch.core.tender.Example.TENDER;
import static org.gerch.core.tender.Example.awarded;
import static org.gerch.core.tender.Example.opened;
import static org.gerch.core.tender.Example.published;
import static org.gerch.core.tender.Example.submit;
import static org.gerch.core.tender.Example.submitted;
import static org.gerch.core.tender.Example.text;
import static org.gerch.core.tender.Scenario.OFFICE;
import static org.gerch.core.tender.Scenario.given;

import java.util.List;
import java.util.Set;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.NotYourParty;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Role;
import org.gerch.core.tender.AwardCommand.DeclineAward;
import org.gerch.core.tender.BiddingCommand.ConfirmBid;
import org.gerch.core.tender.BiddingCommand.WithdrawBid;
import org.gerch.core.tender.EvaluationCommand.AskClarification;
import org.gerch.core.tender.EvaluationCommand.GiveClarification;
import org.gerch.core.tender.ReplyCommand.FileComplaint;
import org.gerch.core.tender.ReplyCommand.FileStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A party's word comes from that party: nobody bids, withdraws, declines or replies in the name of a competitor. */
class OwnWordTest {
    private static final PartyId BUILDER = new PartyId("builder-1");
    private static final Scenario BEFORE_THE_BID = given(published());
    private static final Scenario WITH_A_BID = given(published(), submitted(BID, GROUP, LOT_1));
    private static final Scenario WITH_ANOTHERS_BID = given(published(), submitted(BID, BUILDER, LOT_1));
    private static final Scenario AWARDED = WITH_A_BID.and(opened(BID, GROUP_FACTS), awarded(BID, LOT_1));
    private static final Scenario ASKED = WITH_A_BID
            .and(opened(BID, GROUP_FACTS))
            .when(new AskClarification(TENDER, "c1", BID, text("Which cement?")))
            .decided()
            .then();

    /** A word of the group's, when it can be given. */
    record Word(Scenario when, TenderCommand command) {}

    static List<Word> words() {
        return List.of(
                new Word(BEFORE_THE_BID, submit(BID, GROUP, BidContent.at(PRICE), LOT_1)),
                new Word(WITH_ANOTHERS_BID, new ConfirmBid(TENDER, BID, GROUP, null)),
                new Word(WITH_A_BID, new WithdrawBid(TENDER, BID, null, null)),
                new Word(ASKED, new GiveClarification(TENDER, "c1", text("Grade 400"))),
                new Word(AWARDED, new DeclineAward(TENDER, AWARD, false, null)),
                new Word(AWARDED, new FileComplaint(TENDER, COMPLAINT, GROUP, null, text("unfair"))),
                new Word(AWARDED, new FileStatement(TENDER, "s1", GROUP, text("we built it"))));
    }

    @ParameterizedTest
    @MethodSource("words")
    void who_speaks_for_another_organisation_does_not_give_this_partys_word(Word word) {
        word.when().when(word.command()).decided(bidderOf(FIRM)).refused(new NotYourParty(FIRM, GROUP));
        word.when().when(word.command()).decided(bidderOf(GROUP)).breakingNoRule();
    }

    @ParameterizedTest
    @MethodSource("words")
    void who_speaks_for_no_organisation_may_hand_in_what_a_party_said(Word word) {
        word.when().when(word.command()).decided(bidderOf(null)).breakingNoRule();
    }

    @ParameterizedTest
    @MethodSource("words")
    void an_import_says_what_its_source_says_of_all_parties(Word word) {
        word.when()
                .when(word.command())
                .by(new Actor("Import", FIRM))
                .imported()
                .breakingNoRule();
    }

    @Test
    void the_office_says_too_that_an_award_was_declined_or_lapsed() {
        AWARDED.when(new DeclineAward(TENDER, AWARD, true, null))
                .by(OFFICE)
                .decided()
                .breakingNoRule();
    }

    @Test
    void the_office_replies_for_the_buyer_and_for_nobody_else() {
        AWARDED.when(new FileStatement(TENDER, "s1", BUYER, text("by the rules")))
                .by(OFFICE)
                .decided()
                .breakingNoRule();
        AWARDED.when(new FileStatement(TENDER, "s1", GROUP, text("we agree")))
                .by(OFFICE)
                .refused(new NotYourParty(BUYER, GROUP));
    }

    @Test
    void who_complains_without_a_name_complains_in_nobodys_name() {
        AWARDED.when(new FileComplaint(TENDER, COMPLAINT, null, null, text("unfair")))
                .decided(bidderOf(FIRM))
                .breakingNoRule();
    }

    private static Provenance bidderOf(PartyId organisation) {
        Provenance office = Scenario.provenance(new Actor("Representative", organisation), EARLY, null, null);
        return new Provenance(
                office.actor(),
                Set.of(Role.BIDDER),
                office.command(),
                office.correlation(),
                office.receivedAt(),
                null,
                null,
                false,
                List.of());
    }
}
