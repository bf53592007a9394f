package org.gerch.core.ocds;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.ComplaintId;
import org.gerch.core.kernel.ContractId;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.kernel.TenderId;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.tender.AwardCommand.AnnulAward;
import org.gerch.core.tender.AwardCommand.AwardLot;
import org.gerch.core.tender.AwardCommand.DeclineAward;
import org.gerch.core.tender.AwardCommand.SendNotices;
import org.gerch.core.tender.ContractCommand.AcceptDelivery;
import org.gerch.core.tender.ContractCommand.AmendContract;
import org.gerch.core.tender.ContractCommand.CompleteContract;
import org.gerch.core.tender.ContractCommand.DisputeDelivery;
import org.gerch.core.tender.ContractCommand.RecordContractPayment;
import org.gerch.core.tender.ContractCommand.SignContract;
import org.gerch.core.tender.ContractCommand.TerminateContract;
import org.gerch.core.tender.ReplyCommand.DecideComplaint;
import org.gerch.core.tender.ReplyCommand.FileComplaint;
import org.gerch.core.tender.TenderCommand;
import org.jspecify.annotations.Nullable;

/** What our own extension says of awards, contracts and complaints. */
final class LedgerAwards {
    private final TenderId tender;
    private final ReleaseParties parties;
    private final Supplier<String> salts;

    LedgerAwards(TenderId tender, ReleaseParties parties, Supplier<String> salts) {
        this.tender = tender;
        this.parties = parties;
        this.salts = salts;
    }

    Optional<TenderCommand> command(LedgerStep step) {
        String id = step.thingId();
        return Optional.ofNullable(
                switch (step.type()) {
                    case "tender.lot-awarded" -> award(step);
                    case "tender.award-declined" ->
                        new DeclineAward(tender, new AwardId(id), step.is("lapsed"), reason(step));
                    case "tender.award-annulled" ->
                        new AnnulAward(tender, new AwardId(id), step.text("article"), reason(step));
                    case "tender.notices-sent" ->
                        new SendNotices(tender, new AwardId(id), step.said().instant("standstillEnds"), reason(step));
                    case "tender.complaint-filed" -> complaint(step);
                    case "tender.complaint-decided" -> decision(step);
                    case "tender.contract-signed" -> signature(step);
                    case "tender.contract-amended" ->
                        new AmendContract(
                                tender,
                                new ContractId(id),
                                step.value(),
                                step.is("scopeChanged"),
                                step.said().instant("completionBy"),
                                reason(step));
                    case "tender.contract-payment-recorded" -> payment(step);
                    case "tender.delivery-accepted" -> new AcceptDelivery(tender, new ContractId(id), reason(step));
                    case "tender.delivery-disputed" -> new DisputeDelivery(tender, new ContractId(id), reason(step));
                    case "tender.contract-completed" -> new CompleteContract(tender, new ContractId(id));
                    case "tender.contract-terminated" ->
                        new TerminateContract(tender, new ContractId(id), reason(step));
                    default -> null;
                });
    }

    private AwardLot award(LedgerStep step) {
        Part award = step.thing();
        List<PartyFacts> suppliers = award.has("suppliers")
                ? parties.named(award.parts("suppliers")).stream()
                        .flatMap(supplier -> Stream.ofNullable(step.proven(supplier)))
                        .toList()
                : List.of();
        List<LotId> lots = award.lots();
        String bid = award.text("relatedBid");
        return new AwardLot(
                tender,
                new AwardId(step.thingId()),
                lots,
                bid == null ? null : new BidId(bid),
                suppliers.stream().map(PartyFacts::party).toList(),
                award.money("value"),
                reason(step),
                suppliers,
                award.values(AwardEntry.CLASSIFIED, 0));
    }

    private @Nullable SignContract signature(LedgerStep step) {
        Money price = step.value();
        String award = step.thing().text("awardID");
        return price == null || award == null
                ? null
                : new SignContract(tender, new ContractId(step.thingId()), new AwardId(award), price);
    }

    private @Nullable RecordContractPayment payment(LedgerStep step) {
        Money amount = step.value();
        String transaction = step.text("transaction");
        return amount == null || transaction == null
                ? null
                : new RecordContractPayment(tender, new ContractId(step.thingId()), transaction, amount);
    }

    private @Nullable FileComplaint complaint(LedgerStep step) {
        Part complaint = step.thing();
        PartyFacts complainant = complaint.has("complainant") ? parties.named(complaint.part("complainant")) : null;
        Sealed text = step.sealed("textCommitment", salts);
        return text == null
                ? null
                : new FileComplaint(
                        tender,
                        new ComplaintId(step.thingId()),
                        complainant == null ? null : complainant.party(),
                        complaint.lots(),
                        text);
    }

    private DecideComplaint decision(LedgerStep step) {
        Part complaint = step.thing();
        String annuls = complaint.text("annulsAward");
        return new DecideComplaint(
                tender,
                new ComplaintId(step.thingId()),
                complaint.code("status").equals("upheld"),
                annuls == null ? null : new AwardId(annuls),
                complaint.values(new String[] {"overturnsRejectionOf"}, 0).stream()
                        .map(BidId::new)
                        .toList(),
                reason(step));
    }

    private @Nullable Sealed reason(LedgerStep step) {
        return step.sealed("reasonCommitment", salts);
    }
}
