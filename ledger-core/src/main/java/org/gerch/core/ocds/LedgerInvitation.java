package org.gerch.core.ocds;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.party.PartyKind;
import org.gerch.core.tender.AwardRules;
import org.gerch.core.tender.AwardRules.Preference;
import org.gerch.core.tender.Criterion;
import org.gerch.core.tender.EvaluationCommand.GiveClarification;
import org.gerch.core.tender.InvitationCommand.AmendTender;
import org.gerch.core.tender.InvitationCommand.AnswerQuestion;
import org.gerch.core.tender.InvitationCommand.AskQuestion;
import org.gerch.core.tender.InvitationCommand.CancelTender;
import org.gerch.core.tender.InvitationCommand.PlanTender;
import org.gerch.core.tender.InvitationCommand.PriceDocuments;
import org.gerch.core.tender.InvitationCommand.PublishTender;
import org.gerch.core.tender.Method;
import org.gerch.core.tender.ReplyCommand.FileStatement;
import org.gerch.core.tender.TenderCommand;
import org.gerch.core.tender.Weight;
import org.jspecify.annotations.Nullable;

/** What our own extension says of a tender's plan, its terms over time and its end. */
final class LedgerInvitation {
    private final TenderId tender;
    private final ReleaseParties parties;
    private final Supplier<String> salts;

    LedgerInvitation(TenderId tender, ReleaseParties parties, Supplier<String> salts) {
        this.tender = tender;
        this.parties = parties;
        this.salts = salts;
    }

    private static @Nullable Method plannedMethod(LedgerStep step) {
        String said = step.text("procurementMethod");
        return Stream.of(Method.values())
                .filter(method -> method.name().toLowerCase(Locale.ROOT).equals(said))
                .findFirst()
                .orElse(null);
    }

    /** @param last the invitation as it reads now */
    Optional<TenderCommand> command(LedgerStep step, PublishTender last) {
        return Optional.ofNullable(
                switch (step.type()) {
                    case "tender.planned" ->
                        new PlanTender(
                                tender, last.title(), last.buyer(), null, null, step.value(), plannedMethod(step));
                    case "tender.published" -> published(step, last);
                    case "tender.amended" ->
                        new AmendTender(
                                tender,
                                step.text("title"),
                                criterion(step),
                                weights(step),
                                step.value(),
                                step.said().instant("deadline"),
                                step.said().instant("opening"),
                                step.text("conditions"),
                                step.sealed("reasonCommitment", salts),
                                rules(step));
                    case "tender.documents-priced" -> documentsPriced(step);
                    case "tender.cancelled" ->
                        new CancelTender(
                                tender, step.lots(), step.text("article"), step.sealed("reasonCommitment", salts));
                    case "tender.question-asked", "tender.question-answered" -> question(step);
                    case "tender.clarification-given" -> clarification(step);
                    case "tender.statement-filed" -> statement(step);
                    default -> null;
                });
    }

    /** With the terms as they were published then. */
    private PublishTender published(LedgerStep step, PublishTender last) {
        Criterion criterion = criterion(step);
        return new PublishTender(
                tender,
                last.title(),
                last.description(),
                last.buyer(),
                last.buyerName(),
                null,
                null,
                last.method(),
                step.said().count("invited"),
                criterion == null ? Criterion.NOT_STATED : criterion,
                weights(step),
                step.value(),
                step.said().instant("deadline"),
                step.said().instant("opening"),
                last.lots(),
                null,
                null,
                rules(step));
    }

    private static @Nullable AwardRules rules(LedgerStep step) {
        if (!step.said().has("awardRules")) {
            return null;
        }
        Part rules = step.said().part("awardRules");
        Preference preference = null;
        if (rules.has("preference")) {
            Part said = rules.part("preference");
            Set<String> kinds = Set.copyOf(said.values(new String[] {"kinds"}, 0));
            preference = new Preference(
                    LedgerStep.number(said, "percent"),
                    Arrays.stream(PartyKind.values())
                            .filter(kind -> kinds.contains(kind.name()))
                            .toList());
        }
        return new AwardRules(
                rules.has("taxRate") ? LedgerStep.number(rules, "taxRate") : null,
                preference,
                rules.count("lotLimit"),
                rules.count("rounds"));
    }

    private @Nullable PriceDocuments documentsPriced(LedgerStep step) {
        Money price = step.value();
        return price == null ? null : new PriceDocuments(tender, price);
    }

    private @Nullable GiveClarification clarification(LedgerStep step) {
        String number = step.text("question");
        Sealed text = step.sealed("textCommitment", salts);
        return number == null || text == null ? null : new GiveClarification(tender, number, text);
    }

    private @Nullable TenderCommand question(LedgerStep step) {
        String number = step.text("question");
        Sealed text = step.sealed("textCommitment", salts);
        if (number == null || text == null) {
            return null;
        }
        return step.type().equals("tender.question-asked")
                ? new AskQuestion(tender, number, text)
                : new AnswerQuestion(tender, number, text);
    }

    private @Nullable FileStatement statement(LedgerStep step) {
        PartyFacts party = parties.named(step.said().part("party"));
        String number = step.text("statement");
        Sealed text = step.sealed("textCommitment", salts);
        return party == null || number == null || text == null
                ? null
                : new FileStatement(tender, number, party.party(), text);
    }

    private static @Nullable Criterion criterion(LedgerStep step) {
        return switch (step.said().code("awardCriteria")) {
            case "priceonly" -> Criterion.PRICE_ONLY;
            case "ratedcriteria" -> Criterion.RATED;
            case "" -> null;
            default -> Criterion.NOT_STATED;
        };
    }

    private static @Nullable List<Weight> weights(LedgerStep step) {
        if (!step.said().has("weights")) {
            return null;
        }
        return step.said().parts("weights").stream()
                .map(weight ->
                        new Weight(String.valueOf(weight.text("criterion")), LedgerStep.number(weight, "weight")))
                .toList();
    }
}
