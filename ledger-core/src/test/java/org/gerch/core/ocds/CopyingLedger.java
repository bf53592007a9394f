package org.gerch.core.ocds;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.Actor;
import org.gerch.core.kernel.BidId;
import org.gerch.core.kernel.Decision;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Recorded;
import org.gerch.core.kernel.Role;
import org.gerch.core.kernel.Source;
import org.gerch.core.opendata.OcdsRecord;
import org.gerch.core.opendata.Publisher;
import org.gerch.core.opendata.TenderReleases;
import org.gerch.core.tender.BiddingEvent.BidSubmitted;
import org.gerch.core.tender.Tender;
import org.gerch.core.tender.TenderCommand;
import org.gerch.core.tender.TenderEvent;
import org.gerch.core.tender.TenderState;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A ledger that takes over one tender of another one, as often as it is asked to. */
final class CopyingLedger {
    private static final Publisher PUBLISHER =
            new Publisher("Example ledger", "https://ledger.example", "ocds-gerch0", null, null);
    private static final Instant TAKEN_OVER = Instant.parse("2030-01-01T00:00:00Z");
    /** Where other tenders have filled its log already. */
    private static final long FIRST = 1000;

    private final List<Recorded<TenderEvent>> stream = new ArrayList<>();
    private TenderState state = TenderState.NOTHING;
    private int salts;

    /** What the other ledger publishes of a tender, as one record. */
    static String published(List<Recorded<TenderEvent>> events) {
        TenderReleases releases = new TenderReleases(PUBLISHER);
        List<ObjectNode> all = events.stream()
                .map(recorded -> releases.next(recorded, "0".repeat(64)))
                .toList();
        return Wire.mapper().writeValueAsString(OcdsRecord.compiled(all));
    }

    /** Records what is new in a record. */
    News takeOver(String record) {
        return takeOver(record, Integer.MAX_VALUE);
    }

    /** Is cut off after so many steps. */
    News takeOver(String record, int steps) {
        OcdsRelease release = read(record);
        Translation translation = translated(release);
        News news = news(translation, release);
        news.steps().stream().limit(steps).forEach(step -> send(step, step.from(translation.source())));
        return news;
    }

    /** Records what an office does here, or what another source says. */
    void send(ImportStep step, @Nullable Source source) {
        if (step.placed(this::positionOf).command() instanceof TenderCommand command) {
            Provenance by = new Provenance(
                    new Actor(source == null ? "office" : "import", null),
                    Set.of(source == null ? Role.PROCUREMENT_OFFICER : Role.IMPORTER),
                    new UUID(0, 0),
                    new UUID(0, 0),
                    TAKEN_OVER,
                    step.occurredAt(),
                    source,
                    false,
                    List.of());
            switch (Tender.decide(state, command, by)) {
                case Decision.Refused<TenderEvent> refused ->
                    throw new AssertionError(command.commandName() + " is refused: " + refused.refusal());
                case Decision.Accepted<TenderEvent> accepted ->
                    accepted.events().forEach(event -> record(event, by.contraryTo(accepted.contraryTo())));
            }
        }
    }

    List<Recorded<TenderEvent>> stream() {
        return List.copyOf(stream);
    }

    private void record(TenderEvent event, Provenance by) {
        long seq = stream.size();
        stream.add(new Recorded<>(FIRST + 2 * seq, TAKEN_OVER, "tender/copy", seq, new UUID(7, seq), event, by));
        state = Tender.evolve(state, event, by);
    }

    private News news(Translation translation, OcdsRelease release) {
        ToldHistory history = translation.history();
        if (history == null) {
            return stream.isEmpty()
                    ? new News(translation.steps(), List.of())
                    : ReleaseNews.of(translation, stream, "0".repeat(64));
        }
        return switch (Rehearsal.of(translation, release)) {
            case Rehearsal.Played played -> HistoryNews.of(translation, history, played, stream);
            case Rehearsal.Refused refused -> throw new AssertionError("refused: " + refused);
        };
    }

    /** Each time with other salts. */
    Translation translated(OcdsRelease release) {
        return new ReleaseTranslator(() -> "%064x".formatted(++salts), List.of()).translate(release);
    }

    static OcdsRelease read(String record) {
        try {
            OcdsLine line = new OcdsReader(new ByteArrayInputStream(record.getBytes(StandardCharsets.UTF_8)))
                    .next()
                    .orElseThrow();
            return ((OcdsLine.Read) line).release();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private long positionOf(BidId bid) {
        return stream.stream()
                .filter(entry -> entry.event() instanceof BidSubmitted submitted
                        && submitted.bid().equals(bid))
                .mapToLong(Recorded::position)
                .findFirst()
                .orElse(-1);
    }
}
