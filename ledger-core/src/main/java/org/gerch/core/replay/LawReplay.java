package org.gerch.core.replay;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gerch.core.fund.FundCommand;
import org.gerch.core.fund.FundEvent;
import org.gerch.core.fund.FundState;
import org.gerch.core.fund.ProposalCommand;
import org.gerch.core.fund.ProposalEvent;
import org.gerch.core.fund.ProposalState;
import org.gerch.core.grant.BudgetedCommand;
import org.gerch.core.grant.BudgetedLaw;
import org.gerch.core.grant.GrantCommand;
import org.gerch.core.grant.GrantEvent;
import org.gerch.core.grant.GrantState;
import org.gerch.core.grant.JointDecision;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Streams;
import org.gerch.core.party.PartyCommand;
import org.gerch.core.party.PartyEvent;
import org.gerch.core.party.PartyState;
import org.gerch.core.replay.Contradiction.Kind;
import org.gerch.core.rules.RuleBook;
import org.gerch.core.rules.RulesCommand;
import org.gerch.core.rules.RulesEvent;
import org.gerch.core.signing.KeySuccession;
import org.gerch.core.signing.SigningCommand;
import org.gerch.core.signing.SigningEvent;
import org.gerch.core.tender.TenderCommand;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.tender.TenderState;

/**
 * Reads a log command by command and asks the law of each whether it would have recorded the same.
 *
 * <p>Whatever it answers, the next command is judged by what stands in the log. Used by one thread; a grant and its fund belong to the same replay.
 */
public final class LawReplay {
    private final FeatureReplay<TenderState, TenderEvent, TenderCommand> tenders =
            new FeatureReplay<>(FeatureLaw.TENDER);
    private final FeatureReplay<PartyState, PartyEvent, PartyCommand> parties = new FeatureReplay<>(FeatureLaw.PARTY);
    private final FeatureReplay<ProposalState, ProposalEvent, ProposalCommand> proposals =
            new FeatureReplay<>(FeatureLaw.PROPOSAL);
    private final FeatureReplay<RuleBook, RulesEvent, RulesCommand> rules = new FeatureReplay<>(FeatureLaw.RULES);
    private final FeatureReplay<KeySuccession, SigningEvent, SigningCommand> keys =
            new FeatureReplay<>(FeatureLaw.SIGNING);
    private final FeatureReplay<FundState, FundEvent, FundCommand> funds = new FeatureReplay<>(FeatureLaw.FUND);
    private final FeatureReplay<GrantState, GrantEvent, GrantCommand.Own> grants =
            new FeatureReplay<>(FeatureLaw.GRANT);

    /**
     * The first thing that the law would not have recorded; none if it would have recorded just this.
     *
     * @param entries what stands in the log of one command: all entries that follow each other with its id
     */
    public Optional<Contradiction> next(List<Recorded<LedgerEvent>> entries) {
        Optional<Contradiction> mixed = Comparison.oneProvenance(entries);
        Optional<Contradiction> found = read(entries);
        return mixed.or(() -> found);
    }

    private Optional<Contradiction> read(List<Recorded<LedgerEvent>> entries) {
        return switch (entries.getFirst().event()) {
            case TenderEvent ignored -> alone(tenders, entries);
            case PartyEvent ignored -> alone(parties, entries);
            case ProposalEvent ignored -> alone(proposals, entries);
            case RulesEvent ignored -> alone(rules, entries);
            case FundEvent ignored -> ofGrantAndFund(entries);
            case GrantEvent ignored -> ofGrantAndFund(entries);
            case SigningEvent ignored -> alone(keys, entries);
            // Features are open to each other's packages, not sealed together; a test holds every event of the
            // catalogue against this list.
            default -> Optional.of(new Contradiction(entries.getFirst().position(), Kind.NO_COMMAND, "/type", "", ""));
        };
    }

