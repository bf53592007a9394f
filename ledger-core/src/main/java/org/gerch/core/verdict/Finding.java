package org.gerch.core.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Source;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.rules.GroupClass;
import org.gerch.core.tender.InvitationEvent.TenderPublished;
import org.gerch.core.verdict.Verdict.JudgedAward;
import org.gerch.core.verdict.Verdict.LostOn;
import org.gerch.core.verdict.Verdict.Named;
import org.gerch.core.verdict.Verdict.StatedReason;
import org.jspecify.annotations.Nullable;

/** Puts beside a verdict what it rests on. */
final class Finding {
    private final Reading reading;
    private final LotFile lot;
    private final VerdictKind kind;
    private final @Nullable Offer group;
    private final @Nullable Offer winner;
    private final Judged judged;

    private Finding(Reading reading, VerdictKind kind) {
        this.reading = reading;
        this.lot = reading.lot();
        this.kind = kind;
        this.group = groupOffer();
        this.winner = reading.hasComparison()
                ? reading.comparison().winner()
                : reading.winningBid().map(Offer::of).orElse(null);
        this.judged = new Judged(reading, kind, group, winner, statedReason(), lostOn());
    }

    static Finding of(Reading reading, VerdictKind kind) {
        return new Finding(reading, kind);
    }

    /** What overlays are asked of. */
    Judged judged() {
        return judged;
    }

    Verdict verdict() {
        Map<Overlay, List<Long>> overlays = Beside.of(judged);
        List<Long> provenLater = List.of();
        if (Beside.mayRestOnSuchEntries(lot.file())) {
            Set<Long> cited = Citations.of(judged, overlays).all();
            provenLater = LateFacts.provenLater(lot.file(), cited);
            overlays.putAll(Beside.ofEntries(lot.file(), cited));
        }
        return new Verdict(
                subject(),
                kind,
                reading.classes().rules().version(),
                group == null ? null : judged.bid(group),
                winner == null ? null : judged.bid(winner),
                reading.award().map(this::judgedAward).orElse(null),
                difference(),
                kind == VerdictKind.PRICE_BASIS_DIFFERS ? correctedPrices() : null,
                counts(),
                judged.reason(),
                kind == VerdictKind.CLASS_UNDETERMINED ? unclassified() : List.of(),
                kind == VerdictKind.INSUFFICIENT_RECORD ? reading.gaps() : List.of(),
                kind == VerdictKind.NOT_COMPARABLE ? reading.incomparable() : null,
                kind == VerdictKind.EXCLUDED_BEFORE_OPENING ? exclusion() : null,
                judged.lostOn(),
                List.copyOf(overlays.keySet()),
                details(provenLater),
                // What is told is the value as corrected.
                Citations.of(judged, overlays).with(lot.file().corrections()),
                lot.lastStep().map(Verdict.LastStep::of).orElse(null),
                Optional.ofNullable(lot.file().source()).map(Source::name).orElse(null));
    }

    private Verdict.Subject subject() {
        TenderPublished invitation = lot.file().published().map(Recorded::event).orElse(null);
        return new Verdict.Subject(
                lot.file().tender(),
                lot.lot(),
                lot.title(),
                invitation == null ? null : invitation.buyer(),
                invitation == null ? null : invitation.buyerName());
    }

    /** The one that decides, else the lowest group bid known, else one that was kept out. */
    private @Nullable Offer groupOffer() {
        if (kind == VerdictKind.EXCLUDED_BEFORE_OPENING) {
            return reading.excluded().map(Offer::of).orElse(null);
        }
        if (kind == VerdictKind.GROUP_BID_WITHDRAWN) {
            return reading.withdrawn().map(Offer::of).orElse(null);
        }
        if (kind.isLowestNotChosen()) {
            return decidingOffer();
        }
        if (kind == VerdictKind.TIED_LOWEST
                && !reading.comparison().passedOver().isEmpty()) {
            return reading.comparison().passedOver().getFirst();
        }
        return reading.hasComparison()
                ? reading.comparison().lowestGroups(Basis.READ_OUT).getFirst()
                : lowestOpened(reading.countedGroups());
    }

    private Offer decidingOffer() {
        List<Offer> deciding = reading.comparison().deciding();
        return deciding.stream()
                .filter(offer -> kind == VerdictKind.LOWEST_RESPONSIVE_NOT_CHOSEN && offer.isResponsive())
                .findFirst()
                .orElse(deciding.getFirst());
    }

