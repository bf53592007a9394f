package org.gerch.core.verdict.rule;

import java.util.List;
import java.util.Optional;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.ContractEvent.ContractAmended;
import org.gerch.core.verdict.EventTypes;
import org.gerch.core.verdict.LotFacts;

/** A contract was amended, whatever the amendment changed. */
final class ContractChanged implements Indicator {
    private static final EventTypes NEEDED = EventTypes.of(ContractAmended.class);

    @Override
    public String code() {
        return "R064";
    }

    @Override
    public EventTypes needs() {
        return NEEDED;
    }

    @Override
    public Optional<Flag> on(LotFacts lot, Settings settings) {
        List<Recorded<ContractAmended>> amendments = lot.contracts().stream()
                .flatMap(contract -> contract.amendments().stream())
                .toList();
        return amendments.isEmpty()
                ? Optional.empty()
                : Optional.of(Flag.of(this)
                        .with("count", amendments.size())
                        .resting(amendments)
                        .flag());
    }
}
