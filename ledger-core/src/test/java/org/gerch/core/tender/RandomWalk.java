package org.gerch.core.tender;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.gerch.core.kernel.Decision;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Source;
import org.gerch.core.kernel.Streams;
import org.gerch.core.party.Bidder;
import org.gerch.core.party.PartyFacts;
import org.gerch.core.party.PartyKind;
import org.gerch.core.tender.AwardEvent.LotAwarded;
import org.gerch.core.tender.BiddingEvent.BidConfirmed;
import org.gerch.core.tender.BiddingEvent.BidReturnedUnopened;
import org.gerch.core.tender.BiddingEvent.BidSubmitted;
import org.gerch.core.tender.BiddingEvent.BidWithdrawn;
import org.gerch.core.tender.EvaluationEvent.BidOpened;
import org.jspecify.annotations.Nullable;

/** What the law records of one tender when it is asked anything at all; the same seed tells the same. */
public final class RandomWalk {
    private static final Source SOURCE = new Source("ocds-example", null, "0".repeat(64));

    private RandomWalk() {}

    /** @param imported whether all of it comes from a source, now and then without a date */
    public static List<Recorded<TenderEvent>> stream(long seed, int steps, boolean imported) {
        Random random = new Random(seed);
        TenderState state = TenderState.NOTHING;
        List<Recorded<TenderEvent>> stream = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            Instant at = Example.EARLY.plus(Duration.ofHours(6L * step + random.nextInt(6)));
            boolean undated = imported && random.nextInt(4) == 0;
            TenderCommand command = RandomCommand.of(random);
            Provenance by = !imported
                    ? Scenario.provenance(Scenario.sender(command), at, null, null)
                    : Scenario.provenance(Scenario.OFFICE, Example.YEARS_LATER, undated ? null : at, SOURCE);
            if (Tender.decide(state, command, by) instanceof Decision.Accepted<TenderEvent> accepted) {
                Provenance noted = by.contraryTo(accepted.contraryTo());
                for (TenderEvent event : accepted.events()) {
                    stream.add(recorded(stream.size(), described(event), noted));
                    state = Tender.evolve(state, event, noted);
                }
            }
        }
        return stream;
    }

    /** The commands know nothing of the parties; here odd ones are groups, one is nobody knows what, the rest are firms. */
    private static TenderEvent described(TenderEvent event) {
        return switch (event) {
            case BidOpened e ->
                new BidOpened(
                        e.bid(),
                        e.commitmentPosition(),
                        e.salt(),
                        e.payload(),
                        e.content(),
                        described(e.tenderer()),
                        e.members().stream().map(RandomWalk::described).toList(),
                        known(e.onBehalfOf()));
            case BidSubmitted e ->
                new BidSubmitted(
                        e.bid(),
                        e.lots(),
                        e.tenderer(),
                        e.commitment(),
                        new Bidder(described(PartyFacts.unknown(e.tenderer())), List.of()));
            case BidConfirmed e -> new BidConfirmed(e.bid(), described(e.group()));
            case BidWithdrawn e -> new BidWithdrawn(e.bid(), known(e.tenderer()), e.reason());
            case BidReturnedUnopened e -> new BidReturnedUnopened(e.bid(), e.reason(), known(e.tenderer()), e.detail());
            case LotAwarded e ->
                new LotAwarded(
                        e.award(),
                        e.lots(),
                        e.bid(),
                        e.suppliers().stream().map(RandomWalk::described).toList(),
                        e.price(),
                        e.reason());
            default -> event;
        };
    }

    private static @Nullable PartyFacts known(@Nullable PartyFacts facts) {
        return facts == null ? null : described(facts);
    }

    private static PartyFacts described(PartyFacts facts) {
        char last = facts.party().value().charAt(facts.party().value().length() - 1);
        PartyKind kind = last == '4' ? PartyKind.UNKNOWN : last % 2 == 1 ? PartyKind.CITIZEN_GROUP : PartyKind.BUSINESS;
        PartyFacts known = new PartyFacts(facts.party(), null, kind, null, Map.of(), List.of());
        return last == '3' ? known.provenLater(List.of(3L)) : known;
    }

    private static Recorded<TenderEvent> recorded(int position, TenderEvent event, Provenance by) {
        return new Recorded<>(
                position,
                by.receivedAt(),
                Streams.name("tender", Example.TENDER),
                position,
                new UUID(9, position),
                event,
                by);
    }
}
