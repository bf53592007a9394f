package org.gerch.api.demo.story;

import org.gerch.core.party.LegalForm;
import org.gerch.core.party.PartyCommand.ChangeLegalForm;

/** Scenes in which a citizen group has the award, or was offered it. */
final class GroupChosen {
    private GroupChosen() {}

    static void lowestWins(Procedure tender) {
        tender.publish(Terms.OPEN);
        Offered group = tender.bid(tender.group(), 82);
        Offered other = tender.bid(tender.business(), 93);
        tender.bid(tender.business(), 97);
        Evaluation evaluation = tender.open();
        evaluation.responsive(group, other);
        evaluation.award(group).contract().asUsual();
    }

    /** Three groups and no company. */
    static void amongGroups(Procedure tender) {
        tender.publish(Terms.OPEN);
        tender.bid(tender.group(), 91);
        Offered lowest = tender.bid(tender.group(), 84);
        tender.bid(tender.group(), 95);
        Evaluation evaluation = tender.open();
        evaluation.clarify(lowest);
        evaluation.award(lowest).contract().carriedOut();
    }

    /** Rated higher, although a company was cheaper. */
    static void betterThoughDearer(Procedure tender) {
        tender.publish(Terms.RATED);
        Offered group = tender.bid(tender.group(), 90);
        Offered cheaper = tender.bid(tender.business(), 86);
        Evaluation evaluation = tender.open();
        evaluation.score(group, 55, 38);
        evaluation.score(cheaper, 60, 24);
        evaluation.award(group, Texts.REASONS.get(1)).contract().asUsual();
    }

    /** Another group offered less, and has fewer points. */
    static void anotherGroupIsLower(Procedure tender) {
        tender.publish(Terms.RATED);
        Offered lower = tender.bid(tender.group(), 79);
        Offered chosen = tender.bid(tender.group(), 85);
        tender.bid(tender.business(), 93);
        Evaluation evaluation = tender.open();
        evaluation.score(lower, 60, 21);
        evaluation.score(chosen, 56, 37);
        evaluation.award(chosen, Texts.REASONS.get(1)).contract().asUsual();
    }

    /** The lowest of two groups leaves once the prices are known. */
    static void anotherGroupLeaves(Procedure tender) {
        tender.publish(Terms.OPEN);
        Offered leaving = tender.bid(tender.group(), 77);
        Offered staying = tender.bid(tender.group(), 84);
        tender.bid(tender.business(), 91);
        Evaluation evaluation = tender.open();
        tender.withdraw(leaving, Texts.WITHDRAWN);
        evaluation.award(staying).contract().asUsual();
    }

    /** A line was added up wrongly; corrected, the group is still the lowest and has the work at that sum. */
    static void sumCorrectedAndStillLowest(Procedure tender) {
        tender.publish(Terms.OPEN);
        Offered group = tender.bid(tender.group(), 81);
        Offered company = tender.bid(tender.business(), 92);
        Evaluation evaluation = tender.open();
        Offered corrected = evaluation.correctSum(group, 104);
        evaluation.responsive(group, company);
        evaluation.award(corrected).contract().asUsual();
    }

    /** Two groups bid together. */
    static void groupsTogether(Procedure tender) {
        tender.publish(Terms.OPEN);
        Offered together = tender.bid(tender.cast.consortiumOfGroups(), 85);
        tender.bid(tender.business(), 92);
        tender.open().award(together).contract().carriedOut();
    }

    /** A master builder hands in the bid for a group that can't sign by itself. */
    static void throughAnother(Procedure tender) {
        tender.publish(Terms.OPEN);
        Member builder = tender.cast.individuals().getFirst();
        Offered bid = tender.bidFor(tender.group(), builder, 83);
        tender.bid(tender.business(), 90);
        tender.open().award(bid).contract().asUsual();
    }

    /** The award, the contract and a payment reach the ledger days after they happened. */
    static void toldLate(Procedure tender) {
        tender.publish(Terms.OPEN);
        Offered group = tender.bid(tender.group(), 80);
        tender.bid(tender.business(), 88);
        tender.open()
                .awardAndTellLater(group, 9)
                .contractAndTellLater(12)
                .paidAndToldLater(50)
                .accepted();
    }

    /** The award's price and a payment are mistyped and corrected. */
    static void mistyped(Procedure tender) {
        tender.publish(Terms.OPEN);
        Offered group = tender.bid(tender.group(), 79);
        tender.bid(tender.business(), 91);
        tender.open()
                .awardWithMistypedPrice(group)
                .contract()
                .paidWithMistake(30)
                .accepted();
    }

    /** A company had the award; a complaint is upheld, and the group that was rejected gets it. */
    static void afterComplaint(Procedure tender) {
        tender.publish(Terms.OPEN);
        Offered group = tender.bid(tender.group(), 81);
        Offered company = tender.bid(tender.business(), 94);
        Evaluation evaluation = tender.open();
        evaluation.reject(group, Texts.GROUNDS.getFirst());
        Awarded first = evaluation.award(company).noticed(null);
        first.complaintBy(group.by(), Texts.COMPLAINT);
        first.complaintUpheld(group);
        evaluation.award(group, Texts.UPHELD).contract().asUsual();
    }

    /** Informal when it bid, an association a week later: for this tender it stays what it was. */
    static void changesItsForm(Procedure tender) {
        tender.publish(Terms.OPEN);
        Offered group = tender.bid(tender.group(), 84);
        tender.bid(tender.business(), 89);
        Evaluation evaluation = tender.open();
        LegalForm next = group.by().form() == LegalForm.NGO ? LegalForm.COOPERATIVE : LegalForm.NGO;
        tender.strand.does(
                Speaker.REGISTRAR,
                new ChangeLegalForm(group.by().id(), next, tender.strand.at(tender.strand.day() - 1, 0), null));
        evaluation.award(group).contract().carriedOut();
    }

    static void declines(Procedure tender) {
        tender.publish(Terms.OPEN);
        Offered group = tender.bid(tender.group(), 78);
        Offered company = tender.bid(tender.business(), 87);
        tender.bid(tender.business(), 93);
        Evaluation evaluation = tender.open();
        evaluation.award(group).declined(Texts.DECLINED);
        evaluation.award(company).contract().asUsual();
    }

    static void doesNotComeToSign(Procedure tender) {
        tender.publish(Terms.OPEN);
        Offered group = tender.bid(tender.group(), 77);
        Offered company = tender.bid(tender.business(), 90);
        Evaluation evaluation = tender.open();
        evaluation.award(group).lapsed();
        evaluation.award(company).contract().asUsual();
    }
}
