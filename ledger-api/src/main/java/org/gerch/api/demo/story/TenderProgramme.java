package org.gerch.api.demo.story;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.gerch.core.kernel.TenderId;

/** Which scenes are played, how often and when. */
final class TenderProgramme {
    private static final int FIRST_DAY = 6;
    /** So many working days before the end a tender must begin to have its award by then. */
    private static final int TIME_FOR_AN_AWARD = 48;

    private final Cast cast;
    private final Script script;
    private final WorkingDays calendar;
    private final Dice dice;
    private int number;

    TenderProgramme(Cast cast, Script script, WorkingDays calendar, Dice dice) {
        this.cast = cast;
        this.script = script;
        this.calendar = calendar;
        this.dice = dice;
    }

    void play() {
        List<Scene> scenes = dice.shuffled(decided());
        int days = calendar.last() - TIME_FOR_AN_AWARD - FIRST_DAY;
        for (int i = 0; i < scenes.size(); i++) {
            play(scenes.get(i), FIRST_DAY + days * i / scenes.size());
        }
        // These two need a month more, or less, than the others.
        play(GroupNotLowest::companyIsLowestUntilTheContractChanges, FIRST_DAY + days / 3);
        play(LowestRejected::complaintIsOpen, calendar.last() - 40);
        play(NotYetAwarded::silence, calendar.daysAgo(150));
        play(NotYetAwarded::silence, calendar.daysAgo(88));
        play(NotYetAwarded::underEvaluation, calendar.last() - 22);
        play(NotYetAwarded::underEvaluation, calendar.last() - 18);
        play(NotYetAwarded::moreTime, calendar.last() - 16);
        play(NotYetAwarded::justInvited, calendar.last() - 13);
        play(NotYetAwarded::justInvited, calendar.last() - 11);
        play(Ties::dearerTheSecondTime, calendar.last() - 110);
        play(Ties::declaredByMistake, calendar.last() - 80);
    }

    private void play(Scene scene, int day) {
        Neighbourhood where =
                cast.neighbourhoods().get(number * 5 % cast.neighbourhoods().size());
        number++;
        TenderId id = new TenderId("DEMO-UB-%04d".formatted(number));
        scene.play(new Procedure(id, where, Work.any(dice), cast, new Strand(script, calendar, dice, day), dice));
    }

    private static List<Scene> decided() {
        return Stream.of(
                        times(6, GroupChosen::lowestWins),
                        times(2, GroupChosen::amongGroups),
                        times(1, GroupChosen::betterThoughDearer),
                        times(1, GroupChosen::anotherGroupIsLower),
                        times(1, GroupChosen::anotherGroupLeaves),
                        times(1, GroupChosen::sumCorrectedAndStillLowest),
                        times(1, GroupChosen::groupsTogether),
                        times(1, GroupChosen::throughAnother),
                        times(1, GroupChosen::toldLate),
                        times(1, GroupChosen::mistyped),
                        times(1, GroupChosen::afterComplaint),
                        times(1, GroupChosen::changesItsForm),
                        times(1, GroupChosen::declines),
                        times(1, GroupChosen::doesNotComeToSign),
                        times(3, LowestRejected::withReason),
                        times(1, LowestRejected::reasonComesLater),
                        times(2, LowestRejected::withoutReason),
                        times(1, LowestRejected::withoutReasonAndAllSpeak),
                        times(1, LowestRejected::annulledTooLate),
                        times(2, LowestPassedOver::withReason),
                        times(1, LowestPassedOver::reasonInNotices),
                        times(2, LowestPassedOver::thoughResponsive),
                        times(1, LowestPassedOver::thoughResponsiveAndInHaste),
                        times(2, LowestPassedOver::unexplained),
                        times(1, LowestPassedOver::ratedWithoutMarks),
                        times(1, LowestPassedOver::outscored),
                        times(1, LowestPassedOver::lowerCompanyRejected),
                        times(1, LowestPassedOver::byOtherCriteria),
                        times(1, LowestPassedOver::forARejectedBid),
                        times(5, GroupNotLowest::companyIsLowest),
                        times(4, GroupNotLowest::companyIsLowestOfMany),
                        times(2, GroupNotLowest::enterpriseIsLowest),
                        times(2, GroupNotLowest::samePrice),
                        times(2, GroupNotLowest::anotherIsLower),
                        times(3, GroupNotLowest::noGroupBids),
                        times(1, GroupNotLowest::singleCompany),
                        times(1, GroupNotLowest::oneGroupIsLate),
                        times(1, Undetermined::directPurchase),
                        times(1, Undetermined::oneInvited),
                        times(1, Undetermined::cancelled),
                        times(1, Undetermined::invitedAgain),
                        times(1, Undetermined::mixedConsortium),
                        times(1, Undetermined::unknownKind),
                        times(1, Undetermined::lateForNoDeadline),
                        times(1, Undetermined::winnerDidNotBid),
                        times(1, Undetermined::groupIsLate),
                        times(1, Undetermined::groupGaveNoSecurity),
                        times(1, Undetermined::groupIsNotEligible),
                        times(2, Undetermined::groupWithdraws),
                        times(1, Undetermined::taxDiffers),
                        times(1, Undetermined::severalAwards),
                        times(2, Undetermined::sumCorrected),
                        times(1, InLots::shared),
                        times(1, InLots::threeWays),
                        times(1, InLots::differentScope),
                        times(1, InLots::halfOfABid),
                        times(1, Particulars::tooLowAndHeard),
                        times(1, Particulars::tooLowAndNotHeard),
                        times(1, Particulars::overBudget),
                        times(1, Particulars::samePriceMoreMarks),
                        times(1, Particulars::inTwoRounds),
                        times(1, Particulars::cheaperTogether),
                        times(1, Particulars::provenLater),
                        times(1, TakenOver::withoutReasons))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Scene> times(int times, Scene scene) {
        return Collections.nCopies(times, scene);
    }
}
