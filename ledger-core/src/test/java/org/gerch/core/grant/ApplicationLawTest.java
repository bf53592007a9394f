package org.gerch.core.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gerch.core.grant.Example.*;
import static org.gerch.core.kernel.Role.FUND_OFFICER;
import static org.gerch.core.kernel.Role.GRANTEE;

import org.gerch.core.grant.ApplicationCommand.ApplyForGrant;
import org.gerch.core.grant.ApplicationCommand.CompleteApplication;
import org.gerch.core.grant.ApplicationCommand.RejectGrant;
import org.gerch.core.grant.ApplicationCommand.ReturnApplication;
import org.gerch.core.grant.ApplicationCommand.ReviewApplication;
import org.gerch.core.grant.ApplicationCommand.WithdrawApplication;
import org.gerch.core.grant.GrantEvent.ApplicationCompleted;
import org.gerch.core.grant.GrantEvent.ApplicationReturned;
import org.gerch.core.grant.GrantEvent.ApplicationReviewed;
import org.gerch.core.grant.GrantEvent.ApplicationWithdrawn;
import org.gerch.core.grant.GrantEvent.GrantRejected;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationLawTest {
    private static final ApplyForGrant APPLY = apply(mnt(700));
    private static final GrantRejected REJECTED = new GrantRejected("7.2", null);
    private static final ApplicationWithdrawn WITHDRAWN = new ApplicationWithdrawn(null);

    @Test
    void a_group_asks_for_money_in_its_own_name() {
        NOTHING.when(APPLY).by(GROUP_CHAIR, GRANTEE).recorded(SUBMITTED);
    }

    @Test
    void nobody_asks_in_another_groups_name() {
        GrantRefusal why = new GrantRefusal.NotTheApplicant(GROUP);

        NOTHING.when(APPLY).by(OTHER_GROUP, GRANTEE).refused(why);
        NOTHING.when(APPLY).imported().recordedNoting(why);
    }

    @Test
    void a_grant_is_applied_for_once() {
        UNDER_REVIEW.when(APPLY).imported().refused(new GrantRefusal.GrantAlreadyAppliedFor(GRANT));
    }

    @Test
    void nothing_happens_to_a_grant_nobody_applied_for() {
        NOTHING.when(new RejectGrant(GRANT, null, null)).imported().refused(new GrantRefusal.GrantUnknown(GRANT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-700"})
    void a_group_asks_for_more_than_nothing(String amount) {
        assertThatThrownBy(() -> apply(Money.of(amount, "MNT"))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> apply(null)).isInstanceOf(Malformed.class);
    }

    @Test
    void an_application_is_given_back_and_completed() {
        UNDER_REVIEW.when(new ReturnApplication(GRANT, TEXT)).recorded(new ApplicationReturned(TEXT.commitment()));
        UNDER_REVIEW
                .given(new ApplicationReturned(null))
                .when(new CompleteApplication(GRANT, null, mnt(650), null, TEXT))
                .by(GROUP_CHAIR, GRANTEE)
                .recorded(new ApplicationCompleted(null, mnt(650), null, TEXT.commitment()));
    }

    @Test
    void the_amount_asked_for_is_the_completed_one() {
        GrantState returned = UNDER_REVIEW.given(new ApplicationReturned(null)).state();
        GrantState completed = UNDER_REVIEW
                .given(new ApplicationReturned(null), new ApplicationCompleted(null, mnt(650), null, null))
                .state();

        assertThat(returned.isIncomplete()).isTrue();
        assertThat(completed.isIncomplete()).isFalse();
        assertThat(completed.application().amount()).isEqualTo(mnt(650));
    }

    @Test
    void a_completion_that_says_nothing_completes_nothing() {
        UNDER_REVIEW
                .when(new CompleteApplication(GRANT, null, null, null, null))
                .by(GROUP_CHAIR, GRANTEE)
                .refused(new GrantRefusal.NothingCompleted(GRANT));
    }

    @Test
    void only_the_applicant_completes_and_withdraws() {
        GrantRefusal why = new GrantRefusal.NotTheApplicant(GROUP);

        UNDER_REVIEW
                .when(new CompleteApplication(GRANT, "A deeper well", null, null, null))
                .by(OTHER_GROUP, GRANTEE)
                .refused(why);
        UNDER_REVIEW
                .when(new WithdrawApplication(GRANT, null))
                .by(OTHER_GROUP, GRANTEE)
                .refused(why);
    }

    @Test
    void a_review_recommends() {
        UNDER_REVIEW
                .when(new ReviewApplication(GRANT, Recommendation.APPROVE_IN_PART, TEXT))
                .recorded(new ApplicationReviewed(Recommendation.APPROVE_IN_PART, TEXT.commitment()));
    }

    @Test
    void a_review_by_the_applicant_is_marked() {
        UNDER_REVIEW
                .when(new ReviewApplication(GRANT, Recommendation.APPROVE, null))
                .by(GROUP_CHAIR, FUND_OFFICER)
                .recordedNoting(new GrantRefusal.ReviewedByApplicant(GROUP));
    }

    @Test
    void a_review_after_the_decision_is_marked() {
        UNDER_REVIEW
                .given(REJECTED)
                .when(new ReviewApplication(GRANT, Recommendation.REJECT, null))
                .recordedNoting(new GrantRefusal.ReviewedAfterDecision(GRANT, Stage.REJECTED));
    }

    @Test
    void the_applicant_withdraws_before_the_decision() {
        UNDER_REVIEW
                .when(new WithdrawApplication(GRANT, TEXT))
                .by(GROUP_CHAIR, GRANTEE)
                .recorded(new ApplicationWithdrawn(TEXT.commitment()));
    }

    @Test
    void what_is_withdrawn_or_decided_is_no_longer_changed() {
        GrantRefusal withdrawn = new GrantRefusal.ApplicationNoLongerOpen(GRANT, Stage.WITHDRAWN);
        GrantRefusal approved = new GrantRefusal.ApplicationNoLongerOpen(GRANT, Stage.APPROVED);

        UNDER_REVIEW.given(WITHDRAWN).when(new ReturnApplication(GRANT, null)).refused(withdrawn);
        UNDER_REVIEW.given(WITHDRAWN).when(new RejectGrant(GRANT, "7.2", null)).refused(withdrawn);
        GRANTED.when(new WithdrawApplication(GRANT, null))
                .by(GROUP_CHAIR, GRANTEE)
                .refused(approved);
        GRANTED.when(new CompleteApplication(GRANT, "A deeper well", null, null, null))
                .by(GROUP_CHAIR, GRANTEE)
                .refused(approved);
    }

    @Test
    void a_rejection_states_its_article_and_reason() {
        UNDER_REVIEW.when(new RejectGrant(GRANT, "7.2", TEXT)).recorded(new GrantRejected("7.2", TEXT.commitment()));
    }

    @Test
    void a_rejection_without_any_reason_is_marked() {
        UNDER_REVIEW
                .when(new RejectGrant(GRANT, null, null))
                .recordedNoting(new GrantRefusal.RejectedWithoutReason(GRANT));
    }

    @Test
    void an_application_is_decided_once() {
        UNDER_REVIEW
                .given(REJECTED)
                .when(new RejectGrant(GRANT, "7.3", null))
                .imported()
                .refused(new GrantRefusal.GrantAlreadyDecided(GRANT, Stage.REJECTED));
        GRANTED.when(new RejectGrant(GRANT, "7.3", null))
                .refused(new GrantRefusal.GrantAlreadyDecided(GRANT, Stage.APPROVED));
    }

    @Test
    void who_applied_neither_rejects_nor_gives_back() {
        GrantRefusal why = new GrantRefusal.ApplicantDecides(GROUP);

        UNDER_REVIEW
                .when(new RejectGrant(GRANT, "7.2", null))
                .by(GROUP_CHAIR, FUND_OFFICER)
                .refused(why);
        UNDER_REVIEW
                .when(new ReturnApplication(GRANT, null))
                .by(GROUP_CHAIR, FUND_OFFICER)
                .refused(why);
    }

    private static ApplyForGrant apply(Money amount) {
        return new ApplyForGrant(GRANT, FUND, GROUP, "A well", amount, PLACE, null, null);
    }
}
