package org.gerch.core.replay;

import static org.gerch.core.replay.Unseen.TEXT;
import static org.gerch.core.replay.Unseen.text;

import org.gerch.core.fund.FundCommand;
import org.gerch.core.fund.FundEvent;
import org.gerch.core.fund.ProposalCommand;
import org.gerch.core.fund.ProposalEvent;
import org.gerch.core.fund.ProposalId;
import org.gerch.core.kernel.FundId;
import org.gerch.core.kernel.Malformed;

/** Which command an event of a fund's or a proposal's comes from. */
final class FundCommands {
    private FundCommands() {}

    /**
     * The command of an event that a fund decides alone.
     *
     * @throws Malformed if the event moves the budget: only a grant's command does that
     */
    static FundCommand of(String id, FundEvent event) {
        FundId fund = new FundId(id);
        return switch (event) {
            case FundEvent.FundOpened opened ->
                new FundCommand.OpenFund(
                        opened.fund(), opened.name(), opened.funder(), opened.place(), opened.currency());
            case FundEvent.BudgetAllocated allocated ->
                new FundCommand.AllocateBudget(
                        fund, allocated.allocation(), allocated.amount(), allocated.moneyFrom(), allocated.period());
            case FundEvent.CallOpened call -> new FundCommand.OpenCall(fund, call.call(), call.title(), call.closes());
            case FundEvent.FundClosed closed -> new FundCommand.CloseFund(fund, text(closed.reason()));
            case FundEvent.FundEntryCorrected corrected ->
                new FundCommand.CorrectFundEntry(
                        fund,
                        corrected.position(),
                        corrected.seq(),
                        corrected.field(),
                        corrected.was(),
                        corrected.value(),
                        TEXT,
                        corrected.confirmedBy());
            case FundEvent.BudgetCommitted committed -> throw withoutGrant(committed);
            case FundEvent.BudgetReleased released -> throw withoutGrant(released);
        };
    }

    static ProposalCommand of(String id, ProposalEvent event) {
        ProposalId proposal = new ProposalId(id);
        return switch (event) {
            case ProposalEvent.ProposalRecorded recorded ->
                new ProposalCommand.RecordProposal(
                        recorded.proposal(),
                        recorded.title(),
                        recorded.place(),
                        recorded.proposedBy(),
                        recorded.estimatedCost(),
                        recorded.fund());
            case ProposalEvent.TallyRecorded tally ->
                new ProposalCommand.RecordTally(
                        proposal, tally.kind(), tally.participants(), tally.inFavour(), tally.heldAt());
            case ProposalEvent.ProposalRanked ranked ->
                new ProposalCommand.RankProposal(proposal, ranked.period(), ranked.rank(), ranked.of());
            case ProposalEvent.ProposalDecided decided ->
                new ProposalCommand.DecideProposal(
                        proposal, decided.accepted(), decided.rank(), text(decided.reason()));
            case ProposalEvent.ProposalEntryCorrected corrected ->
                new ProposalCommand.CorrectProposalEntry(
                        proposal,
                        corrected.position(),
                        corrected.seq(),
                        corrected.field(),
                        corrected.was(),
                        corrected.value(),
                        TEXT,
                        corrected.confirmedBy());
        };
    }

    private static Malformed withoutGrant(FundEvent event) {
        return new Malformed(event.getClass().getSimpleName(), "stands without an entry of its grant");
    }
}
