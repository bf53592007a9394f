package org.gerch.api.demo.story;

/** Scenes in which the lowest bid is a group's and is rejected. */
final class LowestRejected {
    private LowestRejected() {}

    static void withReason(Procedure tender) {
        tender.publish(Terms.OPEN);
        Offered group = tender.bid(tender.group(), 80);
        Offered company = tender.bid(tender.business(), 95);
        tender.bid(tender.business(), 98);
        Evaluation evaluation = tender.open();
        evaluation.reject(group, tender.dice.of(Texts.GROUNDS));
        evaluation.responsive(company);
        evaluation.award(company).contract().asUsual();
    }

    /** Neither article nor fact is on record when the award is made; weeks later both are. */
    static void reasonComesLater(Procedure tender) {
        tender.publish(Terms.OPEN);
        Offered group = tender.bid(tender.group(), 76);
        Offered company = tender.bid(tender.business(), 92);
        Evaluation evaluation = tender.open();
        evaluation.reject(group);
        Awarded award = evaluation.award(company).noticed(null);
        award.complaintBy(group.by(), Texts.COMPLAINT);
        tender.strand.days(3);
        evaluation.explainRejection(group, tender.dice.of(Texts.GROUNDS));
        award.complaintDismissed();
        award.contract().asUsual();
    }

    /** The group has complained, and the council has not yet met. */
    static void complaintIsOpen(Procedure tender) {
        tender.publish(Terms.OPEN);
        Offered group = tender.bid(tender.group(), 80);
        Offered company = tender.bid(tender.business(), 93);
        Evaluation evaluation = tender.open();
        evaluation.reject(group, tender.dice.of(Texts.GROUNDS));
        evaluation.award(company).noticed(null).complaintBy(group.by(), Texts.COMPLAINT);
    }

    static void withoutReason(Procedure tender) {
        tender.publish(Terms.OPEN);
        Offered group = tender.bid(tender.group(), 79);
        tender.bid(tender.business(), 97);
        Offered company = tender.bid(tender.business(), 94);
        Evaluation evaluation = tender.open();
        evaluation.reject(group);
        evaluation.award(company).contract().asUsual();
    }

    /** The group, the buyer and the winner each say something to it. */
    static void withoutReasonAndAllSpeak(Procedure tender) {
        tender.publish(Terms.OPEN);
        Offered group = tender.bid(tender.group(), 74);
        Offered company = tender.bid(tender.business(), 96);
        Evaluation evaluation = tender.open();
        evaluation.reject(group);
        Awarded award = evaluation.award(company);
        award.statementBy(group.by(), Texts.REPLY_OF_GROUP);
        award.statementBy(tender.where.buyer(), Texts.REPLY_OF_BUYER);
        Contracted contract = award.contract();
        award.statementBy(company.by(), Texts.REPLY_OF_WINNER);
        contract.paid(30).raised(112, false, Texts.HARDER_GROUND);
    }

    /** The award is annulled after the contract was signed; the contract stands. */
    static void annulledTooLate(Procedure tender) {
        tender.publish(Terms.OPEN);
        Offered group = tender.bid(tender.group(), 78);
        Offered company = tender.bid(tender.business(), 93);
        Evaluation evaluation = tender.open();
        evaluation.reject(group);
        Awarded award = evaluation.award(company);
        award.complaintBy(group.by(), Texts.COMPLAINT);
        award.contractTooEarly().paid(30);
        award.complaintUpheld();
    }
}
