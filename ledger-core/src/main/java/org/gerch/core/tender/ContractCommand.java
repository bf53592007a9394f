package org.gerch.core.tender;

import static org.gerch.core.kernel.Role.PROCUREMENT_OFFICER;
import static org.gerch.core.kernel.Role.TREASURER;

import java.time.Instant;
import java.util.Set;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.ContractId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.kernel.TenderId;
import org.jspecify.annotations.Nullable;

/** The contract and its money. */
public sealed interface ContractCommand extends TenderCommand {
    ContractId contract();

    @Override
    default Set<Role> allowed() {
        return Set.of(PROCUREMENT_OFFICER);
    }

    record SignContract(TenderId tender, ContractId contract, AwardId award, Money price) implements ContractCommand {}

    record AmendContract(
            TenderId tender,
            ContractId contract,
            @Nullable Money price,
            boolean scopeChanged,
            @Nullable Instant completionBy,
            @Nullable Sealed reason)
            implements ContractCommand {}

    record RecordContractPayment(TenderId tender, ContractId contract, String payment, Money amount)
            implements ContractCommand {
        @Override
        public Set<Role> allowed() {
            return Set.of(TREASURER);
        }
    }

    record AcceptDelivery(
            TenderId tender, ContractId contract, @Nullable Sealed remark) implements ContractCommand {}

    record DisputeDelivery(
            TenderId tender, ContractId contract, @Nullable Sealed reason) implements ContractCommand {}

    record CompleteContract(TenderId tender, ContractId contract) implements ContractCommand {}

    record TerminateContract(
            TenderId tender, ContractId contract, @Nullable Sealed reason) implements ContractCommand {}
}
