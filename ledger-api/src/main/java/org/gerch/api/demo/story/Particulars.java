package org.gerch.api.demo.story;

import org.gerch.core.kernel.Money;
import org.gerch.core.party.LegalForm;
import org.gerch.core.party.PartyCommand.ChangeLegalForm;
import org.gerch.core.tender.GroundKind;

/** Scenes whose answer turns on a particular of the definitions. */
final class Particulars {
    private Particulars() {}

    /** Found abnormally low after the group was asked and had answered. */
    static void tooLowAndHeard(Procedure tender) {
        tender.publish(Terms.OPEN);
        Offered group = tender.bid(tender.group(), 61);
        Offered company = tender.bid(tender.business(), 92);
        Evaluation evaluation = tender.open();
        evaluation.clarify(group);
        evaluation.reject(group, GroundKind.ABNORMALLY_LOW, Texts.TOO_LOW);
        evaluation.responsive(company);
        evaluation.award(company).contract().asUsual();
    }

    /** The same, and nobody asked. */
    static void tooLowAndNotHeard(Procedure tender) {
        tender.publish(Terms.OPEN);
        Offered group = tender.bid(tender.group(), 64);
        Offered company = tender.bid(tender.business(), 93);
        Evaluation evaluation = tender.open();
        evaluation.reject(group, GroundKind.ABNORMALLY_LOW, Texts.TOO_LOW);
        evaluation.award(company).contract().asUsual();
    }

    /** Rejected as over budget, and the company that has the award is further over it. */
    static void overBudget(Procedure tender) {
        tender.publish(Terms.OPEN);
        Offered group = tender.bid(tender.group(), 103);
        Offered company = tender.bid(tender.business(), 109);
        Evaluation evaluation = tender.open();
        evaluation.reject(group, GroundKind.OVER_BUDGET, Texts.TOO_DEAR);
        evaluation.award(company).contract().asUsual();
    }

    /** One price, and the company has more points. */
    static void samePriceMoreMarks(Procedure tender) {
        tender.publish(Terms.RATED);
        Offered group = tender.bid(tender.group(), 87);
        Offered company = tender.bidAt(tender.business(), group.price().amount().longValueExact());
        Evaluation evaluation = tender.open();
        evaluation.score(group, 60, 22);
        evaluation.score(company, 60, 34);
        evaluation.award(company).contract().asUsual();
    }

    /** Prices are read out twice, as published; the group is the lowest in the second round. */
    static void inTwoRounds(Procedure tender) {
        tender.publish(Terms.OPEN.inRounds(2));
        Offered group = tender.bid(tender.group(), 96);
        Offered company = tender.bid(tender.business(), 91);
        Evaluation evaluation = tender.open();
        Offered again = evaluation.readOutAgain(group, 86);
        Offered second = evaluation.readOutAgain(company, 97);
        evaluation.responsive(again, second);
        evaluation.award(second, Texts.REASONS.getFirst()).contract().asUsual();
    }

    /** The group is lower on each part, the company on both together. */
    static void cheaperTogether(Procedure tender) {
        tender.publish(Terms.OPEN.withLots(2));
        Member group = tender.group();
        Member company = tender.business();
        tender.bid(1, group, 84);
        tender.bid(2, group, 85);
        long together = tender.share(79);
        Offered first = tender.bidWithDiscount(1, company, 91, together);
        Offered second = tender.bid(2, company, 92);
        Evaluation evaluation = tender.open();
        Money half = Work.tugrik(together / 2);
        evaluation
                .award(new Offered(first.id(), company, first.lots(), half))
                .contract()
                .asUsual();
        evaluation
                .award(new Offered(second.id(), company, second.lots(), half))
                .contract()
                .asUsual();
    }

    /** An association since before the deadline, on record only after it; an extract proves the date. */
    static void provenLater(Procedure tender) {
        tender.publish(Terms.OPEN);
        Offered group = tender.bid(tender.group(), 83);
        Offered company = tender.bid(tender.business(), 90);
        tender.deadlinePasses();
        LegalForm next = group.by().form() == LegalForm.NGO ? LegalForm.COOPERATIVE : LegalForm.NGO;
        tender.strand.does(
                Speaker.REGISTRAR,
                new ChangeLegalForm(
                        group.by().id(),
                        next,
                        tender.strand.at(tender.strand.day() - 6, 0),
                        tender.strand.text(Texts.EXTRACT)));
        Evaluation evaluation = tender.open();
        evaluation.responsive(group, company);
        evaluation.award(group).contract().carriedOut();
    }
}
