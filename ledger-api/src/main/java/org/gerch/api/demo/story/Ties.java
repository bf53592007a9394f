package org.gerch.api.demo.story;

import java.time.Duration;
import org.gerch.core.party.InterestBasis;
import org.gerch.core.party.InterestCommand.DeclareInterest;
import org.gerch.core.party.InterestCommand.RetractInterest;
import org.gerch.core.party.InterestId;
import org.gerch.core.party.RetractionReason;
import org.gerch.core.party.Tie;

/** Scenes that reach beyond one tender: officials declare their ties with who bids, and work is invited a second time. */
final class Ties {
    private static final Duration BEFORE_THE_STORY = Duration.ofDays(400);

    private Ties() {}

    /** A group was the lowest; called off and invited again, a company has it at a higher price, and the buyer's head has a tie with it. */
    static void dearerTheSecondTime(Procedure tender) {
        tender.publish(Terms.OPEN);
        tender.bid(tender.group(), 82);
        tender.bid(tender.business(), 93);
        tender.open().cancel(Texts.NO_MONEY);
        Procedure second = tender.again();
        second.publish(Terms.OPEN.after(tender.id));
        Offered company = second.bid(second.business(), 91);
        second.bid(second.business(), 97);
        Evaluation evaluation = second.open();
        declare(second, company, Tie.RELATIVE_OWNERSHIP);
        evaluation.award(company).contract().asUsual();
    }

    /** An official declares a tie; the registrar reads the register again and takes it back: there never was one. */
    static void declaredByMistake(Procedure tender) {
        tender.publish(Terms.OPEN);
        Offered company = tender.bid(tender.business(), 84);
        tender.bid(tender.group(), 89);
        Evaluation evaluation = tender.open();
        InterestId interest = declare(tender, company, Tie.OWNERSHIP);
        tender.strand.days(2);
        tender.strand.does(
                Speaker.REGISTRAR,
                new RetractInterest(
                        company.by().id(),
                        interest,
                        RetractionReason.FALSE,
                        null,
                        tender.strand.text(Texts.OF_THE_SAME_NAME)));
        evaluation.award(company).contract().asUsual();
    }

    private static InterestId declare(Procedure tender, Offered company, Tie tie) {
        InterestId interest = new InterestId(tender.id.value());
        Speaker head = Speaker.headOf(tender.buyer());
        tender.strand.does(
                head,
                new DeclareInterest(
                        company.by().id(),
                        interest,
                        head.actor(),
                        tie,
                        tender.strand.at(0, 0).minus(BEFORE_THE_STORY),
                        null,
                        InterestBasis.DECLARATION,
                        tender.strand.text(Texts.DECLARATION)));
        return interest;
    }
}
