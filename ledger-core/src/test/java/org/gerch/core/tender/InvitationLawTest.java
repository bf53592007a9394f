package org.gerch.core.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gerch.core.tender.Example.*;
import static org.gerch.core.tender.Scenario.given;
import static org.gerch.core.tender.Scenario.nothing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.tender.InvitationCommand.AmendTender;
import org.gerch.core.tender.InvitationCommand.AnswerQuestion;
import org.gerch.core.tender.InvitationCommand.AskQuestion;
import org.gerch.core.tender.InvitationCommand.CancelTender;
import org.gerch.core.tender.InvitationCommand.PlanTender;
import org.gerch.core.tender.InvitationCommand.PriceDocuments;
import org.gerch.core.tender.InvitationCommand.PublishTender;
import org.gerch.core.tender.InvitationEvent.DocumentsPriced;
import org.gerch.core.tender.InvitationEvent.QuestionAnswered;
import org.gerch.core.tender.InvitationEvent.QuestionAsked;
import org.gerch.core.tender.InvitationEvent.TenderAmended;
import org.gerch.core.tender.InvitationEvent.TenderCancelled;
import org.gerch.core.tender.InvitationEvent.TenderPlanned;
import org.junit.jupiter.api.Test;

class InvitationLawTest {
    private static final TenderPlanned PLANNED = new TenderPlanned(TENDER, "Stairway", BUYER, null, null, PRICE);

    @Test
    void a_tender_is_planned_and_then_published() {
        nothing()
                .when(new PlanTender(TENDER, "Stairway", BUYER, null, null, PRICE))
                .recorded(PLANNED)
                .breakingNoRule()
                .then()
                .when(publish(DEADLINE, OPENING, TENDER_BEFORE, LOT_1, LOT_2))
                .decided()
                .breakingNoRule();
    }

    @Test
    void what_is_published_is_what_was_asked() {
        nothing().when(publish(DEADLINE, OPENING, null, LOT_1, LOT_2)).recorded(published());
    }

    @Test
    void a_tender_is_planned_once() {
        given(PLANNED)
                .when(new PlanTender(TENDER, "Well", BUYER, null, null, null))
                .refused(new Impossible.TenderAlreadyPlanned(TENDER));
    }

    @Test
    void nothing_is_planned_after_its_publication() {
        given(published())
                .when(new PlanTender(TENDER, "Well", BUYER, null, null, null))
                .refused(new Impossible.TenderAlreadyPublished(TENDER));
    }

    @Test
    void a_tender_is_published_once() {
        given(published())
                .when(publish(DEADLINE, OPENING, null))
                .refused(new Impossible.TenderAlreadyPublished(TENDER));
    }

    @Test
    void a_tender_does_not_repeat_itself() {
        nothing().when(publish(DEADLINE, OPENING, TENDER)).refused(new Impossible.EarlierRoundIsItself(TENDER));
    }

    @Test
    void two_lots_do_not_share_an_id() {
        nothing().when(publish(DEADLINE, OPENING, null, LOT_1, LOT_1)).refused(new Impossible.LotNamedTwice(LOT_1));
    }

    @Test
    void an_estimate_is_not_below_zero() {
        nothing()
                .when(new PlanTender(TENDER, "Stairway", BUYER, null, null, mnt("-1")))
                .refused(new Impossible.NegativeAmount("estimatedCost", "-1"));
    }

    @Test
    void an_estimate_of_a_lot_is_not_below_zero() {
        nothing()
                .when(publish(List.of(), 3, new Lot(LOT_1, null, mnt("-5"))))
                .refused(new Impossible.NegativeAmount("lots.estimatedCost", "-5"));
    }

    @Test
    void a_weight_is_not_below_zero() {
        nothing()
                .when(publish(List.of(new Weight("price", new BigDecimal("-2"))), 3))
                .refused(new Impossible.NegativeAmount("price", "-2"));
    }

    @Test
    void nobody_invites_less_than_none() {
        nothing().when(publish(List.of(), -3)).refused(new Impossible.NegativeAmount("invited", "-3"));
    }

    @Test
    void a_publication_after_its_own_deadline_is_recorded_and_marked() {
        nothing()
                .when(publish(DEADLINE, OPENING, null))
                .at(LATE)
                .decided()
                .noting(new Breach.PublishedAfterDeadline(DEADLINE, LATE));
    }

    @Test
    void an_old_publication_without_a_date_is_not_taken_for_late() {
        nothing().when(publish(DEADLINE, OPENING, null)).importedWithoutDate().breakingNoRule();
    }

    @Test
    void an_opening_announced_before_the_deadline_is_marked() {
        nothing()
                .when(publish(DEADLINE, EARLY, null))
                .decided()
                .noting(new Breach.OpeningBeforeDeadline(EARLY, DEADLINE));
    }

