package org.gerch.core.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gerch.core.kernel.PartyId;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.rules.GroupClass;
import org.gerch.core.verdict.Verdict.Named;

/** Names the parties of which it is not on record whether they count as citizen groups. */
final class Unclassified {
    private final Reading reading;

    private Unclassified(Reading reading) {
        this.reading = reading;
    }

    static List<Named> in(Reading reading) {
        return new Unclassified(reading).named();
    }

    private List<Named> named() {
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
                .map(bid -> Named.together(Stream.concat(Stream.of(bid.tenderer()), bid.members().stream())
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
                .map(Named::together)
                .findFirst();
    }
}
