package org.gerch.core.ocds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Decision;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Refusal;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Streams;
import org.gerch.core.tender.BiddingEvent.BidSubmitted;
import org.gerch.core.tender.Tender;
import org.gerch.core.tender.TenderCommand;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.tender.TenderState;
import org.jspecify.annotations.Nullable;

/**
 * A translation played through the law in memory: the events an import into an empty ledger would record.
 *
 * <p>A check and an import thus go one way and can't come to different verdicts. Only of a history that another ledger tells does a
 * check keep the times that it tells; an import records it as it arrives.
 */
public sealed interface Rehearsal {

    /** @param events of the tender's stream, with positions counted from 0 */
    record Played(List<Recorded<TenderEvent>> events) implements Rehearsal {}

    /**
     * The law refuses it, as it would refuse the import.
     *
     * @param step the first one it refuses
     */
    record Refused(Refusal refusal, ImportStep step) implements Rehearsal {}

    /** @param release what was translated; its date stands for the import's own clock */
    static Rehearsal of(Translation translation, OcdsRelease release) {
        Instant date = release.date();
        return new Stage(translation, date == null ? Instant.EPOCH : date).play(translation.steps());
    }

    /**
     * Some of its steps, played after what is on record.
     *
     * @param record the tender's stream so far; at least one event
     */
    static Rehearsal after(List<Recorded<TenderEvent>> record, Translation translation, List<ImportStep> steps) {
        Stage stage = new Stage(translation, Instant.EPOCH);
        record.forEach(stage::begin);
        return stage.play(steps);
    }

    /** The stream as it grows during one rehearsal. */
    final class Stage {
        private static final Actor IMPORT = new Actor("import", null);
        private static final UUID NONE = new UUID(0, 0);

        private final Translation translation;
        private final Instant receivedAt;
        private final String stream;
        private final List<Recorded<TenderEvent>> events = new ArrayList<>();
        private final Map<BidId, Long> submissions = new HashMap<>();
        private TenderState state = TenderState.NOTHING;

        private Stage(Translation translation, Instant receivedAt) {
            this.translation = translation;
            this.receivedAt = receivedAt;
            this.stream = Streams.name("tender", translation.tender());
        }

        private long positionOf(BidId bid) {
            return submissions.getOrDefault(bid, ImportStep.NOT_YET_PLACED);
        }

        private void begin(Recorded<TenderEvent> recorded) {
            if (recorded.event() instanceof BidSubmitted submission) {
                submissions.put(submission.bid(), recorded.position());
            }
            state = Tender.evolve(state, recorded.event(), recorded.by());
        }

        private Rehearsal play(List<ImportStep> steps) {
            for (ImportStep step : steps) {
                // Parties are other streams, and a verdict needs only the tender's own.
                if (step.placed(this::positionOf).command() instanceof TenderCommand command) {
                    Decision<TenderEvent> decision = play(command, step);
                    if (decision instanceof Decision.Refused<TenderEvent> refused) {
                        return new Refused(refused.refusal(), step);
                    }
                }
            }
            return new Played(List.copyOf(events));
        }

        private Decision<TenderEvent> play(TenderCommand command, ImportStep step) {
            Provenance by = new Provenance(
                    IMPORT,
                    Set.of(Role.IMPORTER),
                    NONE,
                    NONE,
                    receivedAt,
                    step.occurredAt(),
                    translation.source(),
                    false,
                    List.of());
            Decision<TenderEvent> decision = Tender.decide(state, command, by);
            if (decision instanceof Decision.Accepted<TenderEvent> accepted) {
                Provenance noted = by.contraryTo(accepted.contraryTo());
                accepted.events().forEach(event -> record(event, noted, step.told()));
            }
            return decision;
        }

        /** A history is played as an import is, and kept as the ledger that tells it has it. */
        private void record(TenderEvent event, Provenance by, @Nullable ToldEntry told) {
            long position = told == null ? events.size() : told.position();
            if (event instanceof BidSubmitted submission) {
                submissions.put(submission.bid(), position);
            }
            events.add(new Recorded<>(
                    position,
                    told == null ? receivedAt : told.at(),
                    stream,
                    events.size(),
                    NONE,
                    event,
                    told == null ? by : told.by(translation.source())));
            state = Tender.evolve(state, event, by);
        }
    }
}