    @Test
    void publishing_a_dropped_plan_is_marked() {
        given(PLANNED, new TenderCancelled(List.of(), null, null))
                .when(publish(DEADLINE, OPENING, null))
                .decided()
                .noting(new Breach.AfterCancellation(List.of()));
    }

    @Test
    void a_deadline_may_be_extended_while_it_runs() {
        given(published())
                .when(amendDeadline(AFTER))
                .recorded(new TenderAmended(null, null, null, null, AFTER, null, null, null))
                .breakingNoRule();
    }

    @Test
    void an_amendment_amends_something() {
        given(published())
                .when(new AmendTender(TENDER, null, null, null, null, null, null, null, null))
                .refused(new Impossible.NothingAmended());
    }

    @Test
    void a_deadline_moved_after_the_opening_is_marked() {
        given(published(), submitted(BID, GROUP))
                .at(OPENING, opened(BID, GROUP_FACTS))
                .when(amendDeadline(MUCH_LATER))
                .at(AFTER)
                .decided()
                .noting(
                        new Breach.DeadlineChangedAfterOpening(OPENING, AFTER),
                        new Breach.DeadlineChangedAfterItPassed(DEADLINE, AFTER));
    }

    @Test
    void a_deadline_moved_after_it_passed_is_marked() {
        given(published())
                .when(amendDeadline(AFTER))
                .at(LATE)
                .decided()
                .noting(new Breach.DeadlineChangedAfterItPassed(DEADLINE, LATE));
    }

    @Test
    void a_deadline_brought_forward_is_marked() {
        Instant sooner = DEADLINE.minusSeconds(60);
        given(published())
                .when(amendDeadline(sooner))
                .decided()
                .noting(new Breach.DeadlineBroughtForward(DEADLINE, sooner));
    }

    @Test
    void an_amended_opening_before_the_deadline_is_marked() {
        given(published())
                .when(new AmendTender(TENDER, null, null, null, null, null, EARLY, null, null))
                .decided()
                .noting(new Breach.OpeningBeforeDeadline(EARLY, DEADLINE));
    }

    @Test
    void criteria_changed_after_the_opening_are_marked() {
        given(published(), submitted(BID, GROUP))
                .at(OPENING, opened(BID, GROUP_FACTS))
                .when(new AmendTender(TENDER, null, Criterion.RATED, null, null, null, null, null, null))
                .at(AFTER)
                .decided()
                .noting(new Breach.CriteriaChangedAfterOpening(OPENING, AFTER));
    }

    @Test
    void the_rules_of_the_award_are_amended_as_a_whole_and_marked_after_the_opening() {
        AwardRules rules = new AwardRules(BigDecimal.TEN, null, 2, 2);
        AmendTender amend = new AmendTender(TENDER, null, null, null, null, null, null, null, null, rules);

        PublishedTender after = (PublishedTender) given(published())
                .when(amend)
                .recorded(new TenderAmended(null, null, null, null, null, null, null, null, rules))
                .breakingNoRule()
                .then()
                .state();

        assertThat(after.invitation().awardRules()).isEqualTo(rules);
        given(published(), submitted(BID, GROUP))
                .at(OPENING, opened(BID, GROUP_FACTS))
                .when(amend)
                .at(AFTER)
                .decided()
                .noting(new Breach.CriteriaChangedAfterOpening(OPENING, AFTER));
    }

    @Test
    void amended_rules_are_not_below_zero_either() {
        AwardRules rules = new AwardRules(null, null, null, -1);

        given(published())
                .when(new AmendTender(TENDER, null, null, null, null, null, null, null, null, rules))
                .refused(new Impossible.NegativeAmount("awardRules.rounds", "-1"));
    }

    @Test
    void an_estimate_changed_after_the_opening_is_marked() {
        given(published(), submitted(BID, GROUP))
                .at(OPENING, opened(BID, GROUP_FACTS))
                .when(new AmendTender(TENDER, null, null, null, PRICE, null, null, null, null))
                .at(AFTER)
                .decided()
                .noting(new Breach.EstimateChangedAfterOpening(OPENING, AFTER));
    }

    @Test
    void an_amendment_of_what_was_cancelled_is_marked() {
        given(published(), new TenderCancelled(List.of(), null, null))
                .when(amendDeadline(AFTER))
                .decided()
                .noting(new Breach.AfterCancellation(List.of()));
    }

    @Test
    void what_the_documents_cost_may_be_said_again_and_again() {
        PriceDocuments dearer = new PriceDocuments(TENDER, mnt("8"));
        given(published())
                .when(new PriceDocuments(TENDER, mnt("0")))
                .recorded(new DocumentsPriced(mnt("0")))
                .then()
                .when(dearer)
                .recorded(new DocumentsPriced(mnt("8")))
                .then()
                .when(dearer)
                .recorded(new DocumentsPriced(mnt("8")));
    }

