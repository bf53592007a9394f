package org.gerch.core.fund;

import java.time.Instant;
import org.gerch.core.fund.FundEvent.BudgetAllocated;
import org.gerch.core.fund.FundEvent.BudgetCommitted;
import org.gerch.core.fund.FundEvent.BudgetReleased;
import org.gerch.core.fund.FundEvent.CallOpened;
import org.gerch.core.fund.FundEvent.FundClosed;
import org.gerch.core.fund.FundEvent.FundEntryCorrected;
import org.gerch.core.fund.FundEvent.FundOpened;
import org.gerch.core.kernel.Correction;
import org.gerch.core.kernel.Id;
import org.gerch.core.kernel.Malformed;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Place;
import org.jspecify.annotations.Nullable;

/** Which values of a fund's entries can be corrected: names, places, dates and allocations, never what the ledger committed. */
public final class FundCorrections {
    private FundCorrections() {}

    /** What the event says. */
    public static Correction of(FundEntryCorrected event) {
        return new Correction(event.seq(), event.field(), event.was(), event.value());
    }

    /**
     * The entry with another value at {@code field}, or null where that is nothing to correct.
     *
     * @throws Malformed if the text cannot be that value
     */
    public static @Nullable FundEvent with(FundEvent entry, String field, String text) {
        return switch (entry) {
            case FundOpened opened -> opening(opened, field, text);
            case BudgetAllocated allocated -> allocation(allocated, field, text);
            case CallOpened call -> call(call, field, text);
            case BudgetCommitted ignored -> null;
            case BudgetReleased ignored -> null;
            case FundClosed ignored -> null;
            case FundEntryCorrected ignored -> null;
        };
    }

    private static @Nullable FundEvent opening(FundOpened entry, String field, String text) {
        if (field.equals("name")) {
            String name = Id.checked("name", text);
            return new FundOpened(entry.fund(), name, entry.funder(), entry.place(), entry.currency());
        }
        Place place = Place.corrected(entry.place(), field, text);
        return place == null
                ? null
                : new FundOpened(entry.fund(), entry.name(), entry.funder(), place, entry.currency());
    }

    private static @Nullable FundEvent allocation(BudgetAllocated entry, String field, String text) {
        return switch (field) {
            case "amount.amount" ->
                new BudgetAllocated(
                        entry.allocation(),
                        Money.positive("amount", Money.of(text, entry.amount().currency())),
                        entry.moneyFrom(),
                        entry.period());
            case "moneyFrom" ->
                new BudgetAllocated(entry.allocation(), entry.amount(), Id.checked("moneyFrom", text), entry.period());
            case "period" ->
                new BudgetAllocated(entry.allocation(), entry.amount(), entry.moneyFrom(), Id.checked("period", text));
            default -> null;
        };
    }

    private static @Nullable FundEvent call(CallOpened entry, String field, String text) {
        return switch (field) {
            case "title" -> new CallOpened(entry.call(), Id.checked("title", text), entry.closes());
            case "closes" -> new CallOpened(entry.call(), entry.title(), Instant.parse(text));
            default -> null;
        };
    }
}
