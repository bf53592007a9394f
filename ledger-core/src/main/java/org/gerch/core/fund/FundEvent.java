package org.gerch.core.fund;

import java.time.Instant;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.FundId;
import org.gerch.core.kernel.GrantId;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Place;
import org.jspecify.annotations.Nullable;

/** A fund's history: money set aside, promised to grants, and free again. */
public sealed interface FundEvent extends LedgerEvent {

    /**
     * @param funder whose money it is
     * @param place where it is spent, for a local fund
     * @param currency the only one this fund counts in
     */
    record FundOpened(
            FundId fund,
            String name,
            PartyId funder,
            @Nullable Place place,
            String currency) implements FundEvent {}

    /**
     * @param moneyFrom where the money comes from, by name
     * @param period what it is for, such as {@code 2026}
     */
    record BudgetAllocated(AllocationId allocation, Money amount, String moneyFrom, String period)
            implements FundEvent {}

    /** @param closes applications are asked for until then */
    record CallOpened(CallId call, @Nullable String title, Instant closes) implements FundEvent {}

    /** Written together with the grant's approval, in one append. */
    record BudgetCommitted(GrantId grant, Money amount) implements FundEvent {}

    /** What a grant no longer needs, written together with the grant's own entry. */
    record BudgetReleased(GrantId grant, Money amount) implements FundEvent {}

    record FundClosed(@Nullable Commitment reason) implements FundEvent {}

    /**
     * An earlier entry was wrong; it stays, and this says what is right.
     *
     * @param position the entry's place in the log
     * @param seq its place in this stream
     * @param field the path of the wrong value in the entry's data, such as {@code amount.amount}
     * @param was the value that stands there, as JSON
     * @param value the right one, as JSON
     * @param confirmedBy the second person
     */
    record FundEntryCorrected(
            long position, long seq, String field, String was, String value, Commitment reason, Actor confirmedBy)
            implements FundEvent {}
}
