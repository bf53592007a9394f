package org.gerch.benchmarks.views;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Streams;
import org.gerch.core.wire.EventCatalogue;
import org.gerch.store.Leaf;
import org.gerch.store.LedgerEventStore;

/**
 * Tells a story again and again, each time of other tenders, grants, funds and parties.
 *
 * <p>The ids in streams and payloads are new; positions that an event cites are still those of the first telling.
 */
final class StoryCopies {
    private static final int APPENDED_AT_ONCE = 1_000;
    private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]*)\"");

    private final List<Told> story;
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Long> lengths = new HashMap<>();
    private long appended;

    /** An event as the story told it. */
    record Told(String stream, String type, int rev, String data, Provenance by) {
        static Told of(Leaf leaf) {
            var envelope = leaf.envelope();
            return new Told(
                    Objects.requireNonNull(envelope.stream()),
                    envelope.type(),
                    envelope.revision(),
                    new String(envelope.data(), UTF_8),
                    Wire.mapper().readValue(envelope.meta(), Provenance.class));
        }
    }

    StoryCopies(List<Told> story) {
        this.story = story;
        this.appended = story.size();
        story.forEach(told -> ids.add(Streams.id(told.stream())));
    }

    /** Appends copies until the log has so many events, from where the last call ended. */
    void append(LedgerEventStore log, long events) {
        List<EventMessage<?>> waiting = new ArrayList<>();
        for (; appended < events; appended++) {
            int copy = (int) (appended / story.size());
            waiting.add(message(story.get((int) (appended % story.size())), "-c" + copy));
            if (waiting.size() == APPENDED_AT_ONCE) {
                log.publish(waiting);
                waiting.clear();
            }
        }
        log.publish(waiting);
    }

    private EventMessage<?> message(Told told, String suffix) {
        String stream = told.stream() + suffix;
        long sequence = lengths.merge(stream, 1L, Long::sum) - 1;
        String data = TEXT.matcher(told.data())
                .replaceAll(text -> ids.contains(text.group(1)) ? "\"$1" + suffix + "\"" : "$0");
        LedgerEvent event = EventCatalogue.decode(told.type(), told.rev(), data.getBytes(UTF_8));
        return new GenericDomainEventMessage<>("any", stream, sequence, event, MetaData.with("provenance", told.by()));
    }
}
