package org.gerch.core.verdict.rule;

import java.util.Optional;
import java.util.stream.Stream;
import org.gerch.core.tender.ContractEvent.ContractSigned;
import org.gerch.core.verdict.AwardFacts;
import org.gerch.core.verdict.ContractFacts;
import org.gerch.core.verdict.EventTypes;
import org.gerch.core.verdict.LotFacts;

/** Many days between award and signature. */
final class SlowSignature implements Indicator {
    private static final EventTypes NEEDED = EventTypes.of(ContractSigned.class);

    @Override
    public String code() {
        return "R060";
    }

    @Override
    public EventTypes needs() {
        return NEEDED;
    }

    @Override
    public Optional<Flag> on(LotFacts lot, Settings settings) {
        return lot.awards().stream()
                .flatMap(award -> award.contracts().stream()
                        .flatMap(contract -> flag(lot, award, contract, settings.number(Setting.R060_DAYS))))
                .findFirst();
    }

    private Stream<Flag> flag(LotFacts lot, AwardFacts award, ContractFacts contract, long most) {
        return Days.between(lot.when(award.decision()), lot.when(contract.signed()))
                .filter(days -> days > most)
                .map(days -> Flag.of(this)
                        .with("days", days)
                        .with("most", most)
                        .resting(award.decision())
                        .resting(contract.signed())
                        .flag())
                .stream();
    }
}
