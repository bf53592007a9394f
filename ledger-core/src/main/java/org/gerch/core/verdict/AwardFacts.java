package org.gerch.core.verdict;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.tender.AwardEvent.LotAwarded;
import org.gerch.core.tender.ContractEvent.ContractSigned;
import org.jspecify.annotations.Nullable;

/** What is on record of one award in force, read-only. */
public final class AwardFacts {
    private final AwardOnFile award;
    private final LotFile lot;
    private final List<ContractFacts> contracts;

    AwardFacts(AwardOnFile award, LotFile lot, LotFacts facts) {
        this.award = award;
        this.lot = lot;
        List<Recorded<ContractSigned>> signed = facts.all(ContractSigned.class);
        this.contracts = signed.isEmpty()
                ? List.of()
                : signed.stream()
                        .filter(contract -> contract.event().award().equals(award.id()))
                        .map(contract -> ContractFacts.of(contract, facts))
                        .toList();
    }

    public AwardId id() {
        return award.id();
    }

    public Recorded<LotAwarded> decision() {
        return award.decision();
    }

    public Set<PartyId> suppliers() {
        return award.decision().event().suppliers().stream()
                .map(PartyFacts::party)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The bid it went to, as the verdict finds it. */
    public Optional<BidFacts> bid() {
        return lot.winningBid(award).map(bid -> new BidFacts(bid, lot));
    }

    /** The amount awarded, else the price of the winning bid after correction of its sum. */
    public @Nullable Money price() {
        Money decided = award.decision().event().price();
        return decided == null ? lot.winningBid(award).map(BidOnFile::evaluated).orElse(null) : decided;
    }

    public List<ContractFacts> contracts() {
        return contracts;
    }
}
