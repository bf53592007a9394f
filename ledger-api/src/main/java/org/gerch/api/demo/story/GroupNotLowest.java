package org.gerch.api.demo.story;

import org.gerch.core.tender.ReturnReason;

/** Scenes in which a company has the award, and no group's bid was the lowest. */
final class GroupNotLowest {
    private GroupNotLowest() {}

    static void companyIsLowest(Procedure tender) {
        tender.publish(Terms.OPEN);
        Offered company = tender.bid(tender.business(), 81);
        tender.bid(tender.group(), 88);
        tender.bid(tender.business(), 95);
        Evaluation evaluation = tender.open();
        evaluation.responsive(company);
        evaluation.award(company).contract().asUsual();
    }

    static void companyIsLowestOfMany(Procedure tender) {
        tender.publish(Terms.OPEN);
        tender.bid(tender.group(), 90);
        Offered company = tender.bid(tender.business(), 79);
        tender.bid(tender.business(), 84);
        tender.bid(tender.group(), 93);
        tender.bid(tender.business(), 97);
        tender.open().award(company).contract().asUsual();
    }

    /** An enterprise of the city has it, and does not begin. */
    static void enterpriseIsLowest(Procedure tender) {
        tender.publish(Terms.OPEN);
        Offered enterprise = tender.bid(tender.dice.of(tender.cast.stateOwned()), 76);
        tender.bid(tender.group(), 83);
        tender.open().award(enterprise).contract().terminated(Texts.TERMINATED);
    }

    /** It has the work at the lowest price, and is paid more than the group had asked. */
    static void companyIsLowestUntilTheContractChanges(Procedure tender) {
        tender.publish(Terms.OPEN);
        Offered company = tender.bid(tender.business(), 82);
        Offered group = tender.bid(tender.group(), 87);
        Evaluation evaluation = tender.open();
        evaluation.responsive(company, group);
        evaluation.award(company).contract().paid(30).raised(114, false, Texts.HARDER_GROUND);
    }

    /** Of two groups one comes after the deadline. */
    static void oneGroupIsLate(Procedure tender) {
        tender.publish(Terms.OPEN);
        Offered company = tender.bid(tender.business(), 80);
        tender.bid(tender.group(), 86);
        tender.deadlinePasses();
        Offered late = tender.bidAt(tender.group(), company.percent(97).amount().longValueExact());
        tender.sendBack(late, ReturnReason.LATE);
        tender.open().award(company).contract().asUsual();
    }

    static void samePrice(Procedure tender) {
        tender.publish(Terms.OPEN);
        Offered group = tender.bid(tender.group(), 86);
        Offered company = tender.bidAt(tender.business(), group.price().amount().longValueExact());
        tender.bid(tender.business(), 94);
        Evaluation evaluation = tender.open();
        evaluation.responsive(group, company);
        evaluation.award(company).contract().asUsual();
    }

    /** A group is below the winner, and another company below both. */
    static void anotherIsLower(Procedure tender) {
        tender.publish(Terms.OPEN);
        tender.bid(tender.business(), 78);
        tender.bid(tender.group(), 84);
        Offered winner = tender.bid(tender.business(), 92);
        tender.open().award(winner, tender.dice.of(Texts.REASONS)).contract().asUsual();
    }

    static void noGroupBids(Procedure tender) {
        tender.publish(Terms.OPEN);
        tender.bid(tender.business(), 92);
        Offered winner = tender.bid(tender.business(), 87);
        tender.bid(tender.cast.individuals().getLast(), 95);
        tender.open().award(winner).contract().asUsual();
    }

    /** One bid only. */
    static void singleCompany(Procedure tender) {
        tender.publish(Terms.OPEN);
        Offered only = tender.bid(tender.business(), 98);
        tender.open().award(only).contract().carriedOut();
    }
}