    private static @Nullable Offer lowestOpened(List<BidOnFile> bids) {
        if (bids.isEmpty()) {
            return null;
        }
        List<Offer> priced = bids.stream()
                .filter(bid -> bid.readOut() != null)
                .map(Offer::of)
                .toList();
        long currencies = priced.stream()
                .map(offer -> offer.priced(Basis.READ_OUT).currency())
                .distinct()
                .count();
        return currencies == 1
                ? priced.stream()
                        .min(Comparator.<Offer, Money>comparing(offer -> offer.priced(Basis.READ_OUT))
                                .thenComparing(Offer.BY_ID))
                        .orElse(null)
                : bids.stream().findFirst().map(Offer::of).orElse(null);
    }

    private JudgedAward judgedAward(AwardOnFile award) {
        List<PartyFacts> suppliers = award.decision().event().suppliers();
        Named named = suppliers.isEmpty() || isWonForGroup(suppliers)
                ? Optional.ofNullable(winner)
                        .map(offer -> judged.bid(offer).tenderer())
                        .orElse(null)
                : new Named(suppliers.getFirst().party(), namesOf(suppliers));
        return new JudgedAward(
                award.id(),
                named,
                award.decision().event().price(),
                award.decision().position());
    }

    /** Who handed in a group's bid is not whom the award is to. */
    private boolean isWonForGroup(List<PartyFacts> suppliers) {
        return winner != null
                && reading.classes().groupBehind(winner.first()) != null
                && suppliers.size() == 1
                && suppliers.getFirst().party().equals(winner.first().tendererId());
    }

    private static String namesOf(List<PartyFacts> parties) {
        StringJoiner names = new StringJoiner(", ");
        for (PartyFacts party : parties) {
            names.add(new Named(party.party(), party.name()).text());
        }
        return names.toString();
    }

    private @Nullable Money difference() {
        Money mine = group == null ? null : group.price(Basis.READ_OUT);
        Money theirs = winner == null ? null : winner.price(Basis.READ_OUT);
        return mine == null || theirs == null || !mine.sharesCurrency(theirs) ? null : theirs.minus(mine);
    }

    private Verdict.CorrectedPrices correctedPrices() {
        Comparison prices = reading.comparison();
        Basis basis = prices.differing().orElseThrow();
        return new Verdict.CorrectedPrices(
                Objects.requireNonNull(group).price(basis), prices.winner().price(basis), basis);
    }

    private Verdict.Counts counts() {
        List<BidOnFile> bids = reading.bids();
        Set<BidOnFile> late = new HashSet<>(reading.groupBids());
        reading.countedGroups().forEach(late::remove);
        int opened = 0;
        int counted = 0;
        int rejected = 0;
        for (BidOnFile bid : bids) {
            boolean counts = bid.isOpened() && !bid.isWithdrawn() && !late.contains(bid);
            opened += bid.isOpened() ? 1 : 0;
            counted += counts ? 1 : 0;
            rejected += counts && bid.isRejected() ? 1 : 0;
        }
        return new Verdict.Counts(bids.size(), opened, counted, rejected);
    }

    private @Nullable StatedReason statedReason() {
        return switch (kind) {
            case LOWEST_REJECTED_REASON_RECORDED ->
                Objects.requireNonNull(group).bids().stream()
                        .flatMap(bid -> bid.rejectionReason().stream())
                        .findFirst()
                        .orElse(null);
            case LOWEST_NOT_CHOSEN_REASON_RECORDED ->
                reading.award().flatMap(AwardOnFile::reason).orElse(null);
            // Where nobody at this price was left to choose from, the award's reason decided no tie.
            case TIED_LOWEST ->
                reading.comparison().passedOver().isEmpty()
                        ? null
                        : reading.award().flatMap(AwardOnFile::reason).orElse(null);
            case NO_COMPETITION,
                    CANCELLED_NO_AWARD,
                    PENDING,
                    NO_GROUP_BID,
                    CLASS_UNDETERMINED,
                    INSUFFICIENT_RECORD,
                    EXCLUDED_BEFORE_OPENING,
                    GROUP_BID_WITHDRAWN,
                    NOT_COMPARABLE,
                    AWARDED_TO_GROUP,
                    AWARD_DECLINED_BY_GROUP,
                    PRICE_BASIS_DIFFERS,
                    GROUP_NOT_LOWER,
                    GROUP_LOWER_THAN_WINNER,
                    LOWEST_REJECTED_NO_REASON_ON_RECORD,
                    LOWEST_OUTSCORED,
                    LOWEST_RESPONSIVE_NOT_CHOSEN,
                    LOWEST_NOT_CHOSEN_UNEXPLAINED -> null;
        };
    }

