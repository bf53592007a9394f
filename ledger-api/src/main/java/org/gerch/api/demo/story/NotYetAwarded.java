package org.gerch.api.demo.story;

/** Scenes that are not over: invited, opened, or silent for a long time. */
final class NotYetAwarded {
    private NotYetAwarded() {}

    static void justInvited(Procedure tender) {
        tender.publish(Terms.OPEN);
        tender.bid(tender.group(), 84);
        tender.bid(tender.business(), 90);
    }

    /** The deadline is moved while bids come in. */
    static void moreTime(Procedure tender) {
        tender.publish(Terms.OPEN);
        tender.bid(tender.group(), 86);
        tender.extend(7);
        tender.bid(tender.business(), 92);
        tender.open();
    }

    /** Opened and evaluated, and then nothing more. */
    static void silence(Procedure tender) {
        tender.publish(Terms.OPEN);
        Offered group = tender.bid(tender.group(), 81);
        Offered company = tender.bid(tender.business(), 93);
        tender.open().responsive(group, company);
    }

    /** Opened before yesterday. */
    static void underEvaluation(Procedure tender) {
        tender.publish(Terms.RATED);
        Offered group = tender.bid(tender.group(), 85);
        Offered company = tender.bid(tender.business(), 88);
        Evaluation evaluation = tender.open();
        evaluation.score(group, 58, 30);
        evaluation.score(company, 54, 35);
    }
}
