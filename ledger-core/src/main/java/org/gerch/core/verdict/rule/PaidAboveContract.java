package org.gerch.core.verdict.rule;

import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.gerch.core.kernel.Money;
import org.gerch.core.tender.ContractEvent.ContractPaymentRecorded;
import org.gerch.core.verdict.ContractFacts;
import org.gerch.core.verdict.EventTypes;
import org.gerch.core.verdict.LotFacts;

/** More was paid than a contract, as amended, says. */
final class PaidAboveContract implements Indicator {
    private static final EventTypes NEEDED = EventTypes.of(ContractPaymentRecorded.class);

    @Override
    public String code() {
        return "R068";
    }

    @Override
    public EventTypes needs() {
        return NEEDED;
    }

    @Override
    public Optional<Flag> on(LotFacts lot, Settings settings) {
        return lot.contracts().stream()
                .filter(PaidAboveContract::isAbove)
                .findFirst()
                .map(contract -> PriceRaised.citing(Flag.of(this), List.of(contract))
                        .with("percent", excess(contract))
                        .resting(contract.payments())
                        .flag());
    }

    private static boolean isAbove(ContractFacts contract) {
        return contract.price().isPositive()
                && contract.price().sharesCurrency(contract.paid())
                && contract.paid().isAbove(contract.price());
    }

    private static String excess(ContractFacts contract) {
        Money price = contract.price();
        return Prices.percent(contract.paid().minus(price).amount().divide(price.amount(), MathContext.DECIMAL64));
    }
}
