package org.gerch.api.demo.story;

import org.gerch.core.tender.ReturnReason;

/** Scenes after which the record does not answer the question. */
final class Undetermined {
    private Undetermined() {}

    static void directPurchase(Procedure tender) {
        tender.publish(Terms.DIRECT);
        tender.withoutOpening().awardTo(tender.business(), 99);
    }

    static void oneInvited(Procedure tender) {
        tender.publish(Terms.ONE_INVITED);
        Offered only = tender.bid(tender.business(), 97);
        tender.open().award(only).contract().carriedOut();
    }

    static void cancelled(Procedure tender) {
        tender.publish(Terms.OPEN);
        tender.bid(tender.group(), 83);
        tender.bid(tender.business(), 91);
        tender.open().cancel(Texts.NO_MONEY);
    }

    /** Called off and invited again; the second time a company is lower. */
    static void invitedAgain(Procedure tender) {
        tender.publish(Terms.OPEN);
        Member group = tender.group();
        tender.bid(group, 104);
        tender.bid(tender.business(), 109);
        tender.open().cancel(Texts.ALL_ABOVE);
        Procedure second = tender.again();
        second.publish(Terms.OPEN.after(tender.id));
        second.bid(group, 98);
        Offered company = second.bid(second.business(), 95);
        second.open().award(company).contract().asUsual();
    }

    /** A group and a company bid together, and nobody says which of the two they are. */
    static void mixedConsortium(Procedure tender) {
        tender.publish(Terms.OPEN);
        Offered together = tender.bid(tender.cast.mixedConsortium(), 82);
        tender.bid(tender.group(), 89);
        tender.bid(tender.business(), 94);
        tender.open().award(together).contract().asUsual();
    }

    /** The lowest bidder is on the register without a kind. */
    static void unknownKind(Procedure tender) {
        tender.publish(Terms.OPEN);
        tender.bid(tender.dice.of(tender.cast.unclassified()), 79);
        Offered company = tender.bid(tender.business(), 90);
        tender.open().award(company).contract().asUsual();
    }

    /** A bid is returned as late, and no deadline was ever published. */
    static void lateForNoDeadline(Procedure tender) {
        tender.publish(Terms.OPEN.withoutDeadline());
        Offered company = tender.bid(tender.business(), 92);
        Offered group = tender.bid(tender.group(), 80);
        tender.sendBack(group, ReturnReason.LATE);
        tender.open().award(company).contract().asUsual();
    }

    /** The award names a company whose bid is not on record. */
    static void winnerDidNotBid(Procedure tender) {
        tender.publish(Terms.OPEN);
        tender.bid(tender.group(), 85);
        tender.bid(tender.business(), 93);
        tender.open().awardTo(tender.business(), 90);
    }

    static void groupIsLate(Procedure tender) {
        tender.publish(Terms.OPEN);
        Offered company = tender.bid(tender.business(), 91);
        tender.deadlinePasses();
        Offered group =
                tender.bidAt(tender.group(), company.percent(88).amount().longValueExact());
        tender.sendBack(group, ReturnReason.LATE);
        tender.open().award(company).contract().asUsual();
    }

    static void groupGaveNoSecurity(Procedure tender) {
        tender.publish(Terms.OPEN);
        Offered group = tender.bid(tender.group(), 78);
        Offered company = tender.bid(tender.business(), 90);
        tender.sendBack(group, ReturnReason.NO_SECURITY);
        tender.open().award(company).contract().asUsual();
    }

    static void groupIsNotEligible(Procedure tender) {
        tender.publish(Terms.OPEN);
        Offered group = tender.bid(tender.group(), 77);
        Offered company = tender.bid(tender.business(), 88);
        tender.sendBack(group, ReturnReason.NOT_ELIGIBLE);
        tender.open().award(company).contract().asUsual();
    }

    static void groupWithdraws(Procedure tender) {
        tender.publish(Terms.OPEN);
        Offered group = tender.bid(tender.group(), 80);
        Offered company = tender.bid(tender.business(), 89);
        Evaluation evaluation = tender.open();
        tender.withdraw(group, Texts.WITHDRAWN);
        evaluation.award(company).contract().asUsual();
    }

    /** One price is with tax, the other without. */
    static void taxDiffers(Procedure tender) {
        tender.publish(Terms.OPEN);
        tender.bidWithTax(tender.group(), 84, false);
        Offered company = tender.bidWithTax(tender.business(), 91, true);
        tender.open().award(company).contract().asUsual();
    }

    /** Two companies get the same work, and nobody says who does what. */
    static void severalAwards(Procedure tender) {
        tender.publish(Terms.OPEN);
        tender.bid(tender.group(), 82);
        Offered one = tender.bid(tender.business(), 89);
        Offered other = tender.bid(tender.business(), 90);
        Evaluation evaluation = tender.open();
        evaluation.award(one);
        evaluation.award(other);
    }

    /** As read out the group was lowest, as corrected it was not. */
    static void sumCorrected(Procedure tender) {
        tender.publish(Terms.OPEN);
        Offered group = tender.bid(tender.group(), 83);
        Offered company = tender.bid(tender.business(), 90);
        Evaluation evaluation = tender.open();
        evaluation.correctSum(group, 118);
        evaluation.responsive(group, company);
        evaluation.award(company).contract().asUsual();
    }
}