    private static <S, E extends LedgerEvent> Optional<Contradiction> alone(
            FeatureReplay<S, E, ?> feature, List<Recorded<LedgerEvent>> entries) {
        List<Recorded<E>> own = feature.own(entries);
        Optional<Contradiction> found = ofOneStream(entries, own.size());
        if (found.isEmpty()) {
            found = unlessUnreadable(entries, () -> feature.decideAnew(own));
        }
        feature.evolve(own);
        return found;
    }

    private static Optional<Contradiction> ofOneStream(List<Recorded<LedgerEvent>> entries, int own) {
        Recorded<LedgerEvent> first = entries.getFirst();
        boolean one = own == entries.size()
                && entries.stream().allMatch(entry -> entry.stream().equals(first.stream()));
        return one ? Optional.empty() : Comparison.otherEvents(entries.getLast(), 1, entries.size());
    }

    private Optional<Contradiction> ofGrantAndFund(List<Recorded<LedgerEvent>> entries) {
        List<Recorded<FundEvent>> onFund = funds.own(entries);
        List<Recorded<GrantEvent>> onGrant = grants.own(entries);
        Optional<Contradiction> found = unlessUnreadable(entries, () -> decided(entries, onFund, onGrant));
        funds.evolve(onFund);
        grants.evolve(onGrant);
        return found;
    }

    private Optional<Contradiction> decided(
            List<Recorded<LedgerEvent>> entries, List<Recorded<FundEvent>> onFund, List<Recorded<GrantEvent>> onGrant) {
        if (onGrant.isEmpty()) {
            return ofOneStream(entries, onFund.size()).or(() -> funds.decideAnew(onFund));
        }
        Recorded<GrantEvent> entry = onGrant.getFirst();
        Optional<BudgetedCommand> joint = GrantCommands.budgeted(Streams.id(entry.stream()), entry.event());
        return joint.isPresent()
                ? together(joint.get(), onFund, onGrant)
                : ofOneStream(entries, onGrant.size()).or(() -> grants.decideAnew(onGrant));
    }

    private Optional<Contradiction> together(
            BudgetedCommand command, List<Recorded<FundEvent>> onFund, List<Recorded<GrantEvent>> onGrant) {
        Recorded<GrantEvent> entry = onGrant.getFirst();
        Optional<Contradiction> addressed = Comparison.addressed(command, command.stream(), entry);
        for (Recorded<FundEvent> fund : onFund) {
            addressed = addressed.or(() -> Comparison.addressed(command, command.fundStream(), fund));
        }
        return addressed
                .or(() -> Comparison.permitted(command, entry))
                .or(() -> compared(
                        BudgetedLaw.decide(
                                funds.state(command.fundStream()), grants.state(entry.stream()), command, entry.by()),
                        onFund,
                        onGrant));
    }

    private static Optional<Contradiction> compared(
            JointDecision decision, List<Recorded<FundEvent>> onFund, List<Recorded<GrantEvent>> onGrant) {
        Recorded<GrantEvent> entry = onGrant.getFirst();
        return switch (decision) {
            case JointDecision.Refused refused -> Comparison.refused(entry, refused.refusal());
            case JointDecision.Accepted accepted ->
                Comparison.events(accepted.onGrant(), onGrant)
                        .or(() -> onFund.isEmpty() && !accepted.onFund().isEmpty()
                                ? Comparison.otherEvents(
                                        entry, accepted.onFund().size(), 0)
                                : Comparison.events(accepted.onFund(), onFund))
                        .or(() -> Comparison.notes(accepted.contraryTo(), entry));
        };
    }

    /** A value that no command takes is refused while the command is made; of events that make no sense at all the law may stumble. */
    private static Optional<Contradiction> unlessUnreadable(
            List<Recorded<LedgerEvent>> entries, Supplier<Optional<Contradiction>> decided) {
        try {
            return decided.get();
        } catch (RuntimeException unreadable) {
            return Optional.of(new Contradiction(
                    entries.getFirst().position(),
                    Kind.NO_COMMAND,
                    "/data",
                    "",
                    String.valueOf(unreadable.getMessage()).lines().findFirst().orElse("")));
        }
    }
}
