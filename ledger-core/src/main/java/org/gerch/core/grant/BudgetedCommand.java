package org.gerch.core.grant;

import static org.gerch.core.kernel.Role.FUND_OFFICER;
import static org.gerch.core.kernel.Role.GRANTEE;
import static org.gerch.core.kernel.Role.TREASURER;

import java.util.Set;
import org.gerch.core.kernel.FundId;
import org.gerch.core.kernel.GrantId;
import org.gerch.core.kernel.Id;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.kernel.Streams;
import org.jspecify.annotations.Nullable;

/** A command that a grant and its fund decide together, because it moves the fund's budget. */
public sealed interface BudgetedCommand extends GrantCommand {
    FundId fund();

    /** The second stream it speaks to. */
    default String fundStream() {
        return Streams.name("fund", fund());
    }

    @Override
    default Set<Role> allowed() {
        return Set.of(FUND_OFFICER);
    }

    record ApproveGrant(
            GrantId grant,
            FundId fund,
            Money amount,
            @Nullable Sealed conditions) implements BudgetedCommand {
        public ApproveGrant {
            Money.positive("amount", amount);
        }
    }

    /** Drops an approved grant: by the fund, or by the grantee who gives it up. */
    record CancelGrant(
            GrantId grant,
            FundId fund,
            @Nullable String article,
            @Nullable Sealed reason) implements BudgetedCommand {
        public CancelGrant {
            if (article != null) {
                Id.checked("article", article);
            }
        }

        @Override
        public Set<Role> allowed() {
            return Set.of(FUND_OFFICER, GRANTEE);
        }
    }

    /** The treasurer's word that money came back. */
    record ReturnFunds(
            GrantId grant,
            FundId fund,
            PaymentId payment,
            Money amount,
            @Nullable Sealed reason) implements BudgetedCommand {
        public ReturnFunds {
            Money.positive("amount", amount);
        }

        @Override
        public Set<Role> allowed() {
            return Set.of(TREASURER);
        }
    }

    record CloseGrant(GrantId grant, FundId fund, @Nullable Sealed remark) implements BudgetedCommand {}
}