    private List<Named> unclassified() {
        Set<PartyId> unknown = reading.unclassified();
        Stream<PartyFacts> known = Stream.concat(
                reading.bids().stream().map(BidOnFile::tenderer),
                reading.awards().stream().flatMap(award -> award.decision().event().suppliers().stream()));
        List<PartyFacts> facts = known.toList();
        List<Named> named = new ArrayList<>();
        for (PartyId party : unknown) {
            String name = facts.stream()
                    .filter(fact -> fact.party().equals(party))
                    .map(PartyFacts::name)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            named.add(new Named(
                    party, jointWinners(party).or(() -> jointBidders(party)).orElse(name)));
        }
        return named;
    }

    /** Of several who made a bid together all are named: each alone may well be known. */
    private Optional<String> jointBidders(PartyId tenderer) {
        return reading.bids().stream()
                .filter(bid ->
                        bid.tendererId().equals(tenderer) && !bid.members().isEmpty())
                .filter(bid -> reading.classes().of(bid) == GroupClass.UNDETERMINED)
                .map(bid -> namesOf(Stream.concat(Stream.of(bid.tenderer()), bid.members().stream())
                        .distinct()
                        .toList()))
                .findFirst();
    }

    /** Of several who were awarded it together, and are neither in nor out, all are named. */
    private Optional<String> jointWinners(PartyId first) {
        return reading.awards().stream()
                .filter(award -> reading.classOfWinner(award) == GroupClass.UNDETERMINED)
                .filter(award -> reading.isNamedByItsAward(award)
                        && reading.winnerId(award).filter(first::equals).isPresent())
                .map(award -> award.decision().event().suppliers())
                .filter(suppliers -> suppliers.size() > 1)
                .map(Finding::namesOf)
                .findFirst();
    }

    private Verdict.Exclusion exclusion() {
        BidOnFile bid = reading.excluded().orElseThrow();
        if (bid.isOpened()) {
            return Verdict.Exclusion.CAME_LATE;
        }
        return bid.returned()
                .map(returned -> switch (returned.event().reason()) {
                    case LATE -> Verdict.Exclusion.RETURNED_LATE;
                    case NO_SECURITY -> Verdict.Exclusion.RETURNED_NO_SECURITY;
                    case NOT_ELIGIBLE -> Verdict.Exclusion.RETURNED_NOT_ELIGIBLE;
                    case OTHER -> Verdict.Exclusion.RETURNED_OTHER;
                })
                .orElse(Verdict.Exclusion.NEVER_OPENED);
    }

    private @Nullable LostOn lostOn() {
        return kind == VerdictKind.LOWEST_OUTSCORED || kind == VerdictKind.TIED_LOWEST
                ? Outscored.of(reading).map(Outscored.Loss::on).orElse(null)
                : null;
    }

    private Verdict.@Nullable Details details(List<Long> provenLater) {
        Verdict.Details details = new Verdict.Details(
                bids(BidRemarks.ignored(judged)),
                bids(BidRemarks.groupsBelowTheWinner(judged)),
                ReasonRemarks.missing(judged),
                AwardRemarks.raise(judged)
                        .map(amendment -> new Verdict.LaterPrice(
                                Objects.requireNonNull(amendment.event().price()),
                                amendment.event().scopeChanged(),
                                amendment.event().reason(),
                                amendment.position()))
                        .orElse(null),
                GroundRemarks.queried(judged),
                GroundRemarks.budget(judged),
                AwardRemarks.rounds(judged),
                reading.hasComparison() ? reading.together() : List.of(),
                kind == VerdictKind.NO_GROUP_BID
                        ? reading.groupsThatLeftInTime()
                                .map(bid -> judged.bid(Offer.of(bid)).tenderer())
                                .toList()
                        : List.of(),
                provenLater,
                namingInVain());
        return details.equals(Verdict.Details.NONE) ? null : details;
    }

    private List<Verdict.NamedInVain> namingInVain() {
        List<Verdict.NamedInVain> found = new ArrayList<>();
        for (BidOnFile bid : reading.bids()) {
            PartyFacts group = bid.namedInVain(lot.file().deadline());
            if (group != null) {
                found.add(new Verdict.NamedInVain(
                        new Named(bid.tendererId(), bid.tenderer().name()),
                        new Named(group.party(), group.name()),
                        BidRemarks.shownAt(bid)));
            }
        }
        return found;
    }

    private List<Verdict.JudgedBid> bids(List<Offer> offers) {
        return offers.isEmpty() ? List.of() : offers.stream().map(judged::bid).toList();
    }
}
