package org.gerch.core.verdict.rule;

import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.gerch.core.kernel.Money;
import org.gerch.core.tender.ContractEvent.ContractAmended;
import org.gerch.core.verdict.ContractFacts;
import org.gerch.core.verdict.EventTypes;
import org.gerch.core.verdict.LotFacts;

/** Amendments left a contract at a higher price than it was signed at. */
final class PriceRaised implements Indicator {
    private static final EventTypes NEEDED = EventTypes.of(ContractAmended.class);

    @Override
    public String code() {
        return "R069";
    }

    @Override
    public EventTypes needs() {
        return NEEDED;
    }

    @Override
    public Optional<Flag> on(LotFacts lot, Settings settings) {
        List<ContractFacts> raised =
                lot.contracts().stream().filter(PriceRaised::isRaised).toList();
        return raised.isEmpty()
                ? Optional.empty()
                : Optional.of(citing(Flag.of(this), raised)
                        .with("percent", raise(raised.getFirst()))
                        .flag());
    }

    static Flag.Cited citing(Flag.Cited flag, List<ContractFacts> contracts) {
        contracts.forEach(contract -> flag.resting(contract.signed())
                .resting(contract.amendments().stream()
                        .filter(amended -> amended.event().price() != null)
                        .toList()));
        return flag;
    }

    private static boolean isRaised(ContractFacts contract) {
        return contract.price().sharesCurrency(contract.signedPrice())
                && contract.price().isAbove(contract.signedPrice())
                && contract.signedPrice().isPositive();
    }

    private static String raise(ContractFacts contract) {
        Money signed = contract.signedPrice();
        return Prices.percent(contract.price().minus(signed).amount().divide(signed.amount(), MathContext.DECIMAL64));
    }
}
