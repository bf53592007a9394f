package org.gerch.api.tender;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.ContractId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.AwardEvent.AwardAnnulled;
import org.gerch.core.tender.AwardEvent.AwardDeclined;
import org.gerch.core.tender.AwardEvent.LotAwarded;
import org.gerch.core.tender.ContractEvent.ContractAmended;
import org.gerch.core.tender.ContractEvent.ContractPaymentRecorded;
import org.gerch.core.tender.ContractEvent.ContractSigned;
import org.gerch.core.tender.ReplyEvent.ComplaintDecided;
import org.gerch.core.tender.TenderEvent;

/**
 * The award a lot's money follows, with its contract.
 *
 * @param signed its contract, if one was signed
 * @param amendments those that name a price
 */
record AwardRecord(
        Recorded<LotAwarded> awarded,
        Optional<Recorded<ContractSigned>> signed,
        List<Recorded<ContractAmended>> amendments,
        List<Recorded<ContractPaymentRecorded>> payments) {

    /** The last award that stands; an annulled one whose contract was signed is still where the money goes. */
    static Optional<AwardRecord> among(List<Recorded<TenderEvent>> events) {
        Set<AwardId> declined = new HashSet<>();
        Set<AwardId> annulled = new HashSet<>();
        List<Recorded<LotAwarded>> awards = new ArrayList<>();
        for (Recorded<TenderEvent> recorded : events) {
            if (recorded.event() instanceof LotAwarded awarded) {
                awards.add(recorded.with(awarded));
            } else if (recorded.event() instanceof AwardDeclined gone) {
                declined.add(gone.award());
            } else if (recorded.event() instanceof AwardAnnulled gone) {
                annulled.add(gone.award());
            } else if (recorded.event() instanceof ComplaintDecided decided && decided.annuls() != null) {
                annulled.add(decided.annuls());
            }
        }
        // As the verdict takes it: the last by when it was decided, in whatever order they were recorded.
        awards.sort(Comparator.comparing(Recorded::happenedAt));
        return awards.reversed().stream()
                .filter(award -> !declined.contains(award.event().award()))
                .map(award -> following(award, events))
                .filter(award -> !annulled.contains(award.awarded.event().award()) || award.signed.isPresent())
                .findFirst();
    }

    /** The contract's price now, if it was signed. */
    Optional<Money> contractPrice() {
        return amendments.isEmpty()
                ? signed.map(contract -> contract.event().price())
                : Optional.ofNullable(amendments.getLast().event().price());
    }

    private static AwardRecord following(Recorded<LotAwarded> award, List<Recorded<TenderEvent>> events) {
        Optional<Recorded<ContractSigned>> signed = all(events, ContractSigned.class).stream()
                .filter(contract ->
                        contract.event().award().equals(award.event().award()))
                .findFirst();
        Optional<ContractId> contract = signed.map(recorded -> recorded.event().contract());
        return new AwardRecord(
                award,
                signed,
                all(events, ContractAmended.class).stream()
                        .filter(amended -> contract.filter(amended.event().contract()::equals)
                                .isPresent())
                        .filter(amended -> amended.event().price() != null)
                        .toList(),
                all(events, ContractPaymentRecorded.class).stream()
                        .filter(paid ->
                                contract.filter(paid.event().contract()::equals).isPresent())
                        .toList());
    }

    private static <E extends TenderEvent> List<Recorded<E>> all(List<Recorded<TenderEvent>> events, Class<E> kind) {
        return events.stream()
                .filter(recorded -> kind.isInstance(recorded.event()))
                .map(recorded -> recorded.with(kind.cast(recorded.event())))
                .toList();
    }
}
