package org.gerch.core.tender;

import static org.gerch.core.tender.Rulings.committed;
import static org.gerch.core.tender.Rulings.refused;

import java.util.List;
import java.util.Optional;
import org.gerch.core.kernel.AwardId;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Decision;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.NotYourParty;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Ruling;
import org.gerch.core.tender.ReplyCommand.DecideComplaint;
import org.gerch.core.tender.ReplyCommand.FileComplaint;
import org.gerch.core.tender.ReplyCommand.FileStatement;
import org.gerch.core.tender.ReplyEvent.ComplaintDecided;
import org.gerch.core.tender.ReplyEvent.ComplaintFiled;
import org.gerch.core.tender.ReplyEvent.StatementFiled;

/** The law of the other side's word: always heard, decided once, and not by whom it is about. */
final class ReplyLaw {
    private ReplyLaw() {}

    static Decision<TenderEvent> decide(PublishedTender tender, ReplyCommand command, Provenance by) {
        return switch (command) {
            case FileComplaint file -> file(tender, file, by);
            case DecideComplaint decide -> decideComplaint(tender, decide, by);
            case FileStatement state -> state(tender, state, by);
        };
    }

    private static Decision<TenderEvent> file(PublishedTender tender, FileComplaint file, Provenance by) {
        List<LotId> lots = Lots.named(file.lots());
        return Ruling.on(by)
                .refuseIf(
                        tender.complaints().containsKey(file.complaint()),
                        () -> new Impossible.ComplaintAlreadyFiled(file.complaint()))
                .refuse(Lots.wrong(tender.invitation(), lots))
                .refuse(NotYourParty.where(by, file.complainant()))
                .accept(new ComplaintFiled(
                        file.complaint(), file.complainant(), lots, file.text().commitment()));
    }

    private static Decision<TenderEvent> decideComplaint(
            PublishedTender tender, DecideComplaint decide, Provenance by) {
        return switch (tender.complaints().get(decide.complaint())) {
            case null -> refused(new Impossible.ComplaintUnknown(decide.complaint()));
            case Complaint.Decided decided -> refused(new Impossible.ComplaintAlreadyDecided(decided.id()));
            case Complaint.Pending pending -> decideComplaint(tender, pending, decide, by);
        };
    }

    private static Decision<TenderEvent> decideComplaint(
            PublishedTender tender, Complaint.Pending pending, DecideComplaint decide, Provenance by) {
        List<BidId> overturns = decide.overturns() == null ? List.of() : decide.overturns();
        boolean changes = decide.annuls() != null || !overturns.isEmpty();
        PartyId buyer = tender.invitation().buyer();
        Optional<PartyId> judge = Optional.ofNullable(by.actor().organisation());
        return Ruling.on(by)
                .refuseIf(!decide.upheld() && changes, () -> new Impossible.DismissalChangesNothing(pending.id()))
                .refuse(Optional.ofNullable(decide.annuls()).flatMap(award -> notAnnullable(tender, award)))
                .refuse(overturns.stream()
                        .flatMap(bid -> notOverturnable(tender, bid).stream())
                        .findFirst())
                .note(judge.filter(buyer::equals).map(Breach.ComplaintDecidedByBuyer::new))
                .note(judge.filter(party -> party.equals(pending.complainant()))
                        .map(Breach.ComplaintDecidedByComplainant::new))
                .accept(new ComplaintDecided(
                        pending.id(), decide.upheld(), decide.annuls(), overturns, committed(decide.reason())));
    }

    private static Optional<Impossible> notAnnullable(PublishedTender tender, AwardId id) {
        Award award = tender.awards().get(id);
        if (award == null) {
            return Optional.of(new Impossible.AwardUnknown(id));
        }
        return award.inForce() ? Optional.empty() : Optional.of(new Impossible.AwardNotInForce(id, award.standing()));
    }

    private static Optional<Impossible> notOverturnable(PublishedTender tender, BidId id) {
        Bid bid = tender.bids().get(id);
        if (bid == null) {
            return Optional.of(new Impossible.BidUnknown(id));
        }
        return bid.isRejected() ? Optional.empty() : Optional.of(new Impossible.BidNotRejected(id));
    }

    private static Decision<TenderEvent> state(PublishedTender tender, FileStatement state, Provenance by) {
        return Ruling.on(by)
                .refuseIf(
                        tender.correspondence().statements().contains(state.statement()),
                        () -> new Impossible.StatementAlreadyFiled(state.statement()))
                .refuse(NotYourParty.where(by, state.party()))
                .accept(new StatementFiled(
                        state.statement(), state.party(), state.text().commitment()));
    }
}
