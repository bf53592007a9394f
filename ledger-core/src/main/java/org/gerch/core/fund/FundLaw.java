package org.gerch.core.fund;

import java.util.List;
import org.gerch.core.fund.FundCommand.AllocateBudget;
import org.gerch.core.fund.FundCommand.CloseFund;
import org.gerch.core.fund.FundCommand.CorrectFundEntry;
import org.gerch.core.fund.FundCommand.OpenCall;
import org.gerch.core.fund.FundCommand.OpenFund;
import org.gerch.core.fund.FundEvent.BudgetAllocated;
import org.gerch.core.fund.FundEvent.BudgetCommitted;
import org.gerch.core.fund.FundEvent.BudgetReleased;
import org.gerch.core.fund.FundEvent.CallOpened;
import org.gerch.core.fund.FundEvent.FundClosed;
import org.gerch.core.fund.FundEvent.FundEntryCorrected;
import org.gerch.core.fund.FundEvent.FundOpened;
import org.gerch.core.fund.FundRefusal.AllocationAlreadyRecorded;
import org.gerch.core.fund.FundRefusal.AllocationBelowCommitted;
import org.gerch.core.fund.FundRefusal.CallAlreadyOpened;
import org.gerch.core.fund.FundRefusal.FundAlreadyOpened;
import org.gerch.core.fund.FundRefusal.FundClosedAlready;
import org.gerch.core.fund.FundRefusal.FundCurrencyDiffers;
import org.gerch.core.fund.FundRefusal.FundUnknown;
import org.gerch.core.kernel.Correction;
import org.gerch.core.kernel.Decision;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Ruling;

/** What a fund itself may do; pure. Its budget moves by {@code BudgetedLaw}, together with a grant. */
public final class FundLaw {
    private FundLaw() {}

    public static Decision<FundEvent> decide(FundState state, FundCommand command, Provenance by) {
        FundOpened opening = state.opening();
        if (command instanceof OpenFund open) {
            return Ruling.on(by)
                    .refuseIf(opening != null, () -> new FundAlreadyOpened(open.fund()))
                    .accept(new FundOpened(open.fund(), open.name(), open.funder(), open.place(), open.currency()));
        }
        return opening == null
                ? new Decision.Refused<>(new FundUnknown(command.fund()))
                : decide(state, opening.currency(), command, by);
    }

    public static FundState evolve(FundState state, FundEvent event) {
        return switch (event) {
            case FundOpened opened -> state.recording(opened);
            case BudgetAllocated allocated -> state.recording(allocated);
            case CallOpened call -> state.recording(call);
            case BudgetCommitted committed -> state.committing(committed.amount());
            case BudgetReleased released -> state.releasing(released.amount());
            case FundClosed ignored -> state.closing();
            case FundEntryCorrected corrected -> state.correcting(FundCorrections.of(corrected));
        };
    }

    private static Decision<FundEvent> decide(FundState state, String currency, FundCommand command, Provenance by) {
        return switch (command) {
            case OpenFund open -> new Decision.Refused<>(new FundAlreadyOpened(open.fund()));
            case AllocateBudget allocate ->
                whileOpen(state, allocate, by)
                        .refuseIf(
                                !allocate.amount().currency().equals(currency),
                                () -> new FundCurrencyDiffers(currency, allocate.amount()))
                        .refuseIf(
                                state.hasAllocation(allocate.allocation()),
                                () -> new AllocationAlreadyRecorded(allocate.allocation()))
                        .accept(new BudgetAllocated(
                                allocate.allocation(), allocate.amount(), allocate.moneyFrom(), allocate.period()));
            case OpenCall call ->
                whileOpen(state, call, by)
                        .refuseIf(state.hasCall(call.call()), () -> new CallAlreadyOpened(call.call()))
                        .accept(new CallOpened(call.call(), call.title(), call.closes()));
            case CloseFund close ->
                whileOpen(state, close, by)
                        .accept(new FundClosed(
                                close.reason() == null ? null : close.reason().commitment()));
            case CorrectFundEntry correct -> correct(state, currency, correct, by);
        };
    }

    private static Ruling whileOpen(FundState state, FundCommand command, Provenance by) {
        return Ruling.on(by).refuseIf(state.closed(), () -> new FundClosedAlready(command.fund()));
    }

    private static Decision<FundEvent> correct(
            FundState state, String currency, CorrectFundEntry correct, Provenance by) {
        Correction correction = new Correction(correct.seq(), correct.field(), correct.was(), correct.value());
        Money allocated = state.correcting(correction).allocated(currency);
        Money committed = state.committed(currency);
        return correction
                .judge(state.recorded().get(correct.seq()), FundCorrections::with, correct.confirmedBy(), by)
                .refuseIf(allocated.isBelow(committed), () -> new AllocationBelowCommitted(allocated, committed))
                .accept(() -> List.of(new FundEntryCorrected(
                        correct.position(),
                        correct.seq(),
                        correct.field(),
                        String.valueOf(correct.was()),
                        correct.value(),
                        correct.reason().commitment(),
                        correct.confirmedBy())));
    }
}
