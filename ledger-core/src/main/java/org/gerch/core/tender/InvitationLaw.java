package org.gerch.core.tender;

import static org.gerch.core.tender.Rulings.committed;
import static org.gerch.core.tender.Rulings.refused;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gerch.core.kernel.Decision;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Ruling;
import org.gerch.core.tender.InvitationCommand.AmendTender;
import org.gerch.core.tender.InvitationCommand.AnswerQuestion;
import org.gerch.core.tender.InvitationCommand.AskQuestion;
import org.gerch.core.tender.InvitationCommand.CancelTender;
import org.gerch.core.tender.InvitationCommand.PlanTender;
import org.gerch.core.tender.InvitationCommand.PriceDocuments;
import org.gerch.core.tender.InvitationCommand.PublishTender;
import org.gerch.core.tender.InvitationEvent.DocumentsPriced;
import org.gerch.core.tender.InvitationEvent.QuestionAnswered;
import org.gerch.core.tender.InvitationEvent.QuestionAsked;
import org.gerch.core.tender.InvitationEvent.TenderCancelled;
import org.gerch.core.tender.InvitationEvent.TenderPlanned;
import org.gerch.core.tender.InvitationEvent.TenderPublished;
import org.gerch.core.tender.TenderState.Planned;
import org.gerch.core.tender.TenderState.Unknown;
import org.jspecify.annotations.Nullable;

/** The law of planning, inviting and calling off. */
final class InvitationLaw {
    private InvitationLaw() {}

    static Decision<TenderEvent> decide(TenderState state, InvitationCommand command, Provenance by) {
        return switch (command) {
            case PlanTender plan -> plan(state, plan, by);
            case PublishTender publish -> publish(state, publish, by);
            case AmendTender amend -> Rulings.published(state, amend, tender -> AmendmentLaw.decide(tender, amend, by));
            case PriceDocuments price -> Rulings.published(state, price, tender -> price(tender, price, by));
            case AskQuestion ask -> Rulings.published(state, ask, tender -> ask(tender, ask, by));
            case AnswerQuestion answer -> Rulings.published(state, answer, tender -> answer(tender, answer, by));
            case CancelTender cancel -> cancel(state, cancel, by);
        };
    }

    private static Decision<TenderEvent> plan(TenderState state, PlanTender plan, Provenance by) {
        return Ruling.on(by)
                .refuseIf(state instanceof PublishedTender, () -> new Impossible.TenderAlreadyPublished(plan.tender()))
                .refuseIf(!(state instanceof Unknown), () -> new Impossible.TenderAlreadyPlanned(plan.tender()))
                .refuse(Rulings.negative("estimatedCost", plan.estimatedCost()))
                .accept(new TenderPlanned(
                        plan.tender(),
                        plan.title(),
                        plan.buyer(),
                        plan.proposedBy(),
                        plan.place(),
                        plan.estimatedCost(),
                        plan.method()));
    }

    private static Decision<TenderEvent> publish(TenderState state, PublishTender publish, Provenance by) {
        List<Lot> lots = publish.lots() == null ? List.of() : publish.lots();
        boolean planDropped = state instanceof Planned planned && planned.cancelled();
        return Ruling.on(by)
                .refuseIf(
                        state instanceof PublishedTender, () -> new Impossible.TenderAlreadyPublished(publish.tender()))
                .refuseIf(
                        publish.tender().equals(publish.earlierRound()),
                        () -> new Impossible.EarlierRoundIsItself(publish.tender()))
                .refuse(Rulings.negative("estimatedCost", publish.estimatedCost()))
                .refuse(negativeCount("invited", publish.invited()))
                .refuse(negativeRule(publish.awardRules()))
                .refuse(AmendmentLaw.negativeWeight(publish.weights()))
                .refuse(lotNamedTwice(lots))
                .refuse(negativeEstimate(lots))
                .noteIf(planDropped, () -> new Breach.AfterCancellation(List.of()))
                .note(Timing.after(by, publish.deadline(), Breach.PublishedAfterDeadline::new))
                .note(AmendmentLaw.openingBeforeDeadline(publish.opening(), publish.deadline()))
                .accept(published(publish));
    }

