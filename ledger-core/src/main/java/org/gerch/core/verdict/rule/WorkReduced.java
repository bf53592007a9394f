package org.gerch.core.verdict.rule;

import java.util.List;
import java.util.Optional;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.ContractEvent.ContractAmended;
import org.gerch.core.verdict.EventTypes;
import org.gerch.core.verdict.LotFacts;

/** An amendment changed the scope of a contract and made its price lower. */
final class WorkReduced implements Indicator {
    private static final EventTypes NEEDED = EventTypes.of(ContractAmended.class);

    @Override
    public String code() {
        return "R065";
    }

    @Override
    public EventTypes needs() {
        return NEEDED;
    }

    @Override
    public Optional<Flag> on(LotFacts lot, Settings settings) {
        List<Recorded<ContractAmended>> amendments = ScopeChange.among(lot, compared -> compared < 0);
        return amendments.isEmpty()
                ? Optional.empty()
                : Optional.of(Flag.of(this)
                        .with("count", amendments.size())
                        .resting(amendments)
                        .flag());
    }
}
