package org.gerch.core.verdict.rule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.verdict.AwardFacts;
import org.gerch.core.verdict.BidFacts;
import org.gerch.core.verdict.LotFacts;
import org.jspecify.annotations.Nullable;

/**
 * What one lot adds when all tenders are compared with each other.
 *
 * <p>A function of its own tender's stream alone; who stands out is found by adding up the shares of all lots. A bid for several
 * lots, and a supplier who has several lots of one tender, are counted with the first of them.
 *
 * @param buyer absent where a source does not name one
 * @param bids those opened and not withdrawn
 * @param valid the tenderers with a valid bid, where one supplier has the lot's only award; consortia are left out
 * @param winner that supplier
 * @param gap between the winner's price and the next, where they can be compared
 * @param supplies what suppliers named alone are to deliver, where an award says so
 */
public record LotShare(
        @Nullable PartyId buyer,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Handed> bids,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PartyId> valid,
        @Nullable PartyId winner,
        @Nullable Gap gap,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Supply> supplies) {
    private static final Comparator<PartyId> BY_ID = Comparator.comparing(PartyId::value);

    public LotShare {
        bids = bids == null ? List.of() : List.copyOf(bids);
        valid = valid == null ? List.of() : List.copyOf(valid);
        supplies = supplies == null ? List.of() : List.copyOf(supplies);
    }

    /** A bid that was opened. */
    public record Handed(
            List<PartyId> tenderers,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean rejected) {
        public Handed {
            tenderers = List.copyOf(tenderers);
        }
    }

    /**
     * Between the winner's price and the lowest valid one of another tenderer.
     *
     * @param ratio of the difference to the winner's price, as a plain decimal; never negative
     */
    public record Gap(String ratio, String currency, PartyId second) {
        public double value() {
            return Double.parseDouble(ratio);
        }
    }

    /**
     * What one supplier is to deliver.
     *
     * @param again whether an earlier lot of the same tender counts the supplier already
     */
    public record Supply(
            PartyId supplier,
            List<String> categories,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean again) {
        public Supply {
            categories = List.copyOf(categories);
        }
    }

    /** Of each lot of one tender, in the order of the lots. */
    public static List<LotShare> of(List<LotFacts> lots) {
        Set<BidId> counted = new HashSet<>();
        Set<PartyId> suppliers = new HashSet<>();
        List<LotShare> shares = new ArrayList<>(lots.size());
        for (LotFacts lot : lots) {
            PartyId winner = winner(lot);
            shares.add(new LotShare(
                    lot.invitation()
                            .map(invitation -> invitation.event().buyer())
                            .filter(PartyId::isNamed)
                            .orElse(null),
                    handed(lot, counted),
                    winner == null ? List.of() : valid(lot),
                    winner,
                    winner == null ? null : gap(lot),
                    supplies(lot, suppliers)));
        }
        return shares;
    }

    /** Whether it adds nothing. */
    @JsonIgnore
    public boolean isEmpty() {
        return bids.isEmpty() && valid.isEmpty() && gap == null && supplies.isEmpty();
    }

    /** The same of a lot whose prices are not to be compared. */
    public LotShare withoutGap() {
        return new LotShare(buyer, bids, valid, winner, null, supplies);
    }

    private static List<Handed> handed(LotFacts lot, Set<BidId> counted) {
        List<Handed> handed = new ArrayList<>(lot.bids().size());
        for (BidFacts bid : lot.bids()) {
            if (bid.isSubmitted() && counted.add(bid.id())) {
                handed.add(new Handed(named(bid.parties()), bid.isRejected()));
            }
        }
        return handed;
    }

    private static @Nullable PartyId winner(LotFacts lot) {
        List<AwardFacts> awards = lot.awards();
        List<PartyId> suppliers =
                awards.size() == 1 ? List.copyOf(awards.getFirst().suppliers()) : List.of();
        return suppliers.size() == 1 && suppliers.getFirst().isNamed() ? suppliers.getFirst() : null;
    }

    private static List<PartyId> valid(LotFacts lot) {
        Set<PartyId> valid = new HashSet<>();
        for (BidFacts bid : lot.bids()) {
            if (bid.isValid()) {
                Set<PartyId> parties = bid.parties();
                if (parties.size() == 1) {
                    valid.addAll(parties);
                }
            }
        }
        return named(valid);
    }

    /** By id, so that the same facts give the same share in whatever order they were recorded. */
    private static List<PartyId> named(Set<PartyId> parties) {
        List<PartyId> named = new ArrayList<>(parties.size());
        for (PartyId party : parties) {
            if (party.isNamed()) {
                named.add(party);
            }
        }
        named.sort(BY_ID);
        return named;
    }

    private static @Nullable Gap gap(LotFacts lot) {
        Optional<Margin> margin = Margin.of(lot);
        return margin.map(found -> new Gap(
                        found.ratio().toPlainString(),
                        found.currency(),
                        found.second().parties().iterator().next()))
                .orElse(null);
    }

    private static List<Supply> supplies(LotFacts lot, Set<PartyId> counted) {
        List<Supply> supplies = new ArrayList<>();
        for (AwardFacts award : lot.awards()) {
            List<String> categories = award.decision().event().categories();
            if (!categories.isEmpty() && award.suppliers().size() == 1) {
                PartyId supplier = award.suppliers().iterator().next();
                if (supplier.isNamed()) {
                    supplies.add(new Supply(supplier, categories, !counted.add(supplier)));
                }
            }
        }
        return supplies;
    }
}
