package org.gerch.core.verdict.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.gerch.core.kernel.Money;
import org.gerch.core.tender.ContractEvent.ContractSigned;
import org.gerch.core.verdict.AwardFacts;
import org.gerch.core.verdict.ContractFacts;
import org.gerch.core.verdict.EventTypes;
import org.gerch.core.verdict.LotFacts;

/** A contract's price, as it stands, is far from the price awarded. */
final class AwardUnlikeContract implements Indicator {
    private static final EventTypes NEEDED = EventTypes.of(ContractSigned.class);

    @Override
    public String code() {
        return "R059";
    }

    @Override
    public EventTypes needs() {
        return NEEDED;
    }

    @Override
    public Optional<Flag> on(LotFacts lot, Settings settings) {
        BigDecimal most = settings.value(Setting.R059_RATIO).orElseThrow();
        for (AwardFacts award : lot.awards()) {
            for (ContractFacts contract : award.contracts()) {
                Optional<BigDecimal> ratio =
                        ratio(award, contract).filter(found -> found.abs().compareTo(most) > 0);
                if (ratio.isPresent()) {
                    return Optional.of(PriceRaised.citing(Flag.of(this), List.of(contract))
                            .with("percent", Prices.percent(ratio.get()))
                            .with("most", Prices.percent(most))
                            .resting(award.decision())
                            .flag());
                }
            }
        }
        return Optional.empty();
    }

    /** Of one award one contract: where there are several, the award's price is for all of them together. */
    private static Optional<BigDecimal> ratio(AwardFacts award, ContractFacts contract) {
        Money awarded = award.price();
        boolean comparable = awarded != null
                && award.contracts().size() == 1
                && awarded.isPositive()
                && awarded.sharesCurrency(contract.price());
        return comparable && awarded != null
                ? Optional.of(contract.price().minus(awarded).amount().divide(awarded.amount(), MathContext.DECIMAL64))
                : Optional.empty();
    }
}
