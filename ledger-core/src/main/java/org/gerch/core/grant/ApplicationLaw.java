package org.gerch.core.grant;

import static org.gerch.core.grant.GrantLaw.commitment;

import java.util.Objects;
import java.util.stream.Stream;
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
import org.gerch.core.grant.GrantRefusal.ApplicantDecides;
import org.gerch.core.grant.GrantRefusal.ApplicationNoLongerOpen;
import org.gerch.core.grant.GrantRefusal.GrantAlreadyAppliedFor;
import org.gerch.core.grant.GrantRefusal.GrantAlreadyDecided;
import org.gerch.core.grant.GrantRefusal.NotTheApplicant;
import org.gerch.core.grant.GrantRefusal.NothingCompleted;
import org.gerch.core.grant.GrantRefusal.RejectedWithoutReason;
import org.gerch.core.grant.GrantRefusal.ReviewedAfterDecision;
import org.gerch.core.grant.GrantRefusal.ReviewedByApplicant;
import org.gerch.core.kernel.Decision;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Ruling;

/** The law of an application until it is decided. */
final class ApplicationLaw {
    private ApplicationLaw() {}

    static Decision<GrantEvent> decide(
            GrantState state, Application application, ApplicationCommand command, Provenance by) {
        Stage stage = state.stage();
        return switch (command) {
            case ApplyForGrant apply -> new Decision.Refused<>(new GrantAlreadyAppliedFor(apply.grant()));
            case ReturnApplication back ->
                whileOpen(stage, back, by)
                        .refuseIf(application.isBy(by), () -> new ApplicantDecides(application.applicant()))
                        .accept(new ApplicationReturned(commitment(back.reason())));
            case CompleteApplication complete ->
                byApplicant(whileOpen(stage, complete, by), application, by)
                        .refuseIf(isEmpty(complete), () -> new NothingCompleted(complete.grant()))
                        .accept(new ApplicationCompleted(
                                complete.purpose(),
                                complete.amount(),
                                complete.place(),
                                commitment(complete.remark())));
            case ReviewApplication review ->
                Ruling.on(by)
                        .noteIf(stage != Stage.UNDER_REVIEW, () -> new ReviewedAfterDecision(review.grant(), stage))
                        .noteIf(application.isBy(by), () -> new ReviewedByApplicant(application.applicant()))
                        .accept(new ApplicationReviewed(review.recommendation(), commitment(review.remark())));
            case WithdrawApplication withdraw ->
                byApplicant(whileOpen(stage, withdraw, by), application, by)
                        .accept(new ApplicationWithdrawn(commitment(withdraw.reason())));
            case RejectGrant reject -> {
                boolean silent = reject.article() == null && reject.reason() == null;
                yield whileUndecided(stage, reject, application, by)
                        .noteIf(silent, () -> new RejectedWithoutReason(reject.grant()))
                        .accept(new GrantRejected(reject.article(), commitment(reject.reason())));
            }
        };
    }

    /** One decision on one application, and not by who applied. */
    static Ruling whileUndecided(Stage stage, GrantCommand decision, Application application, Provenance by) {
        return Ruling.on(by)
                .refuseIf(stage.isDecided(), () -> new GrantAlreadyDecided(decision.grant(), stage))
                .refuseIf(stage == Stage.WITHDRAWN, () -> new ApplicationNoLongerOpen(decision.grant(), stage))
                .refuseIf(application.isBy(by), () -> new ApplicantDecides(application.applicant()));
    }

    private static Ruling whileOpen(Stage stage, GrantCommand command, Provenance by) {
        return Ruling.on(by)
                .refuseIf(stage != Stage.UNDER_REVIEW, () -> new ApplicationNoLongerOpen(command.grant(), stage));
    }

    private static Ruling byApplicant(Ruling ruling, Application application, Provenance by) {
        return ruling.refuseIf(!application.isBy(by), () -> new NotTheApplicant(application.applicant()));
    }

    private static boolean isEmpty(CompleteApplication complete) {
        return Stream.of(complete.purpose(), complete.amount(), complete.place(), complete.remark())
                .allMatch(Objects::isNull);
    }
}
