package org.gerch.core.tender;

import static org.gerch.core.tender.Rulings.committed;
import static org.gerch.core.tender.Rulings.refused;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gerch.core.kernel.Decision;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.NotYourParty;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Ruling;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.tender.AwardCommand.AnnulAward;
import org.gerch.core.tender.AwardCommand.AwardLot;
import org.gerch.core.tender.AwardCommand.DeclineAward;
import org.gerch.core.tender.AwardCommand.SendNotices;
import org.gerch.core.tender.AwardEvent.AwardAnnulled;
import org.gerch.core.tender.AwardEvent.AwardDeclined;
import org.gerch.core.tender.AwardEvent.LotAwarded;
import org.gerch.core.tender.AwardEvent.NoticesSent;

/** The law of the award: any award an office makes is recorded, and every rule it breaks is marked. */
final class AwardLaw {
    private AwardLaw() {}

    static Decision<TenderEvent> decide(PublishedTender tender, AwardCommand command, Provenance by) {
        return switch (command) {
            case AwardLot award -> award(tender, award, by);
            case DeclineAward decline -> made(tender, decline, award -> decline(award, decline, by));
            case AnnulAward annul -> made(tender, annul, award -> annul(award, annul, by));
            case SendNotices notices -> made(tender, notices, award -> notify(award, notices, by));
        };
    }

    private static Decision<TenderEvent> made(
            PublishedTender tender, AwardCommand command, Function<Award, Decision<TenderEvent>> then) {
        Award award = tender.awards().get(command.award());
        return award == null ? refused(new Impossible.AwardUnknown(command.award())) : then.apply(award);
    }

    private static Decision<TenderEvent> award(PublishedTender tender, AwardLot award, Provenance by) {
        Optional<Bid> bid = Optional.ofNullable(award.bid()).map(tender.bids()::get);
        if (award.bid() != null && bid.isEmpty()) {
            return refused(new Impossible.BidUnknown(award.bid()));
        }
        Invitation invitation = tender.invitation();
        List<LotId> lots = award.lots() == null
                ? bid.map(named -> named.submission().lots()).orElse(List.of())
                : award.lots();
        List<PartyFacts> suppliers = suppliers(award, bid);
        Ruling ruling = Ruling.on(by)
                .refuseIf(
                        tender.awards().containsKey(award.award()),
                        () -> new Impossible.AwardAlreadyMade(award.award()))
                .refuse(Lots.wrong(invitation, lots))
                .refuse(Rulings.negative("price", award.price()))
                .refuseIf(suppliers.isEmpty(), Forbidden.AwardToNobody::new)
                .note(Rulings.afterCancellation(invitation, lots))
                .note(beforeDeadline(invitation, by))
                .note(tender.awardInForce(lots).map(other -> new Breach.LotAlreadyAwarded(lots, other.id())));
        bid.ifPresent(named -> rule(ruling, named, lots, suppliers));
        return ruling.accept(new LotAwarded(
                award.award(),
                lots,
                award.bid(),
                suppliers,
                award.price(),
                committed(award.reason()),
                award.categories() == null
                        ? List.of()
                        : award.categories().stream().distinct().toList()));
    }

    private static void rule(Ruling ruling, Bid bid, List<LotId> lots, List<PartyFacts> suppliers) {
        Bid.Submission submission = bid.submission();
        boolean unopened = bid.opened().isEmpty() && !(bid instanceof Bid.Withdrawn);
        boolean another = suppliers.stream().anyMatch(supplier -> !takesPart(supplier.party(), bid));
        ruling.noteIf(submission.late(), () -> new Breach.AwardToLateBid(bid.id()))
                .noteIf(bid.isRejected(), () -> new Breach.AwardToRejectedBid(bid.id()))
                .noteIf(unopened, () -> new Breach.AwardToUnopenedBid(bid.id()))
                .noteIf(bid instanceof Bid.Withdrawn, () -> new Breach.AwardToWithdrawnBid(bid.id()))
                .noteIf(!Lots.covers(submission.lots(), lots), () -> new Breach.AwardForLotsNotBidFor(bid.id(), lots))
                .noteIf(another, () -> new Breach.AwardToAnotherThanTenderer(bid.id(), submission.tenderer()));
    }

    private static boolean takesPart(PartyId party, Bid bid) {
        return bid.submission().tenderer().equals(party)
                || bid.opened().flatMap(opened -> opened.facts(party)).isPresent();
    }

    /** A direct award has no deadline to wait for. */
    private static Optional<Breach> beforeDeadline(Invitation invitation, Provenance by) {
        return invitation.method() == Method.DIRECT
                ? Optional.empty()
                : Timing.<Breach>before(by, invitation.deadline(), Breach.AwardedBeforeDeadline::new);
    }

    /** Those named, else the named bid's tenderer. */
    private static List<PartyFacts> suppliers(AwardLot award, Optional<Bid> bid) {
        List<PartyId> named = award.suppliers() == null
                ? bid.map(of -> of.submission().tenderer()).stream().toList()
                : award.suppliers();
        return named.stream().map(party -> facts(party, award, bid)).toList();
    }

    /** As on record at the deadline, where the bid was opened; else as gathered for this award. */
    private static PartyFacts facts(PartyId party, AwardLot award, Optional<Bid> bid) {
        Stream<PartyFacts> asRead = bid.flatMap(Bid::opened).flatMap(opened -> opened.facts(party)).stream();
        Stream<PartyFacts> gathered =
                award.gathered().stream().filter(facts -> facts.party().equals(party));
        return Stream.concat(asRead, gathered).findFirst().orElseGet(() -> PartyFacts.unknown(party));
    }

    private static Decision<TenderEvent> decline(Award award, DeclineAward decline, Provenance by) {
        return inForce(award, by)
                .refuse(notTheSupplier(award, by))
                .accept(new AwardDeclined(award.id(), decline.lapsed(), committed(decline.reason())));
    }

    /** The office too says that an award was declined or lapsed; among suppliers, those that it went to. */
    private static Optional<NotYourParty> notTheSupplier(Award award, Provenance by) {
        List<NotYourParty> others = award.suppliers().stream()
                .flatMap(supplier -> NotYourParty.where(by, supplier).stream())
                .toList();
        boolean byOffice = by.roles().contains(Role.PROCUREMENT_OFFICER);
        return byOffice || others.size() < award.suppliers().size()
                ? Optional.empty()
                : others.stream().findFirst();
    }

    private static Decision<TenderEvent> annul(Award award, AnnulAward annul, Provenance by) {
        return inForce(award, by).accept(new AwardAnnulled(award.id(), annul.article(), committed(annul.reason())));
    }

    private static Ruling inForce(Award award, Provenance by) {
        return Ruling.on(by)
                .refuseIf(!award.inForce(), () -> new Impossible.AwardNotInForce(award.id(), award.standing()));
    }

    private static Decision<TenderEvent> notify(Award award, SendNotices notices, Provenance by) {
        return Ruling.on(by)
                .noteIf(!award.inForce(), () -> new Breach.NoticesWithoutAwardInForce(award.id(), award.standing()))
                .note(shortened(award, notices))
                .accept(new NoticesSent(award.id(), notices.standstillEnds(), committed(notices.reason())));
    }

    private static Optional<Breach> shortened(Award award, SendNotices notices) {
        Instant from = award.standstillEnds();
        Instant to = notices.standstillEnds();
        return from != null && to != null && to.isBefore(from)
                ? Optional.of(new Breach.StandstillShortened(from, to))
                : Optional.empty();
    }
}
