package org.gerch.api.demo.story;

import org.gerch.core.grant.Recommendation;

/** How the story's grants go. */
final class GrantScenes {
    private GrantScenes() {}

    /** Everything that should happen. */
    static void toTheEnd(Course grant) {
        grant.approved()
                .disbursed(60)
                .reported(60)
                .verified()
                .disbursed(40)
                .reported(40)
                .verified()
                .closed();
    }

    static void inOneTranche(Course grant) {
        grant.approved().disbursed(100).reported(100).verified();
    }

    static void completedFirst(Course grant) {
        grant.applied();
        grant.returnedAndCompleted();
        grant.reviewed(Recommendation.APPROVE_IN_PART);
        grant.strand.days(3);
        grant.approvedNow(80).disbursed(50).reported(50).verified().disbursed(50);
    }

    /** Approved so many days ago, and nothing disbursed since. */
    static GrantScene promisedOnly(int daysAgo) {
        return grant -> {
            grant.strand.goToDaysAgo(daysAgo + 14);
            grant.applied();
            grant.reviewed(Recommendation.APPROVE);
            grant.strand.goToDaysAgo(daysAgo);
            grant.approvedNow(100);
        };
    }

    static void orderedOnly(Course grant) {
        grant.approved().ordered(50);
    }

    /** Paid, says the treasurer; nothing came, says the group. */
    static void paidButNotReceived(Course grant) {
        grant.approved().ordered(50).paid(50).notReceived();
    }

    /** Paid, and the group has not said whether it came. */
    static void receiptUnconfirmed(Course grant) {
        grant.approved().ordered(70).paidAndToldLater(70);
    }

    /** Less came than was paid. */
    static void partReceived(Course grant) {
        grant.approved().ordered(60).paid(60).received(45);
    }

    static void receiptMistyped(Course grant) {
        grant.approved().ordered(100).paid(100).receivedWithMistake(100).reported(100);
    }

    static void spendingDisputed(Course grant) {
        grant.approved().disbursed(100).reported(90).spendingDisputed();
    }

    static void clawedBack(Course grant) {
        grant.approved()
                .disbursed(100)
                .reported(70)
                .spendingDisputed()
                .clawedBack(30)
                .gaveBack(30)
                .verified()
                .closed();
    }

    /** What was not needed comes back unasked. */
    static void restReturned(Course grant) {
        grant.approved().disbursed(100).reported(90).verified().gaveBack(10).closed();
    }

    static void rejected(Course grant) {
        grant.applied();
        grant.reviewed(Recommendation.REJECT);
        grant.rejected(grant.dice.of(Texts.FUND_GROUNDS));
    }

    static void rejectedWithoutReason(Course grant) {
        grant.applied();
        grant.rejected(null);
    }

    static void withdrawn(Course grant) {
        grant.applied();
        grant.withdrawn();
    }

    /** After the money for it was promised elsewhere. */
    static void cancelledByFund(Course grant) {
        grant.approved();
        grant.strand.days(25);
        grant.cancelledByFund(Texts.FUND_GROUNDS.getFirst());
    }

    static void cancelledWithoutReason(Course grant) {
        grant.approved().disbursed(40);
        grant.strand.days(15);
        grant.cancelledByFund(null);
    }

    static void givenUp(Course grant) {
        grant.approved();
        grant.strand.days(12);
        grant.givenUp();
    }

    static void returnedToApplicant(Course grant) {
        grant.applied();
        grant.returned();
    }

    static void underReview(Course grant) {
        grant.applied();
        grant.reviewed(Recommendation.APPROVE);
    }

    static void justApplied(Course grant) {
        grant.applied();
    }
}
