package org.gerch.core.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gerch.core.tender.Example.*;
import static org.gerch.core.tender.Scenario.given;

import java.util.List;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.LotId;
import org.gerch.core.tender.AwardEvent.AwardAnnulled;
import org.gerch.core.tender.ReplyCommand.DecideComplaint;
import org.gerch.core.tender.ReplyCommand.FileComplaint;
import org.gerch.core.tender.ReplyCommand.FileStatement;
import org.gerch.core.tender.ReplyEvent.ComplaintDecided;
import org.gerch.core.tender.ReplyEvent.ComplaintFiled;
import org.gerch.core.tender.ReplyEvent.StatementFiled;
import org.junit.jupiter.api.Test;

class ReplyLawTest {
    private static final Actor REVIEW_BODY = new Actor("Review body", null);
    private static final ComplaintFiled FILED =
            new ComplaintFiled(COMPLAINT, GROUP, List.of(LOT_1), text("unfair").commitment());
    private static final Scenario REJECTED_AND_AWARDED = given(published(), submitted(BID, GROUP))
            .and(submitted(OTHER_BID, FIRM), opened(BID, GROUP_FACTS), rejected(BID), awarded(OTHER_BID));
    private static final Scenario COMPLAINED = REJECTED_AND_AWARDED.and(FILED);

    @Test
    void a_complaint_is_heard() {
        REJECTED_AND_AWARDED.when(file(LOT_1)).recorded(FILED).breakingNoRule();
    }

    @Test
    void a_complaint_has_an_id_of_its_own_and_lots_that_are_there() {
        COMPLAINED.when(file(LOT_1)).refused(new Impossible.ComplaintAlreadyFiled(COMPLAINT));
        LotId unknown = new LotId("9");
        given(published()).when(file(unknown)).refused(new Impossible.LotUnknown(unknown));
    }

    @Test
    void an_upheld_complaint_annuls_the_award_and_overturns_the_rejection() {
        TenderState state = COMPLAINED
                .when(decide(true, AWARD, BID))
                .by(REVIEW_BODY)
                .recorded(new ComplaintDecided(COMPLAINT, true, AWARD, List.of(BID), null))
                .breakingNoRule()
                .then()
                .state();
        PublishedTender tender = (PublishedTender) state;
        assertThat(tender.awards().get(AWARD).standing()).isEqualTo(Award.Standing.ANNULLED);
        assertThat(tender.bids().get(BID).isRejected()).isFalse();
    }

    @Test
    void a_complaint_may_be_dismissed() {
        COMPLAINED
                .when(decide(false, null))
                .by(REVIEW_BODY)
                .recorded(new ComplaintDecided(COMPLAINT, false, null, List.of(), null));
    }

    @Test
    void a_dismissal_changes_nothing() {
        COMPLAINED
                .when(decide(false, AWARD))
                .by(REVIEW_BODY)
                .refused(new Impossible.DismissalChangesNothing(COMPLAINT));
    }

    @Test
    void only_a_complaint_that_was_filed_is_decided_and_only_once() {
        REJECTED_AND_AWARDED.when(decide(false, null)).refused(new Impossible.ComplaintUnknown(COMPLAINT));
        COMPLAINED
                .and(new ComplaintDecided(COMPLAINT, false, null, List.of(), null))
                .when(decide(true, AWARD))
                .refused(new Impossible.ComplaintAlreadyDecided(COMPLAINT));
    }

    @Test
    void only_what_stands_is_annulled_or_overturned() {
        AwardId unknown = new AwardId("award-9");
        COMPLAINED.when(decide(true, unknown)).refused(new Impossible.AwardUnknown(unknown));
        COMPLAINED
                .and(new AwardAnnulled(AWARD, null, null))
                .when(decide(true, AWARD))
                .refused(new Impossible.AwardNotInForce(AWARD, Award.Standing.ANNULLED));
        BidId stranger = new BidId("bid-9");
        COMPLAINED.when(decide(true, null, stranger)).refused(new Impossible.BidUnknown(stranger));
        COMPLAINED.when(decide(true, null, OTHER_BID)).refused(new Impossible.BidNotRejected(OTHER_BID));
    }

    @Test
    void a_complaint_decided_by_the_buyer_itself_is_marked() {
        COMPLAINED.when(decide(false, null)).decided().noting(new Breach.ComplaintDecidedByBuyer(BUYER));
    }

    @Test
    void a_complaint_decided_by_the_complainant_is_marked() {
        COMPLAINED
                .when(decide(true, AWARD))
                .by(new Actor("Board", GROUP))
                .decided()
                .noting(new Breach.ComplaintDecidedByComplainant(GROUP));
    }

    @Test
    void a_statement_is_filed_under_an_id_of_its_own() {
        FileStatement statement = new FileStatement(TENDER, "s1", FIRM, text("we are cheaper in the end"));
        given(published())
                .when(statement)
                .recorded(new StatementFiled(
                        "s1", FIRM, text("we are cheaper in the end").commitment()))
                .breakingNoRule()
                .then()
                .when(statement)
                .refused(new Impossible.StatementAlreadyFiled("s1"));
    }

    private static FileComplaint file(LotId... lots) {
        return new FileComplaint(TENDER, COMPLAINT, GROUP, List.of(lots), text("unfair"));
    }

    private static DecideComplaint decide(boolean upheld, AwardId annuls, BidId... overturns) {
        return new DecideComplaint(TENDER, COMPLAINT, upheld, annuls, List.of(overturns), null);
    }
}
