package org.gerch.core.verdict;

import static org.gerch.core.verdict.VerdictKind.AWARDED_TO_GROUP;
import static org.gerch.core.verdict.VerdictKind.AWARD_DECLINED_BY_GROUP;
import static org.gerch.core.verdict.VerdictKind.CANCELLED_NO_AWARD;
import static org.gerch.core.verdict.VerdictKind.CLASS_UNDETERMINED;
import static org.gerch.core.verdict.VerdictKind.EXCLUDED_BEFORE_OPENING;
import static org.gerch.core.verdict.VerdictKind.GROUP_BID_WITHDRAWN;
import static org.gerch.core.verdict.VerdictKind.GROUP_LOWER_THAN_WINNER;
import static org.gerch.core.verdict.VerdictKind.GROUP_NOT_LOWER;
import static org.gerch.core.verdict.VerdictKind.INSUFFICIENT_RECORD;
import static org.gerch.core.verdict.VerdictKind.LOWEST_NOT_CHOSEN_REASON_RECORDED;
import static org.gerch.core.verdict.VerdictKind.LOWEST_NOT_CHOSEN_UNEXPLAINED;
import static org.gerch.core.verdict.VerdictKind.LOWEST_OUTSCORED;
import static org.gerch.core.verdict.VerdictKind.LOWEST_REJECTED_NO_REASON_ON_RECORD;
import static org.gerch.core.verdict.VerdictKind.LOWEST_REJECTED_REASON_RECORDED;
import static org.gerch.core.verdict.VerdictKind.LOWEST_RESPONSIVE_NOT_CHOSEN;
import static org.gerch.core.verdict.VerdictKind.NOT_COMPARABLE;
import static org.gerch.core.verdict.VerdictKind.NO_COMPETITION;
import static org.gerch.core.verdict.VerdictKind.NO_GROUP_BID;
import static org.gerch.core.verdict.VerdictKind.PENDING;
import static org.gerch.core.verdict.VerdictKind.PRICE_BASIS_DIFFERS;
import static org.gerch.core.verdict.VerdictKind.TIED_LOWEST;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.rules.GroupClass;
import org.gerch.core.rules.RuleSet;
import org.gerch.core.tender.Criterion;
import org.gerch.core.tender.TenderEvent;
import org.jspecify.annotations.Nullable;

/**
 * Answers for one lot; the same file and rule set always give the same verdict.
 *
 * <p>{@link #QUESTIONS} is the table of docs/verdicts.md: asked from the top, the first that applies is the verdict.
 */
public final class Judge {
    private record Question(VerdictKind verdict, Predicate<Reading> applies) {}

    private static final List<Question> QUESTIONS = List.of(
            new Question(NO_COMPETITION, Reading::isWithoutCompetition),
            new Question(CANCELLED_NO_AWARD, Reading::isCancelled),
            new Question(PENDING, reading -> reading.awards().isEmpty()),
            new Question(NO_GROUP_BID, Reading::isWithoutGroup),
            new Question(CLASS_UNDETERMINED, Judge::classMatters),
            new Question(INSUFFICIENT_RECORD, reading -> !reading.gaps().isEmpty()),
            new Question(EXCLUDED_BEFORE_OPENING, reading -> reading.excluded().isPresent()),
            new Question(GROUP_BID_WITHDRAWN, reading -> reading.withdrawn().isPresent()),
            new Question(NOT_COMPARABLE, reading -> reading.incomparable() != null),
            new Question(AWARDED_TO_GROUP, Reading::winnerIsGroup),
            new Question(
                    AWARD_DECLINED_BY_GROUP,
                    reading -> reading.declinedByLowestGroup().isPresent()),
            new Question(
                    PRICE_BASIS_DIFFERS,
                    reading -> reading.comparison().differing().isPresent()),
            new Question(TIED_LOWEST, Judge::isTied),
            new Question(GROUP_NOT_LOWER, Judge::winnerIsAsLowAsEveryGroup),
            new Question(
                    GROUP_LOWER_THAN_WINNER, reading -> !reading.comparison().groupIsLowest(Basis.READ_OUT)),
            new Question(
                    LOWEST_REJECTED_REASON_RECORDED,
                    reading -> lowestIsRejected(reading)
                            && reading.comparison().deciding().stream().allMatch(Offer::hasRejectionReason)),
            new Question(LOWEST_REJECTED_NO_REASON_ON_RECORD, Judge::lowestIsRejected),
            new Question(LOWEST_OUTSCORED, reading -> Outscored.of(reading).isPresent()),
            new Question(LOWEST_NOT_CHOSEN_REASON_RECORDED, Judge::awardStatesWhy),
            new Question(LOWEST_RESPONSIVE_NOT_CHOSEN, Judge::lowestWasResponsive),
            new Question(LOWEST_NOT_CHOSEN_UNEXPLAINED, reading -> true));

