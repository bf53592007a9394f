package org.gerch.core.fund;

import static org.gerch.core.kernel.Role.FUND_OFFICER;
import static org.gerch.core.kernel.Role.IMPORTER;
import static org.gerch.core.kernel.Role.REGISTRAR;

import java.time.Instant;
import java.util.Set;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.FundId;
import org.gerch.core.kernel.Id;
import org.gerch.core.kernel.LedgerCommand;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Place;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.kernel.Streams;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a fund itself.
 *
 * <p>Its budget is committed and released by the grant's own commands, see {@code BudgetedCommand}.
 */
public sealed interface FundCommand extends LedgerCommand {
    FundId fund();

    @Override
    default String stream() {
        return Streams.name("fund", fund());
    }

    @Override
    default Set<Role> allowed() {
        return Set.of(FUND_OFFICER);
    }

    /** @param currency three capital letters; every amount of this fund is in it */
    record OpenFund(
            FundId fund,
            String name,
            PartyId funder,
            @Nullable Place place,
            String currency) implements FundCommand {
        public OpenFund {
            Id.checked("name", name);
            Money.zero(currency);
        }
    }

    /**
     * @param amount above zero
     * @param moneyFrom where the money comes from, by name
     * @param period such as {@code 2026}
     */
    record AllocateBudget(FundId fund, AllocationId allocation, Money amount, String moneyFrom, String period)
            implements FundCommand {
        public AllocateBudget {
            Money.positive("amount", amount);
            Id.checked("moneyFrom", moneyFrom);
            Id.checked("period", period);
        }
    }

    record OpenCall(FundId fund, CallId call, @Nullable String title, Instant closes) implements FundCommand {
        public OpenCall {
            if (title != null) {
                Id.checked("title", title);
            }
        }
    }

    record CloseFund(FundId fund, @Nullable Sealed reason) implements FundCommand {}

    /**
     * Says that an earlier entry was wrong.
     *
     * @param seq the cited entry's place in this stream, looked up on arrival
     * @param was the value that stands at {@code field} there, as JSON, looked up on arrival; absent if none does
     * @param value the right value, as JSON
     */
    record CorrectFundEntry(
            FundId fund,
            long position,
            long seq,
            String field,
            @Nullable String was,
            String value,
            Sealed reason,
            Actor confirmedBy)
            implements FundCommand {
        @Override
        public Set<Role> allowed() {
            return Set.of(FUND_OFFICER, REGISTRAR, IMPORTER);
        }
    }
}
