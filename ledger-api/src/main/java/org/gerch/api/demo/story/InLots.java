package org.gerch.api.demo.story;

/** Scenes in which a tender is awarded in parts. */
final class InLots {
    private InLots() {}

    /** One part goes to a group, one to a company that was lower. */
    static void shared(Procedure tender) {
        tender.publish(Terms.OPEN.withLots(2));
        Member group = tender.group();
        Member company = tender.business();
        Offered groupsFirst = tender.bid(1, group, 83);
        Offered groupsSecond = tender.bid(2, group, 92);
        tender.bid(1, company, 90);
        Offered companysSecond = tender.bid(2, company, 85);
        Evaluation evaluation = tender.open();
        evaluation.responsive(groupsFirst, groupsSecond, companysSecond);
        evaluation.award(groupsFirst).contract().carriedOut();
        evaluation.award(companysSecond).contract().asUsual();
    }

    /** Three parts, three answers. */
    static void threeWays(Procedure tender) {
        tender.publish(Terms.OPEN.withLots(3));
        Member group = tender.group();
        Member company = tender.business();
        Offered won = tender.bid(1, group, 80);
        Offered rejected = tender.bid(2, group, 78);
        Offered passedOver = tender.bid(3, group, 84);
        tender.bid(1, company, 88);
        Offered second = tender.bid(2, company, 93);
        Offered third = tender.bid(3, company, 91);
        Evaluation evaluation = tender.open();
        evaluation.responsive(won, passedOver, second, third);
        evaluation.reject(rejected);
        evaluation.award(won).contract();
        evaluation.award(second).contract();
        evaluation.award(third, tender.dice.of(Texts.REASONS)).contract().asUsual();
    }

    /** A group bids for both parts together and is given one of them. */
    static void halfOfABid(Procedure tender) {
        tender.publish(Terms.OPEN.withLots(2));
        Offered both = tender.bidForAllLots(tender.group(), 84);
        Offered second = tender.bid(2, tender.business(), 88);
        Evaluation evaluation = tender.open();
        evaluation.responsive(both, second);
        evaluation.awardHalf(both, 1).contract().carriedOut();
        evaluation.award(second).contract().asUsual();
    }

    /** The company bids for everything together, the group for one part. */
    static void differentScope(Procedure tender) {
        tender.publish(Terms.OPEN.withLots(2));
        tender.bid(1, tender.group(), 82);
        Offered everything = tender.bidForAllLots(tender.business(), 89);
        tender.open().award(everything).contract().asUsual();
    }
}
