package org.gerch.api.demo.story;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.gerch.core.kernel.Money;
import org.gerch.core.tender.AwardRules;
import org.gerch.core.tender.InvitationCommand.AmendTender;
import org.gerch.core.tender.InvitationCommand.AnswerQuestion;
import org.gerch.core.tender.InvitationCommand.AskQuestion;
import org.gerch.core.tender.InvitationCommand.PlanTender;
import org.gerch.core.tender.InvitationCommand.PublishTender;
import org.gerch.core.tender.Lot;
import org.jspecify.annotations.Nullable;

/** What a buyer makes known of a tender before the bids are opened. */
final class Announcement {
    private static final String CONDITIONS =
            "Орон нутгийн ажиллах хүчнийг урьтал болгоно. / Local labour is preferred.";

    private Announcement() {}

    static PlanTender plan(Procedure tender) {
        return new PlanTender(
                tender.id,
                tender.work.title(),
                tender.buyer(),
                tender.where.khoroo().id(),
                tender.where.place(),
                tender.work.money());
    }

    static PublishTender invitation(
            Procedure tender, Terms terms, @Nullable Instant deadline, @Nullable Instant opening) {
        return new PublishTender(
                tender.id,
                tender.work.title(),
                null,
                tender.buyer(),
                tender.where.buyer().name(),
                tender.where.khoroo().id(),
                tender.where.place(),
                terms.method(),
                terms.invited(),
                terms.criterion(),
                terms.weights(),
                tender.work.money(),
                deadline,
                opening,
                lots(tender, terms.lots()),
                tender.dice.oneIn(5) ? CONDITIONS : null,
                terms.earlierRound(),
                terms.rounds() == null ? null : new AwardRules(null, null, null, terms.rounds()));
    }

    /** What the bids were made under was the price alone. */
    static AmendTender otherCriteria(Procedure tender, Terms terms) {
        return new AmendTender(
                tender.id,
                null,
                terms.criterion(),
                terms.weights(),
                null,
                null,
                null,
                null,
                tender.strand.text(Texts.QUALITY_COUNTS_TOO));
    }

    static AmendTender extension(Procedure tender, Instant deadline, Instant opening) {
        return new AmendTender(
                tender.id, null, null, null, null, deadline, opening, null, tender.strand.text(Texts.MORE_TIME));
    }

    /** A company or a neighbour asks, the buyer answers, all within a week. */
    static void questionIsAnswered(Procedure tender, Member company) {
        Strand strand = tender.strand;
        Dice dice = tender.dice;
        strand.days(dice.between(1, 3));
        Speaker asking = dice.oneIn(3) ? Speaker.NEIGHBOUR : Speaker.bidder(company.id());
        strand.does(asking, new AskQuestion(tender.id, "Q1", strand.text(dice.of(Texts.QUESTIONS))));
        strand.days(dice.between(1, 3));
        strand.does(
                Speaker.procurement(tender.buyer()),
                new AnswerQuestion(tender.id, "Q1", strand.text(dice.of(Texts.ANSWERS))));
    }

    private static List<Lot> lots(Procedure tender, int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> {
                    Money share = Work.tugrik(tender.work.cost() / number);
                    return new Lot(Procedure.lot(i), i + "-р хэсэг: " + tender.work.title(), share);
                })
                .toList();
    }
}
