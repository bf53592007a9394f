package org.gerch.core.tender;

import static org.gerch.core.tender.Rulings.committed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.gerch.core.kernel.Decision;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Ruling;
import org.gerch.core.tender.InvitationCommand.AmendTender;
import org.gerch.core.tender.InvitationEvent.TenderAmended;
import org.jspecify.annotations.Nullable;

/** The law of changing an invitation: always recorded, and what moved after the bids were known is marked. */
final class AmendmentLaw {
    private static final TenderAmended NOTHING_AMENDED =
            new TenderAmended(null, null, null, null, null, null, null, null);

    private AmendmentLaw() {}

    static Decision<TenderEvent> decide(PublishedTender tender, AmendTender amend, Provenance by) {
        Invitation invitation = tender.invitation();
        TenderAmended amended = new TenderAmended(
                amend.title(),
                amend.criterion(),
                amend.weights(),
                amend.estimatedCost(),
                amend.deadline(),
                amend.opening(),
                amend.conditions(),
                committed(amend.rationale()),
                amend.awardRules());
        Invitation after = invitation.amended(amended);
        boolean criteria = amend.criterion() != null || amend.weights() != null || amend.awardRules() != null;
        return Ruling.on(by)
                .refuseIf(NOTHING_AMENDED.equals(amended), Impossible.NothingAmended::new)
                .refuse(Rulings.negative("estimatedCost", amend.estimatedCost()))
                .refuse(negativeWeight(amend.weights()))
                .refuse(InvitationLaw.negativeRule(amend.awardRules()))
                .note(Rulings.afterCancellation(invitation, List.of()))
                .note(afterOpening(tender, by, amend.deadline() != null, Breach.DeadlineChangedAfterOpening::new))
                .note(afterOpening(tender, by, criteria, Breach.CriteriaChangedAfterOpening::new))
                .note(afterOpening(tender, by, amend.estimatedCost() != null, Breach.EstimateChangedAfterOpening::new))
                .note(deadlineTooLate(invitation, amend, by))
                .note(deadlineBroughtForward(invitation, amend))
                .note(openingBeforeDeadline(amend.opening(), after.deadline()))
                .accept(amended);
    }

    private static <R extends Breach> Optional<R> afterOpening(
            PublishedTender tender, Provenance by, boolean changed, BiFunction<Instant, Instant, R> why) {
        return changed ? Timing.after(by, tender.firstOpenedAt(), why) : Optional.empty();
    }

    private static Optional<Breach> deadlineTooLate(Invitation invitation, AmendTender amend, Provenance by) {
        return amend.deadline() == null
                ? Optional.empty()
                : Timing.after(by, invitation.deadline(), Breach.DeadlineChangedAfterItPassed::new);
    }

    private static Optional<Breach> deadlineBroughtForward(Invitation invitation, AmendTender amend) {
        Instant from = invitation.deadline();
        Instant to = amend.deadline();
        return from != null && to != null && to.isBefore(from)
                ? Optional.of(new Breach.DeadlineBroughtForward(from, to))
                : Optional.empty();
    }

    static Optional<Breach> openingBeforeDeadline(@Nullable Instant opening, @Nullable Instant deadline) {
        return opening != null && deadline != null && opening.isBefore(deadline)
                ? Optional.of(new Breach.OpeningBeforeDeadline(opening, deadline))
                : Optional.empty();
    }

    static Optional<Impossible> negativeWeight(@Nullable List<Weight> weights) {
        return weights == null
                ? Optional.empty()
                : weights.stream()
                        .filter(weight -> weight.weight().signum() < 0)
                        .findFirst()
                        .map(weight -> new Impossible.NegativeAmount(
                                weight.criterion(), weight.weight().toPlainString()));
    }
}
