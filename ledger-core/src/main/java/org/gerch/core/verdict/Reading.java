package org.gerch.core.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.rules.GroupClass;
import org.gerch.core.tender.Method;
import org.gerch.core.tender.ReturnReason;
import org.gerch.core.tender.TenderEvent.TenderPublished;
import org.jspecify.annotations.Nullable;

/** One lot's file read under one answer to who counts as a citizen group. */
final class Reading {
    private final LotFile lot;
    private final Classes classes;
    private final List<BidOnFile> bids;
    private final List<AwardOnFile> awards;
    private final Map<BidOnFile, GroupClass> classOfBid = new IdentityHashMap<>();
    private final Map<AwardOnFile, Optional<BidOnFile>> winners = new IdentityHashMap<>();
    private final List<BidOnFile> groupBids;
    private final List<BidOnFile> countedGroups;
    private final @Nullable Offers offers;

    Reading(LotFile lot, Classes classes) {
        this.lot = lot;
        this.classes = classes;
        this.bids = lot.bids();
        this.awards = lot.awardsInForce();
        bids.forEach(bid -> classOfBid.put(bid, classes.of(bid)));
        awards.forEach(award -> winners.put(award, lot.winningBid(award)));
        this.groupBids =
                bids.stream().filter(bid -> classOf(bid) == GroupClass.GROUP).toList();
        this.countedGroups = groupBids.stream().filter(this::counts).toList();
        this.offers = offersOf();
    }

    LotFile lot() {
        return lot;
    }

    Classes classes() {
        return classes;
    }

    List<BidOnFile> bids() {
        return bids;
    }

    List<AwardOnFile> awards() {
        return awards;
    }

    /** The award in force, where exactly one is. */
    Optional<AwardOnFile> award() {
        return awards.size() == 1 ? Optional.of(awards.getFirst()) : Optional.empty();
    }

    Optional<BidOnFile> winningBid() {
        return award().flatMap(this::winningBid);
    }

    boolean isWithoutCompetition() {
        TenderPublished invitation =
                lot.file().published().map(published -> published.event()).orElse(null);
        return invitation != null
                && (invitation.method() == Method.DIRECT
                        || (invitation.method() == Method.LIMITED && Objects.equals(invitation.invited(), 1)));
    }

    boolean isCancelled() {
        return awards.isEmpty() && lot.cancellation().isPresent();
    }

    /** Bids were handed in, and neither a bidder nor a winner is or may be a citizen group. */
    boolean isWithoutGroup() {
        return !bids.isEmpty()
                && bids.stream().allMatch(bid -> classOf(bid) == GroupClass.OUTSIDE)
                && awards.stream().allMatch(award -> classOfWinner(award) == GroupClass.OUTSIDE);
    }

    /** Bidders and winners that are neither in nor out. */
    SortedSet<PartyId> unclassified() {
        SortedSet<PartyId> unknown = new TreeSet<>(Comparator.comparing(PartyId::value));
        bids.stream()
                .filter(bid -> classOf(bid) == GroupClass.UNDETERMINED)
                .forEach(bid -> unknown.add(bid.tendererId()));
        // A winner's bid may be one for other lots, which is not among these.
        awards.stream()
                .filter(award -> classOfWinner(award) == GroupClass.UNDETERMINED)
                .flatMap(award -> winningBid(award)
                        .map(BidOnFile::tendererId)
                        .or(() -> award.decision().event().suppliers().stream()
                                .map(PartyFacts::party)
                                .findFirst())
                        .stream())
                .forEach(unknown::add);
        return unknown;
    }

