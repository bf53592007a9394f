package org.gerch.core.verdict.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gerch.core.tender.ContractEvent.ContractAmended;
import org.gerch.core.tender.Method;
import org.gerch.core.verdict.ContractFacts;
import org.gerch.core.verdict.EventTypes;
import org.gerch.core.verdict.LotFacts;

/** A direct award below the limit for direct awards, and amendments that brought the price above it. */
final class DirectThenRaised implements Indicator {
    private static final EventTypes NEEDED = EventTypes.of(ContractAmended.class);

    @Override
    public String code() {
        return "R054";
    }

    @Override
    public EventTypes needs() {
        return NEEDED;
    }

    @Override
    public Optional<Flag> on(LotFacts lot, Settings settings) {
        boolean direct = lot.invitation()
                .filter(invitation -> invitation.event().method() == Method.DIRECT)
                .isPresent();
        Optional<BigDecimal> limit = settings.value(Setting.R054_AMOUNT);
        return direct && limit.isPresent() ? raised(lot, limit.get()) : Optional.empty();
    }

    private Optional<Flag> raised(LotFacts lot, BigDecimal limit) {
        List<ContractFacts> raised = lot.contracts().stream()
                .filter(contract -> contract.signedPrice().amount().compareTo(limit) <= 0)
                .filter(contract -> contract.signedPrice().sharesCurrency(contract.price())
                        && contract.price().amount().compareTo(limit) > 0)
                .toList();
        return raised.isEmpty()
                ? Optional.empty()
                : Optional.of(PriceRaised.citing(Flag.of(this), raised)
                        .resting(lot.invitation().stream().toList())
                        .flag());
    }
}