    private Judge() {}

    /**
     * Judges one lot.
     *
     * @param lot one of the file's, absent for a tender without lots
     */
    public static Verdict judge(CaseFile file, @Nullable LotId lot, RuleSet rules) {
        Reading reading = new Reading(new LotFile(file, lot), Classes.under(rules, file.deadline()));
        return Finding.of(reading, kindOf(reading)).verdict();
    }

    /** Judges every lot, in the order in which the tender names them. */
    public static List<Verdict> judge(CaseFile file, RuleSet rules) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Optional<LotId> lot : file.lots()) {
            verdicts.add(judge(file, lot.orElse(null), rules));
        }
        return Collections.unmodifiableList(verdicts);
    }

    /**
     * What follows from one event more, where that is known without judging anew.
     *
     * @param file with the event, its last
     * @param before the verdicts of its lots, in their order, without the event
     */
    public static Optional<List<Verdict>> stepped(CaseFile file, Recorded<TenderEvent> event, List<Verdict> before) {
        return Bearing.stepped(file, event, before);
    }

    private static VerdictKind kindOf(Reading reading) {
        for (Question question : QUESTIONS) {
            if (question.applies().test(reading)) {
                return question.verdict();
            }
        }
        throw new IllegalStateException("the last question always applies");
    }

    /** Whether another verdict follows with the unknown parties counted in or out, all of them or one at a time. */
    private static boolean classMatters(Reading reading) {
        Set<PartyId> unknown = reading.unclassified();
        if (unknown.isEmpty()) {
            return false;
        }
        VerdictKind allOut = kindOf(reading.assuming(answers(unknown, GroupClass.OUTSIDE)));
        if (allOut != kindOf(reading.assuming(answers(unknown, GroupClass.GROUP)))) {
            return true;
        }
        for (PartyId one : unknown) {
            Map<PartyId, GroupClass> onlyOneIn = answers(unknown, GroupClass.OUTSIDE);
            onlyOneIn.put(one, GroupClass.GROUP);
            Map<PartyId, GroupClass> onlyOneOut = answers(unknown, GroupClass.GROUP);
            onlyOneOut.put(one, GroupClass.OUTSIDE);
            if (kindOf(reading.assuming(onlyOneIn)) != allOut || kindOf(reading.assuming(onlyOneOut)) != allOut) {
                return true;
            }
        }
        return false;
    }

    private static Map<PartyId, GroupClass> answers(Set<PartyId> parties, GroupClass answer) {
        Map<PartyId, GroupClass> answers = new HashMap<>();
        parties.forEach(party -> answers.put(party, answer));
        return answers;
    }

    private static boolean isTied(Reading reading) {
        Comparison prices = reading.comparison();
        return prices.lowestGroupPrice(Basis.READ_OUT).equals(prices.winning(Basis.READ_OUT))
                && !prices.anyCountedBelow(prices.winning(Basis.READ_OUT));
    }

    private static boolean winnerIsAsLowAsEveryGroup(Reading reading) {
        Comparison prices = reading.comparison();
        return !prices.lowestGroupPrice(Basis.READ_OUT).isBelow(prices.winning(Basis.READ_OUT));
    }

    private static boolean lowestIsRejected(Reading reading) {
        return reading.comparison().deciding().getFirst().isRejected();
    }

    private static boolean awardStatesWhy(Reading reading) {
        return reading.award().flatMap(AwardOnFile::reason).isPresent();
    }

    private static boolean lowestWasResponsive(Reading reading) {
        boolean byPriceAlone = reading.lot().file().terms().criterion() == Criterion.PRICE_ONLY;
        return byPriceAlone && reading.comparison().deciding().stream().anyMatch(Offer::isResponsive);
    }
}
