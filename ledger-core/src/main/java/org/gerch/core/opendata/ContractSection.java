package org.gerch.core.opendata;

import org.gerch.core.kernel.Commitment;
import org.gerch.core.kernel.ContractId;
import org.gerch.core.tender.ContractEvent.ContractAmended;
import org.gerch.core.tender.ContractEvent.ContractPaymentRecorded;
import org.gerch.core.tender.ContractEvent.ContractSigned;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Contracts, their amendments and their money. */
final class ContractSection {
    private final Draft draft;

    ContractSection(Draft draft) {
        this.draft = draft;
    }

    void signed(ContractSigned signature) {
        draft.tag("contract");
        ObjectNode contract = draft.contract(signature.contract());
        contract.put("status", "active");
        OcdsJson.date(contract, "dateSigned", draft.happened());
        OcdsJson.money(contract, "value", signature.price());
        OcdsJson.money(draft.step(contract), "value", signature.price());
    }

    void amended(ContractAmended change) {
        draft.tag("contractAmendment");
        ObjectNode contract = draft.contract(change.contract());
        OcdsJson.money(contract, "value", change.price());
        if (change.completionBy() != null) {
            OcdsJson.date(contract.putObject("period"), "endDate", change.completionBy());
        }
        String release = draft.recorded().id().toString();
        ObjectNode amendment = Draft.elementOf(contract, "amendments", release);
        OcdsJson.date(amendment, "date", draft.happened());
        amendment.put("releaseID", release);
        ObjectNode step = draft.step(contract);
        OcdsJson.money(step, "value", change.price());
        step.put("scopeChanged", change.scopeChanged());
        OcdsJson.date(step, "completionBy", change.completionBy());
        OcdsJson.hash(step, "reasonCommitment", change.reason());
    }

    void paid(ContractPaymentRecorded payment) {
        draft.tag("implementation");
        ObjectNode contract = draft.contract(payment.contract());
        ObjectNode transaction =
                Draft.elementOf(contract.putObject("implementation"), "transactions", payment.payment());
        OcdsJson.date(transaction, "date", draft.happened());
        OcdsJson.money(transaction, "value", payment.amount());
        ObjectNode step = draft.step(contract);
        step.put("transaction", payment.payment());
        OcdsJson.money(step, "value", payment.amount());
    }

    /** Delivery accepted or disputed. */
    void delivered(ContractId contract, @Nullable Commitment remark) {
        draft.tag("implementationUpdate");
        OcdsJson.hash(draft.step(draft.contract(contract)), "reasonCommitment", remark);
    }

    /** Completed, or ended before. */
    void ended(ContractId id, @Nullable Commitment reason) {
        draft.tag("contractTermination");
        ObjectNode contract = draft.contract(id);
        contract.put("status", "terminated");
        OcdsJson.hash(draft.step(contract), "reasonCommitment", reason);
    }
}
