package org.gerch.core.tender;

import static org.gerch.core.tender.Rulings.committed;
import static org.gerch.core.tender.Rulings.refused;

import java.util.Optional;
import java.util.function.Function;
import org.gerch.core.kernel.Decision;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Ruling;
import org.gerch.core.tender.ContractCommand.AcceptDelivery;
import org.gerch.core.tender.ContractCommand.AmendContract;
import org.gerch.core.tender.ContractCommand.CompleteContract;
import org.gerch.core.tender.ContractCommand.DisputeDelivery;
import org.gerch.core.tender.ContractCommand.RecordContractPayment;
import org.gerch.core.tender.ContractCommand.SignContract;
import org.gerch.core.tender.ContractCommand.TerminateContract;
import org.gerch.core.tender.ContractEvent.ContractAmended;
import org.gerch.core.tender.ContractEvent.ContractCompleted;
import org.gerch.core.tender.ContractEvent.ContractPaymentRecorded;
import org.gerch.core.tender.ContractEvent.ContractSigned;
import org.gerch.core.tender.ContractEvent.ContractTerminated;
import org.gerch.core.tender.ContractEvent.DeliveryAccepted;
import org.gerch.core.tender.ContractEvent.DeliveryDisputed;

/** The law of the contract: a signature and a payment are facts, and are recorded even where they break a rule. */
final class ContractLaw {
    private ContractLaw() {}

    static Decision<TenderEvent> decide(PublishedTender tender, ContractCommand command, Provenance by) {
        return switch (command) {
            case SignContract sign -> sign(tender, sign, by);
            case AmendContract amend -> signed(tender, amend, contract -> amend(contract, amend, by));
            case RecordContractPayment pay -> signed(tender, pay, contract -> pay(contract, pay, by));
            case AcceptDelivery accept ->
                signed(
                        tender,
                        accept,
                        contract ->
                                Ruling.on(by).accept(new DeliveryAccepted(contract.id(), committed(accept.remark()))));
            case DisputeDelivery dispute ->
                signed(
                        tender,
                        dispute,
                        contract ->
                                Ruling.on(by).accept(new DeliveryDisputed(contract.id(), committed(dispute.reason()))));
            case CompleteContract complete ->
                signed(
                        tender,
                        complete,
                        contract -> running(contract, by).accept(new ContractCompleted(contract.id())));
            case TerminateContract end ->
                signed(
                        tender,
                        end,
                        contract -> running(contract, by)
                                .accept(new ContractTerminated(contract.id(), committed(end.reason()))));
        };
    }

    private static Decision<TenderEvent> signed(
            PublishedTender tender, ContractCommand command, Function<Contract, Decision<TenderEvent>> then) {
        Contract contract = tender.contracts().get(command.contract());
        return contract == null ? refused(new Impossible.ContractUnknown(command.contract())) : then.apply(contract);
    }

    private static Decision<TenderEvent> sign(PublishedTender tender, SignContract sign, Provenance by) {
        Award award = tender.awards().get(sign.award());
        if (award == null) {
            return refused(new Impossible.AwardUnknown(sign.award()));
        }
        return Ruling.on(by)
                .refuseIf(
                        tender.contracts().containsKey(sign.contract()),
                        () -> new Impossible.ContractAlreadySigned(sign.contract()))
                .refuse(Rulings.negative("price", sign.price()))
                .note(Rulings.afterCancellation(tender.invitation(), award.lots()))
                .noteIf(!award.inForce(), () -> new Breach.ContractWithoutAwardInForce(award.id(), award.standing()))
                .note(Timing.before(by, award.standstillEnds(), Breach.ContractBeforeStandstillEnded::new))
                .accept(new ContractSigned(sign.contract(), award.id(), sign.price()));
    }

    private static Decision<TenderEvent> amend(Contract contract, AmendContract amend, Provenance by) {
        boolean nothing = amend.price() == null
                && !amend.scopeChanged()
                && amend.completionBy() == null
                && amend.reason() == null;
        return Ruling.on(by)
                .refuseIf(nothing, Impossible.NothingAmended::new)
                .refuse(Rulings.negative("price", amend.price()))
                .noteIf(
                        contract.hasEnded(),
                        () -> new Breach.ContractAmendedAfterItsEnd(contract.id(), contract.standing()))
                .accept(new ContractAmended(
                        contract.id(),
                        amend.price(),
                        amend.scopeChanged(),
                        amend.completionBy(),
                        committed(amend.reason())));
    }

    private static Decision<TenderEvent> pay(Contract contract, RecordContractPayment pay, Provenance by) {
        return Ruling.on(by)
                .refuseIf(
                        contract.payments().containsKey(pay.payment()),
                        () -> new Impossible.PaymentAlreadyRecorded(pay.payment()))
                .refuse(Rulings.negative("amount", pay.amount()))
                .noteIf(
                        !contract.price().sharesCurrency(pay.amount()),
                        () -> new Breach.PaidInAnotherCurrency(
                                contract.price().currency(), pay.amount().currency()))
                .note(tooMuch(contract.paid(pay.payment(), pay.amount())))
                .accept(new ContractPaymentRecorded(contract.id(), pay.payment(), pay.amount()));
    }

    /** More than the contract's price as it stands, whatever earlier payments did. */
    private static Optional<Breach> tooMuch(Contract afterwards) {
        Money paid = afterwards.paid();
        return paid.isAbove(afterwards.price())
                ? Optional.of(new Breach.PaidMoreThanContracted(afterwards.price(), paid))
                : Optional.empty();
    }

    private static Ruling running(Contract contract, Provenance by) {
        return Ruling.on(by)
                .refuseIf(
                        contract.hasEnded(),
                        () -> new Impossible.ContractAlreadyEnded(contract.id(), contract.standing()));
    }
}
