package org.gerch.api.demo.story;

/** Scenes in which the lowest bid is a group's, is not rejected, and another has the award. */
final class LowestPassedOver {
    private LowestPassedOver() {}

    static void withReason(Procedure tender) {
        tender.publish(Terms.OPEN);
        Offered group = tender.bid(tender.group(), 83);
        Offered company = tender.bid(tender.business(), 91);
        tender.bid(tender.business(), 96);
        Evaluation evaluation = tender.open();
        evaluation.responsive(group, company);
        evaluation.award(company, tender.dice.of(Texts.REASONS)).contract().asUsual();
    }

    /** The reason stands in the notices. */
    static void reasonInNotices(Procedure tender) {
        tender.publish(Terms.OPEN);
        Offered group = tender.bid(tender.group(), 85);
        Offered company = tender.bid(tender.business(), 92);
        Evaluation evaluation = tender.open();
        evaluation.responsive(group, company);
        Awarded award = evaluation.award(company).noticed(tender.dice.of(Texts.REASONS));
        tender.strand.days(6);
        award.statementBy(group.by(), Texts.REPLY_OF_GROUP);
    }

    /** Price alone was to decide, and both bids met the requirements. */
    static void thoughResponsive(Procedure tender) {
        tender.publish(Terms.OPEN);
        Offered group = tender.bid(tender.group(), 81);
        Offered company = tender.bid(tender.business(), 89);
        tender.bid(tender.business(), 99);
        Evaluation evaluation = tender.open();
        evaluation.responsive(group, company);
        evaluation.award(company).contract().asUsual();
    }

    /** The contract is signed while the standstill runs, and its price is raised twice. */
    static void thoughResponsiveAndInHaste(Procedure tender) {
        tender.publish(Terms.OPEN);
        Offered group = tender.bid(tender.group(), 84);
        Offered company = tender.bid(tender.business(), 88);
        Evaluation evaluation = tender.open();
        evaluation.responsive(group, company);
        evaluation
                .award(company)
                .contractTooEarly()
                .raised(109, false, Texts.HARDER_GROUND)
                .raised(121, true, Texts.MORE_METRES)
                .paid(60)
                .accepted();
    }

    static void unexplained(Procedure tender) {
        tender.publish(Terms.OPEN);
        tender.bid(tender.group(), 82);
        Offered company = tender.bid(tender.business(), 90);
        tender.bid(tender.business(), 94);
        tender.open().award(company).contract().asUsual();
    }

    /** Weights were published, marks were never recorded. */
    static void ratedWithoutMarks(Procedure tender) {
        tender.publish(Terms.RATED);
        Offered group = tender.bid(tender.group(), 80);
        Offered company = tender.bid(tender.business(), 93);
        Evaluation evaluation = tender.open();
        evaluation.responsive(group, company);
        evaluation.award(company).contract().asUsual();
    }

    /** The company is dearer and has more points. */
    static void outscored(Procedure tender) {
        tender.publish(Terms.RATED);
        Offered group = tender.bid(tender.group(), 83);
        Offered company = tender.bid(tender.business(), 90);
        Evaluation evaluation = tender.open();
        evaluation.responsive(group, company);
        evaluation.score(group, 60, 22);
        evaluation.score(company, 55, 36);
        evaluation.award(company).contract().asUsual();
    }

    /** A company was lower still and is out; the group stays in, and is not chosen. */
    static void lowerCompanyRejected(Procedure tender) {
        tender.publish(Terms.OPEN);
        Offered lowest = tender.bid(tender.business(), 75);
        Offered group = tender.bid(tender.group(), 82);
        Offered winner = tender.bid(tender.business(), 91);
        Evaluation evaluation = tender.open();
        evaluation.reject(lowest, tender.dice.of(Texts.GROUNDS));
        evaluation.responsive(group, winner);
        evaluation.award(winner, tender.dice.of(Texts.REASONS)).contract().asUsual();
    }

    /** The price alone was to decide; once it is known, quality is marked as well. */
    static void byOtherCriteria(Procedure tender) {
        tender.publish(Terms.OPEN);
        Offered group = tender.bid(tender.group(), 81);
        Offered company = tender.bid(tender.business(), 92);
        Evaluation evaluation = tender.open();
        evaluation.responsive(group, company);
        evaluation.changeCriteria(Terms.RATED);
        evaluation.score(group, 60, 19);
        evaluation.score(company, 53, 38);
        evaluation.award(company).contract().asUsual();
    }

    /** The company's bid was rejected, and it has the award all the same. */
    static void forARejectedBid(Procedure tender) {
        tender.publish(Terms.OPEN);
        tender.bid(tender.group(), 85);
        Offered company = tender.bid(tender.business(), 91);
        Evaluation evaluation = tender.open();
        evaluation.reject(company, tender.dice.of(Texts.GROUNDS));
        evaluation.award(company).contract().paid(40);
    }
}