    private static TenderPublished published(PublishTender publish) {
        return new TenderPublished(
                publish.tender(),
                publish.title(),
                publish.description(),
                publish.buyer(),
                publish.buyerName(),
                publish.proposedBy(),
                publish.place(),
                publish.method(),
                publish.invited(),
                publish.criterion(),
                publish.weights() == null ? List.of() : publish.weights(),
                publish.estimatedCost(),
                publish.deadline(),
                publish.opening(),
                publish.lots() == null ? List.of() : publish.lots(),
                publish.conditions(),
                publish.earlierRound(),
                publish.awardRules());
    }

    private static Decision<TenderEvent> price(PublishedTender tender, PriceDocuments documents, Provenance by) {
        return Ruling.on(by)
                .refuse(Rulings.negative("price", documents.price()))
                .note(Rulings.afterCancellation(tender.invitation(), List.of()))
                .accept(new DocumentsPriced(documents.price()));
    }

    private static Decision<TenderEvent> ask(PublishedTender tender, AskQuestion ask, Provenance by) {
        return Ruling.on(by)
                .refuseIf(
                        tender.correspondence().questions().contains(ask.question()),
                        () -> new Impossible.QuestionAlreadyAsked(ask.question()))
                .accept(new QuestionAsked(ask.question(), ask.text().commitment()));
    }

    private static Decision<TenderEvent> answer(PublishedTender tender, AnswerQuestion answer, Provenance by) {
        return Ruling.on(by)
                .refuseIf(
                        !tender.correspondence().questions().contains(answer.question()),
                        () -> new Impossible.QuestionUnknown(answer.question()))
                .accept(new QuestionAnswered(answer.question(), answer.text().commitment()));
    }

    private static Decision<TenderEvent> cancel(TenderState state, CancelTender cancel, Provenance by) {
        return switch (state) {
            case Unknown unknown -> refused(new Impossible.TenderUnknown(cancel.tender()));
            case Planned planned -> cancelPlan(planned, cancel, by);
            case PublishedTender tender -> cancelInvitation(tender, cancel, by);
        };
    }

    private static Decision<TenderEvent> cancelPlan(Planned planned, CancelTender cancel, Provenance by) {
        List<LotId> lots = Lots.named(cancel.lots());
        return Ruling.on(by)
                .refuseIf(!lots.isEmpty(), () -> new Impossible.LotUnknown(lots.getFirst()))
                .refuseIf(planned.cancelled(), () -> new Impossible.TenderAlreadyCancelled(cancel.tender()))
                .accept(new TenderCancelled(lots, cancel.article(), committed(cancel.reason())));
    }

    private static Decision<TenderEvent> cancelInvitation(PublishedTender tender, CancelTender cancel, Provenance by) {
        Invitation invitation = tender.invitation();
        List<LotId> lots = Lots.named(cancel.lots());
        boolean already = invitation.cancelled()
                || !lots.isEmpty() && invitation.cancelledLots().containsAll(lots);
        return Ruling.on(by)
                .refuse(Lots.wrong(invitation, lots))
                .refuseIf(already, () -> new Impossible.TenderAlreadyCancelled(cancel.tender()))
                .note(tender.awardInForce(lots).map(award -> new Breach.CancelledAfterAward(award.id())))
                .accept(new TenderCancelled(lots, cancel.article(), committed(cancel.reason())));
    }

    private static Optional<Impossible> negativeCount(String what, @Nullable Number count) {
        return count != null && count.doubleValue() < 0
                ? Optional.of(new Impossible.NegativeAmount(what, count.toString()))
                : Optional.empty();
    }

    static Optional<Impossible> negativeRule(@Nullable AwardRules rules) {
        if (rules == null) {
            return Optional.empty();
        }
        AwardRules.Preference preference = rules.preference();
        return negativeCount("awardRules.taxRate", rules.taxRate())
                .or(() -> negativeCount(
                        "awardRules.preference.percent", preference == null ? null : preference.percent()))
                .or(() -> negativeCount("awardRules.lotLimit", rules.lotLimit()))
                .or(() -> negativeCount("awardRules.rounds", rules.rounds()));
    }

    private static Optional<Impossible> lotNamedTwice(List<Lot> lots) {
        Set<LotId> seen = new HashSet<>();
        return lots.stream()
                .map(Lot::id)
                .filter(lot -> !seen.add(lot))
                .findFirst()
                .map(Impossible.LotNamedTwice::new);
    }

    private static Optional<Impossible> negativeEstimate(List<Lot> lots) {
        return lots.stream()
                .flatMap(lot -> Rulings.negative("lots.estimatedCost", lot.estimatedCost()).stream())
                .findFirst();
    }
}
