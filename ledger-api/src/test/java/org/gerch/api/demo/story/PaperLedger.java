package org.gerch.api.demo.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gerch.core.fund.FundCommand;
import org.gerch.core.fund.FundEvent;
import org.gerch.core.fund.FundLaw;
import org.gerch.core.fund.FundState;
import org.gerch.core.fund.ProposalCommand;
import org.gerch.core.fund.ProposalEvent;
import org.gerch.core.fund.ProposalLaw;
import org.gerch.core.fund.ProposalState;
import org.gerch.core.grant.BudgetedCommand;
import org.gerch.core.grant.BudgetedLaw;
import org.gerch.core.grant.GrantCommand;
import org.gerch.core.grant.GrantEvent;
import org.gerch.core.grant.GrantLaw;
import org.gerch.core.grant.GrantState;
import org.gerch.core.grant.JointDecision;
import org.gerch.core.kernel.Decision;
import org.gerch.core.kernel.LedgerCommand;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Refusal;
import org.gerch.core.kernel.Streams;
import org.gerch.core.party.Bidder;
import org.gerch.core.party.PartyCommand;
import org.gerch.core.party.PartyEvent;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.party.PartyHistory;
import org.gerch.core.party.PartyLaw;
import org.gerch.core.party.PartyState;
import org.gerch.core.tender.PublishedTender;
import org.gerch.core.tender.Tender;
import org.gerch.core.tender.TenderCommand;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.tender.TenderState;

/** A ledger of paper: the pure law, and lists where the program has a log. */
final class PaperLedger {
    private final Map<String, List<Recorded<LedgerEvent>>> streams = new LinkedHashMap<>();
    private final PaperEnvelopes envelopes = new PaperEnvelopes(this::bidderAt);
    private final Written written = new Written();
    private long position;

    /** Tells the steps; fails with the first one that the law refuses. */
    static PaperLedger of(List<Step> steps) {
        PaperLedger ledger = new PaperLedger();
        for (int i = 0; i < steps.size(); i++) {
            ledger.tell(steps.get(i), i);
        }
        return ledger;
    }

    <E extends LedgerEvent> List<Recorded<E>> stream(String name, Class<E> type) {
        return streams.getOrDefault(name, List.of()).stream()
                .map(recorded -> recorded.with(type.cast(recorded.event())))
                .toList();
    }

    Stream<String> streamsOf(String feature) {
        return streams.keySet().stream().filter(name -> Streams.feature(name).equals(feature));
    }

    Stream<Recorded<LedgerEvent>> everything() {
        return streams.values().stream().flatMap(List::stream);
    }

    private void tell(Step step, int number) {
        LedgerCommand command = written.commandOf(step);
        Provenance by = step.provenance(number);
        long first = position;
        List<String> into = new ArrayList<>();
        try {
            decide(command, by, into);
        } catch (RuntimeException broken) {
            throw new AssertionError("step " + number + ": " + step, broken);
        }
        written.note(step, first, into);
    }

    private void decide(LedgerCommand command, Provenance by, List<String> into) {
        String stream = command.stream();
        switch (command) {
            case PartyCommand party -> record(stream, PartyLaw.decide(party(stream), party, by), by, into);
            case FundCommand fund -> record(stream, FundLaw.decide(fund(stream), fund, by), by, into);
            case ProposalCommand proposal ->
                record(stream, ProposalLaw.decide(proposal(stream), proposal, by), by, into);
            case GrantCommand.Own own -> record(stream, GrantLaw.decide(grant(stream), own, by), by, into);
            case BudgetedCommand budgeted -> together(budgeted, by, into);
            case TenderCommand tender -> {
                TenderState state = tender(stream);
                TenderCommand complete = state instanceof PublishedTender published
                        ? envelopes.complete(tender, published, stream(stream, TenderEvent.class), by)
                        : tender;
                record(stream, Tender.decide(state, complete, by), by, into);
            }
            default -> throw new IllegalStateException("the story has no " + command.commandName());
        }
    }

    private void together(BudgetedCommand command, Provenance by, List<String> into) {
        switch (BudgetedLaw.decide(fund(command.fundStream()), grant(command.stream()), command, by)) {
            case JointDecision.Refused refused -> throw refused(refused.refusal());
            case JointDecision.Accepted accepted -> {
                append(command.fundStream(), accepted.onFund(), accepted.contraryTo(), by, into);
                append(command.stream(), accepted.onGrant(), accepted.contraryTo(), by, into);
            }
        }
    }

    private <E extends LedgerEvent> void record(String stream, Decision<E> decision, Provenance by, List<String> into) {
        switch (decision) {
            case Decision.Refused<E> refused -> throw refused(refused.refusal());
            case Decision.Accepted<E> accepted -> append(stream, accepted.events(), accepted.contraryTo(), by, into);
        }
    }

    private void append(
            String stream,
            List<? extends LedgerEvent> events,
            List<Refusal> contraryTo,
            Provenance by,
            List<String> into) {
        List<Recorded<LedgerEvent>> longer = streams.computeIfAbsent(stream, none -> new ArrayList<>());
        Provenance noted = by.contraryTo(contraryTo);
        for (LedgerEvent event : events) {
            longer.add(new Recorded<>(position++, by.receivedAt(), stream, longer.size(), by.command(), event, noted));
            into.add(stream);
        }
    }

    private static IllegalStateException refused(Refusal refusal) {
        return new IllegalStateException("refused: " + refusal);
    }

    private Bidder bidderAt(PartyId party, Instant deadline) {
        List<Recorded<PartyEvent>> history = stream(Streams.name("party", party), PartyEvent.class);
        return new Bidder(
                PartyHistory.factsAt(party, history, deadline),
                PartyHistory.membersAt(history, deadline).stream()
                        .map(member -> factsAt(member, deadline))
                        .toList());
    }

    private PartyFacts factsAt(PartyId party, Instant deadline) {
        return PartyHistory.factsAt(party, stream(Streams.name("party", party), PartyEvent.class), deadline);
    }

    private PartyState party(String stream) {
        PartyState state = PartyState.UNKNOWN;
        for (Recorded<PartyEvent> recorded : stream(stream, PartyEvent.class)) {
            state = PartyLaw.evolve(state, recorded.event());
        }
        return state;
    }

    private FundState fund(String stream) {
        FundState state = FundState.UNKNOWN;
        for (Recorded<FundEvent> recorded : stream(stream, FundEvent.class)) {
            state = FundLaw.evolve(state, recorded.event());
        }
        return state;
    }

    private ProposalState proposal(String stream) {
        ProposalState state = ProposalState.UNKNOWN;
        for (Recorded<ProposalEvent> recorded : stream(stream, ProposalEvent.class)) {
            state = ProposalLaw.evolve(state, recorded.event());
        }
        return state;
    }

    private GrantState grant(String stream) {
        GrantState state = GrantState.UNKNOWN;
        for (Recorded<GrantEvent> recorded : stream(stream, GrantEvent.class)) {
            state = GrantLaw.evolve(state, recorded.event());
        }
        return state;
    }

    private TenderState tender(String stream) {
        TenderState state = TenderState.NOTHING;
        for (Recorded<TenderEvent> recorded : stream(stream, TenderEvent.class)) {
            state = Tender.evolve(state, recorded.event(), recorded.by());
        }
        return state;
    }
}
