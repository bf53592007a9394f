package org.gerch.core.verdict;

import java.util.List;
import org.gerch.core.kernel.ContractId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.tender.ContractEvent.ContractAmended;
import org.gerch.core.tender.ContractEvent.ContractPaymentRecorded;
import org.gerch.core.tender.ContractEvent.ContractSigned;

/**
 * What is on record of one contract, in the order in which it happened.
 *
 * @param amendments whatever they changed
 */
public record ContractFacts(
        Recorded<ContractSigned> signed,
        List<Recorded<ContractAmended>> amendments,
        List<Recorded<ContractPaymentRecorded>> payments) {

    static ContractFacts of(Recorded<ContractSigned> signed, LotFacts facts) {
        ContractId contract = signed.event().contract();
        return new ContractFacts(
                signed,
                facts.all(ContractAmended.class).stream()
                        .filter(amended -> amended.event().contract().equals(contract))
                        .toList(),
                facts.all(ContractPaymentRecorded.class).stream()
                        .filter(paid -> paid.event().contract().equals(contract))
                        .toList());
    }

    /** The price as signed. */
    public Money signedPrice() {
        return signed.event().price();
    }

    /** The price as last amended. */
    public Money price() {
        Money price = signedPrice();
        for (Recorded<ContractAmended> amendment : amendments) {
            Money later = amendment.event().price();
            price = later == null ? price : later;
        }
        return price;
    }

    /** What was paid in the contract's own currency. */
    public Money paid() {
        return payments.stream()
                .map(payment -> payment.event().amount())
                .filter(signedPrice()::sharesCurrency)
                .reduce(Money.zero(signedPrice().currency()), Money::plus);
    }
}
