package org.gerch.core.fund;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gerch.core.fund.ProposalCommand.CorrectProposalEntry;
import org.gerch.core.fund.ProposalCommand.DecideProposal;
import org.gerch.core.fund.ProposalCommand.RankProposal;
import org.gerch.core.fund.ProposalCommand.RecordProposal;
import org.gerch.core.fund.ProposalCommand.RecordTally;
import org.gerch.core.fund.ProposalEvent.ProposalDecided;
import org.gerch.core.fund.ProposalEvent.ProposalEntryCorrected;
import org.gerch.core.fund.ProposalEvent.ProposalRanked;
import org.gerch.core.fund.ProposalEvent.ProposalRecorded;
import org.gerch.core.fund.ProposalEvent.TallyRecorded;
import org.gerch.core.fund.ProposalRefusal.DecidedAgain;
import org.gerch.core.fund.ProposalRefusal.DecidedWithoutRanking;
import org.gerch.core.fund.ProposalRefusal.ProposalAlreadyRecorded;
import org.gerch.core.fund.ProposalRefusal.ProposalUnknown;
import org.gerch.core.fund.ProposalRefusal.RankChangedWithoutReason;
import org.gerch.core.fund.ProposalRefusal.RankedAfterDecision;
import org.gerch.core.fund.ProposalRefusal.RankedWithoutTally;
import org.gerch.core.fund.ProposalRefusal.TurnedDownWithoutReason;
import org.gerch.core.kernel.Correction;
import org.gerch.core.kernel.Decision;
import org.gerch.core.kernel.Entries;
import org.gerch.core.kernel.NotYourParty;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Ruling;

/** What may be recorded about a proposal; pure. An office that skips a step is recorded doing so. */
public final class ProposalLaw {
    private ProposalLaw() {}

    public static Decision<ProposalEvent> decide(ProposalState state, ProposalCommand command, Provenance by) {
        if (!state.isRecorded() && !(command instanceof RecordProposal)) {
            return new Decision.Refused<>(new ProposalUnknown(command.proposal()));
        }
        return switch (command) {
            case RecordProposal record ->
                Ruling.on(by)
                        .refuseIf(state.isRecorded(), () -> new ProposalAlreadyRecorded(record.proposal()))
                        .refuse(notTheProposer(record, by))
                        .accept(new ProposalRecorded(
                                record.proposal(),
                                record.title(),
                                record.place(),
                                record.proposedBy(),
                                record.estimatedCost(),
                                record.fund()));
            case RecordTally tally -> Ruling.on(by).accept(tallied(tally));
            case RankProposal rank ->
                Ruling.on(by)
                        .noteIf(!state.isTallied(), () -> new RankedWithoutTally(rank.proposal()))
                        .noteIf(state.isDecided(), () -> new RankedAfterDecision(rank.proposal()))
                        .accept(ranked(rank));
            case DecideProposal decide -> decide(state, decide, by);
            case CorrectProposalEntry correct -> correct(state, correct, by);
        };
    }

    public static ProposalState evolve(ProposalState state, ProposalEvent event) {
        Entries<ProposalEvent> entries = state.entries();
        Entries<ProposalEvent> asCorrected = event instanceof ProposalEntryCorrected correction
                ? entries.corrected(ProposalCorrections.of(correction), ProposalCorrections::with)
                : entries;
        return new ProposalState(asCorrected.and(event));
    }

    /** The khoroo writes down what its neighbours propose; a group proposes for itself. */
    private static Optional<NotYourParty> notTheProposer(RecordProposal record, Provenance by) {
        return by.roles().contains(Role.KHOROO_OFFICER)
                ? Optional.empty()
                : NotYourParty.where(by, record.proposedBy());
    }

    static TallyRecorded tallied(RecordTally tally) {
        return new TallyRecorded(tally.kind(), tally.participants(), tally.inFavour(), tally.heldAt());
    }

    static ProposalRanked ranked(RankProposal rank) {
        return new ProposalRanked(rank.period(), rank.rank(), rank.of());
    }

    private static Decision<ProposalEvent> decide(ProposalState state, DecideProposal decide, Provenance by) {
        Integer before = state.rank();
        Integer after = decide.rank() == null ? before : decide.rank();
        boolean changed = before != null && !Objects.equals(before, after);
        boolean silent = decide.reason() == null;
        return Ruling.on(by)
                .noteIf(before == null, () -> new DecidedWithoutRanking(decide.proposal()))
                .noteIf(state.isDecided(), () -> new DecidedAgain(decide.proposal()))
                .noteIf(
                        changed && silent,
                        () -> new RankChangedWithoutReason(
                                Objects.requireNonNull(before), Objects.requireNonNull(after)))
                .noteIf(!decide.accepted() && silent, () -> new TurnedDownWithoutReason(decide.proposal()))
                .accept(new ProposalDecided(
                        decide.accepted(),
                        after,
                        before,
                        decide.reason() == null ? null : decide.reason().commitment()));
    }

    private static Decision<ProposalEvent> correct(ProposalState state, CorrectProposalEntry correct, Provenance by) {
        return new Correction(correct.seq(), correct.field(), correct.was(), correct.value())
                .judge(state.entries().at(correct.seq()), ProposalCorrections::with, correct.confirmedBy(), by)
                .accept(() -> List.of(new ProposalEntryCorrected(
                        correct.position(),
                        correct.seq(),
                        correct.field(),
                        String.valueOf(correct.was()),
                        correct.value(),
                        correct.reason().commitment(),
                        correct.confirmedBy())));
    }
}