    @Test
    void documents_have_a_price_of_a_published_tender_that_is_not_below_zero() {
        given(published())
                .when(new PriceDocuments(TENDER, mnt("-8")))
                .refused(new Impossible.NegativeAmount("price", "-8"));
        nothing().when(new PriceDocuments(TENDER, mnt("8"))).refused(new Impossible.TenderUnknown(TENDER));
    }

    @Test
    void a_question_is_asked_once_and_may_be_answered_again() {
        AnswerQuestion answer = new AnswerQuestion(TENDER, "q1", text("Concrete"));
        QuestionAnswered answered = new QuestionAnswered("q1", text("Concrete").commitment());
        given(published())
                .when(new AskQuestion(TENDER, "q1", text("Which steps?")))
                .recorded(new QuestionAsked("q1", text("Which steps?").commitment()))
                .then()
                .when(answer)
                .recorded(answered)
                .then()
                .when(answer)
                .recorded(answered);
    }

    @Test
    void a_question_has_an_id_of_its_own() {
        given(published(), new QuestionAsked("q1", text("Which steps?").commitment()))
                .when(new AskQuestion(TENDER, "q1", text("Another")))
                .refused(new Impossible.QuestionAlreadyAsked("q1"));
    }

    @Test
    void an_answer_needs_its_question() {
        given(published())
                .when(new AnswerQuestion(TENDER, "q1", text("Concrete")))
                .refused(new Impossible.QuestionUnknown("q1"));
    }

    @Test
    void a_plan_may_be_dropped_but_not_twice() {
        given(PLANNED)
                .when(cancel())
                .recorded(new TenderCancelled(List.of(), null, text("no money").commitment()))
                .then()
                .when(cancel())
                .refused(new Impossible.TenderAlreadyCancelled(TENDER));
    }

    @Test
    void a_plan_has_no_lots_to_drop() {
        given(PLANNED).when(cancel(LOT_1)).refused(new Impossible.LotUnknown(LOT_1));
    }

    @Test
    void a_lot_is_cancelled_by_itself() {
        given(published())
                .when(cancel(LOT_1))
                .recorded(new TenderCancelled(
                        List.of(LOT_1), null, text("no money").commitment()))
                .breakingNoRule()
                .then()
                .when(cancel(LOT_1))
                .refused(new Impossible.TenderAlreadyCancelled(TENDER));
    }

    @Test
    void a_tender_whose_lots_all_ended_has_ended() {
        given(published(), new TenderCancelled(List.of(LOT_1), null, null))
                .and(new TenderCancelled(List.of(LOT_2), null, null))
                .when(cancel())
                .refused(new Impossible.TenderAlreadyCancelled(TENDER));
    }

    @Test
    void only_lots_of_the_invitation_are_cancelled() {
        LotId unknown = new LotId("9");
        given(published()).when(cancel(unknown)).refused(new Impossible.LotUnknown(unknown));
    }

    @Test
    void cancelling_after_an_award_is_marked() {
        given(published(), submitted(BID, GROUP), opened(BID, GROUP_FACTS), awarded(BID))
                .when(cancel())
                .decided()
                .noting(new Breach.CancelledAfterAward(AWARD));
    }

    @Test
    void nothing_is_cancelled_that_was_never_begun() {
        nothing().when(cancel()).refused(new Impossible.TenderUnknown(TENDER));
    }

    private static final TenderId TENDER_BEFORE = new TenderId("UB-2025-0007");

    private static AmendTender amendDeadline(Instant to) {
        return new AmendTender(TENDER, null, null, null, null, to, null, null, null);
    }

    private static CancelTender cancel(LotId... lots) {
        return new CancelTender(TENDER, List.of(lots), null, text("no money"));
    }

    private static PublishTender publish(Instant deadline, Instant opening, TenderId earlier, LotId... lots) {
        var event = publishedWith(deadline, opening, Method.OPEN, lots);
        return publish(event.weights(), null, event.estimatedCost(), deadline, opening, event.lots(), earlier);
    }

    private static PublishTender publish(List<Weight> weights, Integer invited, Lot... lots) {
        return publish(weights, invited, null, DEADLINE, OPENING, List.of(lots), null);
    }

    private static PublishTender publish(
            List<Weight> weights,
            Integer invited,
            Money estimate,
            Instant deadline,
            Instant opening,
            List<Lot> lots,
            TenderId earlier) {
        return new PublishTender(
                TENDER,
                "Stairway",
                null,
                BUYER,
                "District office",
                null,
                null,
                Method.OPEN,
                invited,
                Criterion.PRICE_ONLY,
                weights,
                estimate,
                deadline,
                opening,
                lots,
                null,
                earlier,
                null);
    }
}
