package org.gerch.api.demo.story;

import org.gerch.core.kernel.ContractId;
import org.gerch.core.kernel.Money;
import org.gerch.core.tender.ContractCommand.AcceptDelivery;
import org.gerch.core.tender.ContractCommand.AmendContract;
import org.gerch.core.tender.ContractCommand.CompleteContract;
import org.gerch.core.tender.ContractCommand.DisputeDelivery;
import org.gerch.core.tender.ContractCommand.RecordContractPayment;
import org.gerch.core.tender.ContractCommand.TerminateContract;

/** A signed contract and its money. */
final class Contracted {
    private final Procedure tender;
    private final Strand strand;
    private final Speaker officer;
    private final ContractId contract;
    private final Offered bid;
    private int payments;

    Contracted(Procedure tender, ContractId contract, Offered bid) {
        this.tender = tender;
        this.strand = tender.strand;
        this.officer = Speaker.procurement(tender.buyer());
        this.contract = contract;
        this.bid = bid;
    }

    /** Goes as most contracts go: well, slowly, or nobody says. */
    void asUsual() {
        switch (tender.dice.between(1, 8)) {
            case 1, 2, 3, 4, 5 -> carriedOut();
            case 6 -> paid(40);
            case 7 -> {
                paid(30);
                strand.days(20);
                disputed(Texts.DISPUTED_DELIVERY);
            }
            // Nothing more is on record.
            default -> strand.days(1);
        }
    }

    void carriedOut() {
        paid(30);
        accepted();
        paid(70);
        strand.days(2);
        strand.does(officer, new CompleteContract(tender.id, contract));
    }

    Contracted paid(int percent) {
        return paid(bid.percent(percent));
    }

    /** A month goes by before the ledger hears of the payment. */
    Contracted paidAndToldLater(int percent) {
        strand.days(10);
        strand.doesAndTellsLater(
                20,
                Speaker.TREASURY,
                new RecordContractPayment(tender.id, contract, nextPayment(), bid.percent(percent)));
        return this;
    }

    /** The amount is mistyped and corrected by two people. */
    Contracted paidWithMistake(int percent) {
        strand.days(10);
        String right = bid.percent(percent).plain();
        String mistyped = right + "0";
        Step wrong = strand.does(
                Speaker.TREASURY,
                new RecordContractPayment(tender.id, contract, nextPayment(), Work.tugrik(Long.parseLong(mistyped))));
        strand.days(3);
        strand.corrects(officer, Speaker.TREASURY, wrong, "amount.amount", mistyped, right, Texts.MISTYPED);
        return this;
    }

    /** The price is raised after the award. */
    Contracted raised(int percent, boolean scopeChanged, String why) {
        strand.days(tender.dice.between(6, 12));
        strand.does(
                officer,
                new AmendContract(
                        tender.id,
                        contract,
                        bid.percent(percent),
                        scopeChanged,
                        strand.at(strand.day() + 30, 0),
                        strand.text(why)));
        return this;
    }

    Contracted accepted() {
        strand.days(tender.dice.between(12, 25));
        strand.does(officer, new AcceptDelivery(tender.id, contract, null));
        return this;
    }

    void disputed(String why) {
        strand.does(officer, new DisputeDelivery(tender.id, contract, strand.text(why)));
    }

    void terminated(String why) {
        strand.days(tender.dice.between(8, 15));
        strand.does(officer, new TerminateContract(tender.id, contract, strand.text(why)));
    }

    private Contracted paid(Money amount) {
        strand.days(tender.dice.between(4, 10));
        strand.does(Speaker.TREASURY, new RecordContractPayment(tender.id, contract, nextPayment(), amount));
        return this;
    }

    private String nextPayment() {
        return contract.value() + "-P" + ++payments;
    }
}
