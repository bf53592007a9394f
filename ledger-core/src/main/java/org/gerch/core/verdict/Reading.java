package org.gerch.core.verdict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gerch.core.kernel.LotId;
import org.gerch.core.kernel.Money;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.rules.GroupClass;
import org.gerch.core.tender.InvitationEvent.TenderPublished;
import org.gerch.core.tender.Method;
import org.jspecify.annotations.Nullable;

/** One lot's file read under one answer to who counts as a citizen group. */
final class Reading {
    private final LotFile lot;
    private final Classes classes;
    private final List<BidOnFile> bids;
    private final List<AwardOnFile> awards;
    private final Map<BidOnFile, GroupClass> classOfBid;
    private final Map<AwardOnFile, Optional<BidOnFile>> winners = new IdentityHashMap<>();
    private final List<BidOnFile> groupBids;
    private final List<BidOnFile> countedGroups;
    private final @Nullable Offers offers;

    Reading(LotFile lot, Classes classes) {
        this.lot = lot;
        this.classes = classes;
        this.bids = lot.bids();
        this.awards = lot.awardsInForce();
        this.classOfBid = new IdentityHashMap<>(bids.size());
        for (AwardOnFile award : awards) {
            winners.put(award, lot.winningBid(award));
        }
        this.groupBids = groups();
        this.countedGroups = counted(groupBids);
        this.offers = offersOf();
    }

    private List<BidOnFile> groups() {
        List<BidOnFile> groups = new ArrayList<>();
        for (BidOnFile bid : bids) {
            GroupClass its = classes.of(bid);
            classOfBid.put(bid, its);
            if (its == GroupClass.GROUP) {
                groups.add(bid);
            }
        }
        return Collections.unmodifiableList(groups);
    }

    private List<BidOnFile> counted(List<BidOnFile> groups) {
        List<BidOnFile> counted = new ArrayList<>();
        for (BidOnFile bid : groups) {
            if (counts(bid)) {
                counted.add(bid);
            }
        }
        return Collections.unmodifiableList(counted);
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

    /** Bids of citizen groups that are as if they had never been handed in. */
    Stream<BidOnFile> groupsThatLeftInTime() {
        return lot.leftInTime().filter(bid -> classes.of(bid) == GroupClass.GROUP);
    }

    /** Bids were handed in, and neither a bidder nor a winner is or may be a citizen group. */
    boolean isWithoutGroup() {
        for (BidOnFile bid : bids) {
            if (classOf(bid) != GroupClass.OUTSIDE) {
                return false;
            }
        }
        for (AwardOnFile award : awards) {
            if (classOfWinner(award) != GroupClass.OUTSIDE) {
                return false;
            }
        }
        return !bids.isEmpty();
    }

    /** Bidders and winners that are neither in nor out. */
    SortedSet<PartyId> unclassified() {
        SortedSet<PartyId> unknown = new TreeSet<>(Comparator.comparing(PartyId::value));
        for (BidOnFile bid : bids) {
            if (classOf(bid) == GroupClass.UNDETERMINED) {
                unknown.add(bid.tendererId());
            }
        }
        // A winner's bid may be one for other lots, which is not among these.
        for (AwardOnFile award : awards) {
            if (classOfWinner(award) == GroupClass.UNDETERMINED) {
                winnerId(award).ifPresent(unknown::add);
            }
        }
        return unknown;
    }

    /** Whose the winning bid is, else the first whom the award names. */
    Optional<PartyId> winnerId(AwardOnFile award) {
        return winningBid(award)
                .map(BidOnFile::tendererId)
                .or(() -> award.decision().event().suppliers().stream()
                        .map(PartyFacts::party)
                        .findFirst());
    }

    List<Gap> gaps() {
        return Gaps.of(this);
    }

    /** Group bids that were opened, in time and not withdrawn; one that has the award counts whenever it came. */
    List<BidOnFile> countedGroups() {
        return countedGroups;
    }

    /** A group's bid that stayed outside, where no other group bid is left. */
    Optional<BidOnFile> excluded() {
        return countedGroups.isEmpty() && !groupBids.isEmpty()
                ? groupBids.stream().filter(bid -> !bid.isWithdrawn()).findFirst()
                : Optional.empty();
    }

    /** A group's bid that left, where no other group bid is left. */
    Optional<BidOnFile> withdrawn() {
        return countedGroups.isEmpty() && !groupBids.isEmpty()
                ? groupBids.stream().filter(BidOnFile::isWithdrawn).findFirst()
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
        for (AwardOnFile award : awards) {
            if (classOfWinner(award) != GroupClass.GROUP) {
                return false;
            }
        }
        return !awards.isEmpty();
    }

    /** The declined or lapsed award of a group that has the lowest group price. */
    Optional<AwardOnFile> declinedByLowestGroup() {
        if (lot.awards().allMatch(award -> award.declined().isEmpty())) {
            return Optional.empty();
        }
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

    /** The lots awarded together, where a discount for that is compared; else none. */
    List<LotId> together() {
        return offers == null ? List.of() : offers.together();
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
        return group.isOpened()
                && !group.isWithdrawn()
                && (!group.isLate(lot.file().deadline()) || hasWon(group));
    }

    private boolean hasWon(BidOnFile bid) {
        return winners.values().stream()
                .anyMatch(winner -> winner.filter(bid::equals).isPresent());
    }

    private GroupClass classOf(BidOnFile bid) {
        GroupClass known = classOfBid.get(bid);
        return known == null ? classes.of(bid) : known;
    }

    Optional<BidOnFile> winningBid(AwardOnFile award) {
        return winners.getOrDefault(award, Optional.empty());
    }

    /** Those that the award names were who won, also beside the winning bid's own. */
    GroupClass classOfWinner(AwardOnFile award) {
        BidOnFile bid = winningBid(award).orElse(null);
        if (bid == null) {
            return classes.of(award.decision().event().suppliers());
        }
        List<PartyFacts> beside = Suppliers.of(award, lot.file()).beside(bid);
        return beside.isEmpty() ? classOf(bid) : classes.of(bid, beside);
    }

    /** Whether it went to others than those who made the winning bid, or to several of whom no bid is known. */
    boolean isNamedByItsAward(AwardOnFile award) {
        return winningBid(award)
                .map(bid -> !Suppliers.of(award, lot.file()).beside(bid).isEmpty())
                .orElse(true);
    }

    @Nullable
    Money priceOfWinner(AwardOnFile award) {
        return winningBid(award).map(BidOnFile::readOut).orElse(null);
    }

    private @Nullable Offers offersOf() {
        BidOnFile winner = winningBid().orElse(null);
        List<BidOnFile> groups = priced(countedGroups);
        return winner == null || winner.readOut() == null || groups.isEmpty()
                ? null
                : new Offers(lot, this::classOf, winner, groups);
    }

    static List<BidOnFile> priced(List<BidOnFile> bids) {
        List<BidOnFile> priced = new ArrayList<>();
        for (BidOnFile bid : bids) {
            if (bid.readOut() != null) {
                priced.add(bid);
            }
        }
        return priced;
    }
}
