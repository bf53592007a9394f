package org.gerch.core.grant;

import static org.gerch.core.kernel.Role.AUDITOR;
import static org.gerch.core.kernel.Role.FUND_OFFICER;
import static org.gerch.core.kernel.Role.GRANTEE;
import static org.gerch.core.kernel.Role.TREASURER;

import java.util.List;
import java.util.Set;
import org.gerch.core.kernel.GrantId;
import org.gerch.core.kernel.Id;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Sealed;
import org.jspecify.annotations.Nullable;

/** An approved grant's money: ordered, paid, received, spent, asked back. Every amount is above zero. */
public sealed interface MoneyCommand extends GrantCommand.Own {
    @Override
    default Set<Role> allowed() {
        return Set.of(GRANTEE);
    }

    record OrderDisbursement(GrantId grant, TrancheId tranche, Money amount) implements MoneyCommand {
        public OrderDisbursement {
            Money.positive("amount", amount);
        }

        @Override
        public Set<Role> allowed() {
            return Set.of(FUND_OFFICER);
        }
    }

    /** The treasurer's word that money left. */
    record RecordPayment(GrantId grant, TrancheId tranche, PaymentId payment, Money amount) implements MoneyCommand {
        public RecordPayment {
            Money.positive("amount", amount);
        }

        @Override
        public Set<Role> allowed() {
            return Set.of(TREASURER);
        }
    }

    /** The grantee's word that money arrived; several for one tranche add up. */
    record ConfirmReceipt(GrantId grant, TrancheId tranche, Money amount) implements MoneyCommand {
        public ConfirmReceipt {
            Money.positive("amount", amount);
        }
    }

    record DisputeReceipt(
            GrantId grant, TrancheId tranche, @Nullable Sealed reason) implements MoneyCommand {}

    record ReportSpending(
            GrantId grant,
            ReportId report,
            Money amount,
            @Nullable List<Sealed> documents) implements MoneyCommand {
        public ReportSpending {
            Money.positive("amount", amount);
            documents = documents == null ? List.of() : List.copyOf(documents);
        }
    }

    record VerifySpending(
            GrantId grant, ReportId report, @Nullable Sealed remark) implements MoneyCommand {
        @Override
        public Set<Role> allowed() {
            return Set.of(FUND_OFFICER, AUDITOR);
        }
    }

    record DisputeSpending(
            GrantId grant, ReportId report, @Nullable Sealed reason) implements MoneyCommand {
        @Override
        public Set<Role> allowed() {
            return Set.of(FUND_OFFICER, AUDITOR);
        }
    }

    /** Asks for money back; what came back is {@link BudgetedCommand.ReturnFunds}. */
    record ClawBack(
            GrantId grant,
            Money amount,
            @Nullable String article,
            @Nullable Sealed reason) implements MoneyCommand {
        public ClawBack {
            Money.positive("amount", amount);
            if (article != null) {
                Id.checked("article", article);
            }
        }

        @Override
        public Set<Role> allowed() {
            return Set.of(FUND_OFFICER);
        }
    }
}
