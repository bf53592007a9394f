package org.gerch.core.tender;

import java.util.Map;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.ContractId;
import org.gerch.core.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A contract as it stands.
 *
 * @param price as last amended
 * @param payments by their number, in the order in which they were recorded
 */
public record Contract(ContractId id, AwardId award, Money price, Map<String, Money> payments, Standing standing) {

    /** Whether the contract still runs. */
    public enum Standing {
        RUNNING,
        COMPLETED,
        TERMINATED
    }

    /** What was paid in the contract's own currency. */
    public Money paid() {
        return payments.values().stream()
                .filter(price::sharesCurrency)
                .reduce(Money.zero(price.currency()), Money::plus);
    }

    public boolean hasEnded() {
        return standing != Standing.RUNNING;
    }

    Contract amendedTo(@Nullable Money newPrice) {
        return newPrice == null ? this : new Contract(id, award, newPrice, payments, standing);
    }

    Contract paid(String payment, Money amount) {
        return new Contract(id, award, price, Ordered.with(payments, payment, amount), standing);
    }

    Contract now(Standing other) {
        return new Contract(id, award, price, payments, other);
    }
}
