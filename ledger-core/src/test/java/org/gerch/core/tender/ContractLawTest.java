package org.gerch.core.tender;

import static org.gerch.core.tender.Example.*;
import static org.gerch.core.tender.Scenario.given;

import java.util.List;
import org.gerch.core.kernel.Money;
import org.gerch.core.tender.AwardEvent.AwardAnnulled;
import org.gerch.core.tender.AwardEvent.NoticesSent;
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
import org.gerch.core.tender.InvitationEvent.TenderCancelled;
import org.junit.jupiter.api.Test;

class ContractLawTest {
    private static final SignContract SIGN = new SignContract(TENDER, CONTRACT, AWARD, PRICE);
    private static final ContractSigned SIGNED_EVENT = new ContractSigned(CONTRACT, AWARD, PRICE);
    private static final Scenario AWARDED =
            given(published(), submitted(BID, GROUP), opened(BID, GROUP_FACTS), awarded(BID));
    private static final Scenario SIGNED = AWARDED.and(SIGNED_EVENT);

    @Test
    void a_contract_follows_an_award() {
        AWARDED.when(SIGN).recorded(SIGNED_EVENT).breakingNoRule();
    }

    @Test
    void a_contract_needs_an_award_that_was_made() {
        given(published()).when(SIGN).refused(new Impossible.AwardUnknown(AWARD));
    }

    @Test
    void a_contract_has_an_id_of_its_own() {
        SIGNED.when(SIGN).refused(new Impossible.ContractAlreadySigned(CONTRACT));
    }

    @Test
    void a_price_is_not_below_zero() {
        AWARDED.when(new SignContract(TENDER, CONTRACT, AWARD, mnt("-1")))
                .refused(new Impossible.NegativeAmount("price", "-1"));
    }

    @Test
    void a_contract_on_an_annulled_award_is_recorded_and_marked() {
        AWARDED.and(new AwardAnnulled(AWARD, null, null))
                .when(SIGN)
                .recorded(SIGNED_EVENT)
                .noting(new Breach.ContractWithoutAwardInForce(AWARD, Award.Standing.ANNULLED));
    }

    @Test
    void a_contract_signed_before_the_standstill_ended_is_recorded_and_marked() {
        Scenario notified = AWARDED.and(new NoticesSent(AWARD, AFTER, null));
        notified.when(SIGN)
                .at(LATE)
                .recorded(SIGNED_EVENT)
                .noting(new Breach.ContractBeforeStandstillEnded(AFTER, LATE));
        notified.when(SIGN).at(AFTER).decided().breakingNoRule();
    }

    @Test
    void a_contract_after_the_end_is_marked() {
        AWARDED.and(new TenderCancelled(List.of(), null, null))
                .when(SIGN)
                .decided()
                .noting(new Breach.AfterCancellation(List.of()));
    }

    @Test
    void a_contract_is_amended_in_something() {
        AmendContract amend = new AmendContract(TENDER, CONTRACT, mnt("20000000"), true, AFTER, text("rock"));
        SIGNED.when(amend)
                .recorded(new ContractAmended(
                        CONTRACT, mnt("20000000"), true, AFTER, text("rock").commitment()))
                .breakingNoRule();
        SIGNED.when(new AmendContract(TENDER, CONTRACT, null, false, null, null))
                .refused(new Impossible.NothingAmended());
        SIGNED.when(new AmendContract(TENDER, CONTRACT, mnt("-1"), false, null, null))
                .refused(new Impossible.NegativeAmount("price", "-1"));
    }

    @Test
    void a_contract_amended_after_its_end_is_marked() {
        SIGNED.and(new ContractCompleted(CONTRACT))
                .when(new AmendContract(TENDER, CONTRACT, mnt("20000000"), false, null, null))
                .decided()
                .noting(new Breach.ContractAmendedAfterItsEnd(CONTRACT, Contract.Standing.COMPLETED));
    }

    @Test
    void a_payment_is_recorded_once() {
        SIGNED.when(pay("p1", PRICE))
                .recorded(new ContractPaymentRecorded(CONTRACT, "p1", PRICE))
                .breakingNoRule()
                .then()
                .when(pay("p1", PRICE))
                .refused(new Impossible.PaymentAlreadyRecorded("p1"));
    }

    @Test
    void a_payment_is_not_below_zero() {
        SIGNED.when(pay("p1", mnt("-1"))).refused(new Impossible.NegativeAmount("amount", "-1"));
    }

    @Test
    void paying_more_than_contracted_is_a_fact_and_marked() {
        SIGNED.and(new ContractPaymentRecorded(CONTRACT, "p1", PRICE))
                .when(pay("p2", mnt("1")))
                .recorded(new ContractPaymentRecorded(CONTRACT, "p2", mnt("1")))
                .noting(new Breach.PaidMoreThanContracted(PRICE, mnt("18400001")));
    }

    @Test
    void what_an_amendment_added_may_be_paid() {
        SIGNED.and(new ContractAmended(CONTRACT, mnt("18400001"), false, null, null))
                .when(pay("p1", mnt("18400001")))
                .decided()
                .breakingNoRule();
    }

    @Test
    void a_payment_in_another_currency_is_marked_and_not_added_up() {
        SIGNED.when(pay("p1", Money.of("99999999", "USD")))
                .decided()
                .noting(new Breach.PaidInAnotherCurrency("MNT", "USD"));
    }

    @Test
    void a_delivery_is_disputed_and_accepted() {
        SIGNED.when(new DisputeDelivery(TENDER, CONTRACT, text("cracks")))
                .recorded(new DeliveryDisputed(CONTRACT, text("cracks").commitment()));
        SIGNED.when(new AcceptDelivery(TENDER, CONTRACT, null)).recorded(new DeliveryAccepted(CONTRACT, null));
    }

    @Test
    void a_contract_ends_once() {
        SIGNED.when(new CompleteContract(TENDER, CONTRACT))
                .recorded(new ContractCompleted(CONTRACT))
                .then()
                .when(new TerminateContract(TENDER, CONTRACT, null))
                .refused(new Impossible.ContractAlreadyEnded(CONTRACT, Contract.Standing.COMPLETED));
        SIGNED.when(new TerminateContract(TENDER, CONTRACT, text("no work")))
                .recorded(new ContractTerminated(CONTRACT, text("no work").commitment()))
                .then()
                .when(new CompleteContract(TENDER, CONTRACT))
                .refused(new Impossible.ContractAlreadyEnded(CONTRACT, Contract.Standing.TERMINATED));
    }

    @Test
    void only_a_contract_that_was_signed_is_spoken_of() {
        var unknown = new Impossible.ContractUnknown(CONTRACT);
        AWARDED.when(pay("p1", PRICE)).refused(unknown);
        AWARDED.when(new AmendContract(TENDER, CONTRACT, PRICE, false, null, null))
                .refused(unknown);
        AWARDED.when(new AcceptDelivery(TENDER, CONTRACT, null)).refused(unknown);
        AWARDED.when(new DisputeDelivery(TENDER, CONTRACT, null)).refused(unknown);
        AWARDED.when(new CompleteContract(TENDER, CONTRACT)).refused(unknown);
        AWARDED.when(new TerminateContract(TENDER, CONTRACT, null)).refused(unknown);
    }

    private static RecordContractPayment pay(String payment, Money amount) {
        return new RecordContractPayment(TENDER, CONTRACT, payment, amount);
    }
}
