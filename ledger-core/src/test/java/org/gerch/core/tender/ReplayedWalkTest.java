package org.gerch.core.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gerch.core.tender.Example.EARLY;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.gerch.core.kernel.Decision;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Source;
import org.gerch.core.kernel.Streams;
import org.gerch.core.replay.LawReplay;
import org.gerch.core.tender.BiddingEvent.BidSubmitted;
import org.gerch.core.tender.EvaluationCommand.Envelope;
import org.gerch.core.tender.EvaluationCommand.OpenBids;
import org.gerch.core.tender.TenderCommand.CorrectTenderEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the law accepts is found to be what the law accepts, from the events alone. */
class ReplayedWalkTest {
    private static final int STEPS = 400;
    private static final Source SOURCE = new Source("ocds-example", null, "0".repeat(64));
    private static final String STREAM = Streams.name("tender", Example.TENDER);

    private final LawReplay replay = new LawReplay();
    private final List<Recorded<TenderEvent>> log = new ArrayList<>();
    private TenderState state = TenderState.NOTHING;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void what_the_law_recorded_is_never_contradicted(long seed) {
        Random random = new Random(seed);
        int accepted = 0;
        for (int step = 0; step < STEPS; step++) {
            TenderCommand command = placed(RandomCommand.of(random));
            Provenance by = Scenario.sent(command, provenance(random, step), step);
            if (Tender.decide(state, command, by) instanceof Decision.Accepted<TenderEvent> decision
                    && !decision.events().isEmpty()) {
                List<Recorded<LedgerEvent>> entries = record(decision, by);
                assertThat(replay.next(entries))
                        .as("%s as %s", command, entries)
                        .isEmpty();
                accepted++;
            }
        }
        assertThat(accepted).isGreaterThan(10);
    }

    private List<Recorded<LedgerEvent>> record(Decision.Accepted<TenderEvent> decision, Provenance by) {
        Provenance noted = by.contraryTo(decision.contraryTo());
        List<Recorded<LedgerEvent>> entries = new ArrayList<>();
        for (TenderEvent event : decision.events()) {
            long seq = log.size();
            Recorded<TenderEvent> recorded =
                    new Recorded<>(100 + seq, by.receivedAt(), STREAM, seq, new UUID(7, seq), event, noted);
            log.add(recorded);
            entries.add(recorded.with(event));
            state = Tender.evolve(state, event, noted);
        }
        return entries;
    }

    /** With the positions that the ledger looks up on a command's arrival. */
    private TenderCommand placed(TenderCommand command) {
        return switch (command) {
            case CorrectTenderEntry correct ->
                new CorrectTenderEntry(
                        correct.tender(),
                        100 + correct.seq(),
                        correct.seq(),
                        correct.field(),
                        correct.was(),
                        correct.value(),
                        correct.reason(),
                        correct.confirmedBy());
            case OpenBids open ->
                new OpenBids(
                        open.tender(),
                        open.bids(),
                        open.envelopes().stream().map(this::placed).toList());
            case TenderCommand other -> other;
        };
    }

    private Envelope placed(Envelope kept) {
        long position = log.stream()
                .filter(recorded -> recorded.event() instanceof BidSubmitted submitted
                        && submitted.bid().equals(kept.bid()))
                .mapToLong(Recorded::position)
                .findFirst()
                .orElse(-1);
        return new Envelope(kept.bid(), position, kept.content(), kept.tenderer(), kept.members(), kept.onBehalfOf());
    }

    private static Provenance provenance(Random random, int step) {
        Instant at = EARLY.plus(Duration.ofHours(4L * step + random.nextInt(4)));
        Provenance by = switch (random.nextInt(8)) {
            case 0 -> Scenario.provenance(Scenario.OFFICE, Example.YEARS_LATER, at, SOURCE);
            case 1 -> Scenario.provenance(Scenario.OFFICE, Example.YEARS_LATER, null, SOURCE);
            default -> Scenario.provenance(Scenario.OFFICE, at, null, null);
        };
        return new Provenance(
                by.actor(),
                EnumSet.allOf(Role.class),
                new UUID(8, step),
                by.correlation(),
                by.receivedAt(),
                by.occurredAt(),
                by.source(),
                false,
                List.of());
    }
}
