package org.gerch.core.tender;

import java.time.Instant;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.ContractId;
import org.gerch.core.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What is signed, changed, delivered and paid after an award. */
public sealed interface ContractEvent extends TenderEvent {

    record ContractSigned(ContractId contract, AwardId award, Money price) implements ContractEvent {}

    /** @param price the new price, absent where it stayed */
    record ContractAmended(
            ContractId contract,
            @Nullable Money price,
            boolean scopeChanged,
            @Nullable Instant completionBy,
            @Nullable Commitment reason)
            implements ContractEvent {}

    record ContractPaymentRecorded(ContractId contract, String payment, Money amount) implements ContractEvent {}

    record DeliveryAccepted(ContractId contract, @Nullable Commitment remark) implements ContractEvent {}

    record DeliveryDisputed(ContractId contract, @Nullable Commitment reason) implements ContractEvent {}

    record ContractCompleted(ContractId contract) implements ContractEvent {}

    record ContractTerminated(ContractId contract, @Nullable Commitment reason) implements ContractEvent {}
}