    List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        if (!lot.file().chronicle().events().getFirst().by().imported()
                && lot.file().deadline() == null
                && groupBids().stream().anyMatch(Reading::isReturnedLate)) {
            gaps.add(Gap.DEADLINE);
        }
        if (!winnerIsGroup() && countedGroups().stream().anyMatch(bid -> bid.readOut() == null)) {
            gaps.add(Gap.GROUP_PRICE);
        }
        boolean namesNobody = awards.stream()
                .map(award -> award.decision().event())
                .anyMatch(decision ->
                        decision.bid() == null && decision.suppliers().isEmpty());
        if (namesNobody) {
            gaps.add(Gap.AWARD_SUPPLIER);
        } else if (awards.stream().anyMatch(award -> priceOfWinner(award) == null)) {
            gaps.add(Gap.WINNER_PRICE);
        }
        return gaps;
    }

    /** Group bids that were opened, in time and not withdrawn; one that has the award counts whenever it came. */
    List<BidOnFile> countedGroups() {
        return countedGroups;
    }

    /** A group's bid that stayed outside, where no other group bid is left. */
    Optional<BidOnFile> excluded() {
        return countedGroups().isEmpty()
                ? groupBids().stream().filter(bid -> !bid.isWithdrawn()).findFirst()
                : Optional.empty();
    }

    /** A group's bid that left, where no other group bid is left. */
    Optional<BidOnFile> withdrawn() {
        return countedGroups().isEmpty()
                ? groupBids().stream().filter(BidOnFile::isWithdrawn).findFirst()
                : Optional.empty();
    }

    @Nullable
    Incomparable incomparable() {
        if (awards.size() > 1) {
            return Incomparable.SEVERAL_AWARDS;
        }
        if (winnerIsGroup()) {
            return null;
        }
        // Nothing was placed though no price is missing: the award names a bid for other lots.
        return offers == null ? Incomparable.SCOPE : offers.failure(awards.getFirst());
    }

    boolean winnerIsGroup() {
        return !awards.isEmpty() && awards.stream().allMatch(award -> classOfWinner(award) == GroupClass.GROUP);
    }

    /** The declined or lapsed award of a group that has the lowest group price. */
    Optional<AwardOnFile> declinedByLowestGroup() {
        List<Offer> lowest = comparison().lowestGroups(Basis.READ_OUT);
        return lot.awards()
                .filter(award -> award.declined().isPresent())
                .filter(award -> lot.winningBid(award)
                        .filter(offered ->
                                lowest.stream().anyMatch(offer -> offer.bids().contains(offered)))
                        .isPresent())
                .findFirst();
    }

    /** The lots that the prices compared are for; requires a comparison. */
    Set<LotId> comparedLots() {
        return Objects.requireNonNull(offers).scope();
    }

    boolean hasComparison() {
        return offers != null && !offers.comparison().groups().isEmpty();
    }

    /** Requires one award in force, a priced bid of its winner and of a group. */
    Comparison comparison() {
        return Objects.requireNonNull(offers, "nothing was found to compare").comparison();
    }

    Reading assuming(Map<PartyId, GroupClass> answers) {
        return new Reading(lot, classes.assuming(answers));
    }

    List<BidOnFile> groupBids() {
        return groupBids;
    }

    private boolean counts(BidOnFile group) {
        boolean inTime = !group.isLate(lot.file().deadline())
                || winners.values().stream()
                        .anyMatch(winner -> winner.filter(group::equals).isPresent());
        return group.isOpened() && !group.isWithdrawn() && inTime;
    }

    private GroupClass classOf(BidOnFile bid) {
        return classOfBid.computeIfAbsent(bid, classes::of);
    }

    Optional<BidOnFile> winningBid(AwardOnFile award) {
        return winners.getOrDefault(award, Optional.empty());
    }

    GroupClass classOfWinner(AwardOnFile award) {
        return winningBid(award)
                .map(this::classOf)
                .orElseGet(() -> classes.of(award.decision().event().suppliers()));
    }

    private @Nullable Money priceOfWinner(AwardOnFile award) {
        return winningBid(award).map(BidOnFile::readOut).orElse(null);
    }

    private @Nullable Offers offersOf() {
        BidOnFile winner = winningBid().filter(bid -> bid.readOut() != null).orElse(null);
        List<BidOnFile> groups =
                countedGroups().stream().filter(bid -> bid.readOut() != null).toList();
        return winner == null || groups.isEmpty() ? null : new Offers(lot, this::classOf, winner, groups);
    }

    private static boolean isReturnedLate(BidOnFile bid) {
        return bid.returned()
                .filter(returned -> returned.event().reason() == ReturnReason.LATE)
                .isPresent();
    }
}
