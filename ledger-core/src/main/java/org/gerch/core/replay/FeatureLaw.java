package org.gerch.core.replay;

import java.util.List;
import java.util.Optional;
import org.gerch.core.fund.FundCommand;
import org.gerch.core.fund.FundEvent;
import org.gerch.core.fund.FundEvent.FundEntryCorrected;
import org.gerch.core.fund.FundLaw;
import org.gerch.core.fund.FundState;
import org.gerch.core.fund.ProposalCommand;
import org.gerch.core.fund.ProposalEvent;
import org.gerch.core.fund.ProposalEvent.ProposalEntryCorrected;
import org.gerch.core.fund.ProposalLaw;
import org.gerch.core.fund.ProposalState;
import org.gerch.core.grant.GrantCommand;
import org.gerch.core.grant.GrantEvent;
import org.gerch.core.grant.GrantEvent.GrantEntryCorrected;
import org.gerch.core.grant.GrantLaw;
import org.gerch.core.grant.GrantState;
import org.gerch.core.kernel.Decision;
import org.gerch.core.kernel.LedgerCommand;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.party.PartyCommand;
import org.gerch.core.party.PartyEvent;
import org.gerch.core.party.PartyEvent.PartyEntryCorrected;
import org.gerch.core.party.PartyLaw;
import org.gerch.core.party.PartyState;
import org.gerch.core.rules.RuleBook;
import org.gerch.core.rules.RulesCommand;
import org.gerch.core.rules.RulesEvent;
import org.gerch.core.signing.KeySuccession;
import org.gerch.core.signing.SigningCommand;
import org.gerch.core.signing.SigningEvent;
import org.gerch.core.tender.Tender;
import org.gerch.core.tender.TenderCommand;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.tender.TenderState;

/**
 * A feature's law as a replay needs it.
 *
 * @param events what its streams consist of
 * @param nothing the state before the first event
 * @param commands which command some events come from, by the stream's id
 * @param citation the entry of the same stream that an event names by its position
 */
record FeatureLaw<S, E extends LedgerEvent, C extends LedgerCommand>(
        Class<E> events,
        S nothing,
        Commands<E, C> commands,
        Decide<S, C, E> decide,
        Evolve<S, E> evolve,
        Cites<S, E> citation) {

    interface Commands<E, C> {
        C of(String id, List<E> events);
    }

    interface Decide<S, C, E extends LedgerEvent> {
        Decision<E> apply(S state, C command, Provenance by);
    }

    interface Evolve<S, E> {
        S apply(S state, E event, Provenance by);
    }

    interface Cites<S, E> {
        Optional<Citation> in(S state, E event);
    }

    /**
     * An entry named by its place in the log.
     *
     * @param seq its place in the stream
     */
    record Citation(String field, long position, long seq) {}

    static final FeatureLaw<TenderState, TenderEvent, TenderCommand> TENDER = new FeatureLaw<>(
            TenderEvent.class,
            TenderState.NOTHING,
            TenderCommands::of,
            Tender::decide,
            Tender::evolve,
            TenderCommands::citation);

    static final FeatureLaw<PartyState, PartyEvent, PartyCommand> PARTY = new FeatureLaw<>(
            PartyEvent.class,
            PartyState.UNKNOWN,
            (id, events) -> PartyCommands.of(id, events.getFirst()),
            PartyLaw::decide,
            (state, event, by) -> PartyLaw.evolve(state, event),
            (state, event) -> event instanceof PartyEntryCorrected corrected
                    ? corrected(corrected.position(), corrected.seq())
                    : Optional.empty());

    static final FeatureLaw<ProposalState, ProposalEvent, ProposalCommand> PROPOSAL = new FeatureLaw<>(
            ProposalEvent.class,
            ProposalState.UNKNOWN,
            (id, events) -> FundCommands.of(id, events.getFirst()),
            ProposalLaw::decide,
            (state, event, by) -> ProposalLaw.evolve(state, event),
            (state, event) -> event instanceof ProposalEntryCorrected corrected
                    ? corrected(corrected.position(), corrected.seq())
                    : Optional.empty());

    static final FeatureLaw<FundState, FundEvent, FundCommand> FUND = new FeatureLaw<>(
            FundEvent.class,
            FundState.UNKNOWN,
            (id, events) -> FundCommands.of(id, events.getFirst()),
            FundLaw::decide,
            (state, event, by) -> FundLaw.evolve(state, event),
            (state, event) -> event instanceof FundEntryCorrected corrected
                    ? corrected(corrected.position(), corrected.seq())
                    : Optional.empty());

    static final FeatureLaw<GrantState, GrantEvent, GrantCommand.Own> GRANT = new FeatureLaw<>(
            GrantEvent.class,
            GrantState.UNKNOWN,
            FeatureLaw::ownOfGrant,
            GrantLaw::decide,
            (state, event, by) -> GrantLaw.evolve(state, event),
            (state, event) -> event instanceof GrantEntryCorrected corrected
                    ? corrected(corrected.position(), corrected.seq())
                    : Optional.empty());

    static final FeatureLaw<RuleBook, RulesEvent, RulesCommand> RULES = new FeatureLaw<>(
            RulesEvent.class,
            RuleBook.EMPTY,
            (id, events) -> PartyCommands.of(events.getFirst()),
            RuleBook::decide,
            (state, event, by) -> RuleBook.evolve(state, event),
            (state, event) -> Optional.empty());

    static final FeatureLaw<KeySuccession, SigningEvent, SigningCommand> SIGNING = new FeatureLaw<>(
            SigningEvent.class,
            KeySuccession.NONE,
            (id, events) -> PartyCommands.of(events.getFirst()),
            KeySuccession::decide,
            (state, event, by) -> KeySuccession.evolve(state, event),
            (state, event) -> Optional.empty());

    static Optional<Citation> corrected(long position, long seq) {
        return Optional.of(new Citation("/data/position", position, seq));
    }

    private static GrantCommand.Own ownOfGrant(String id, List<GrantEvent> events) {
        return switch (GrantCommands.of(id, events.getFirst())) {
            case GrantCommand.Own own -> own;
            case GrantCommand joint -> throw new Malformed(joint.commandName(), "is decided together with its fund");
        };
    }
}
