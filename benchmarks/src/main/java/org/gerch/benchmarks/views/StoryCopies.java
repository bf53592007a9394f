package org.gerch.benchmarks.views;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.gerch.core.json.Wire;
import org.gerch.core.kernel.LedgerEvent;
import org.gerch.core.kernel.Provenance;
import org.gerch.core.kernel.Sealed;
import org.gerch.core.kernel.Streams;
import org.gerch.core.tender.EvaluationEvent.BidOpened;
import org.gerch.core.wire.EventCatalogue;
import org.gerch.store.Leaf;
import org.gerch.store.LedgerEventStore;

/**
 * Tells a story again and again, each time of other tenders, grants, funds and parties.
 *
 * <p>Each telling is as lawful as the first: who acts, which entries are cited and what was sealed is told of the others too, so that an auditor who
 * decides every entry anew finds nothing.
 */
final class StoryCopies {
    private static final int APPENDED_AT_ONCE = 1_000;
    /** A text, or one within a text that holds JSON itself. */
    private static final Pattern TEXT = Pattern.compile("(?<=\")[^\"\\\\]+(?=\\\\?\")");

    private static final Pattern CITATION = Pattern.compile("(?<=\"(commitmentP|p)osition\":)\\d+");

    private final List<Told> story;
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Long> lengths = new HashMap<>();
    private long appended;

    /** An event as the story told it. */
    record Told(String stream, String type, int rev, String data, String meta) {
        static Told of(Leaf leaf) {
            var envelope = leaf.envelope();
            return new Told(
                    Objects.requireNonNull(envelope.stream()),
                    envelope.type(),
                    envelope.revision(),
                    new String(envelope.data(), UTF_8),
                    new String(envelope.meta(), UTF_8));
        }

        LedgerEvent event() {
            return EventCatalogue.decode(type, rev, data.getBytes(UTF_8));
        }
    }

    /**
     * How one telling differs from the first.
     *
     * @param commitments what was sealed differently, by what the first telling committed to
     */
    private record Telling(String suffix, long distance, Map<String, String> commitments) {}

    StoryCopies(List<Told> story) {
        this.story = story;
        this.appended = story.size();
        story.forEach(told -> ids.add(Streams.id(told.stream())));
    }

    /** Appends copies until the log has so many events, from where the last call ended. */
    void append(LedgerEventStore log, long events) {
        List<EventMessage<?>> waiting = new ArrayList<>();
        Telling telling = telling(appended / story.size());
        for (; appended < events; appended++) {
            if (appended % story.size() == 0) {
                telling = telling(appended / story.size());
            }
            waiting.add(message(story.get((int) (appended % story.size())), telling));
            if (waiting.size() == APPENDED_AT_ONCE) {
                log.publish(waiting);
                waiting.clear();
            }
        }
        log.publish(waiting);
    }

    private Telling telling(long copy) {
        String suffix = "-c" + copy;
        Map<String, String> commitments = new HashMap<>();
        for (Told told : story) {
            if (told.event() instanceof BidOpened opened) {
                String sealed = renamed(opened.payload(), suffix, Map.of());
                commitments.put(commitment(opened.salt(), opened.payload()), commitment(opened.salt(), sealed));
            }
        }
        return new Telling(suffix, copy * story.size(), commitments);
    }

    private static String commitment(String salt, String payload) {
        return new Sealed(Sealed.Domain.BID, salt, payload).commitment().hex();
    }

    private EventMessage<?> message(Told told, Telling telling) {
        String stream = told.stream() + telling.suffix();
        long sequence = lengths.merge(stream, 1L, Long::sum) - 1;
        String data = CITATION.matcher(renamed(told.data(), telling.suffix(), telling.commitments()))
                .replaceAll(cited -> Long.toString(Long.parseLong(cited.group()) + telling.distance()));
        Provenance by = Wire.mapper()
                .readValue(renamed(told.meta(), telling.suffix(), telling.commitments()), Provenance.class);
        LedgerEvent event = EventCatalogue.decode(told.type(), told.rev(), data.getBytes(UTF_8));
        return new GenericDomainEventMessage<>("any", stream, sequence, event, MetaData.with("provenance", by));
    }

    private String renamed(String json, String suffix, Map<String, String> commitments) {
        return TEXT.matcher(json).replaceAll(text -> {
            String said = text.group();
            return Matcher.quoteReplacement(ids.contains(said) ? said + suffix : commitments.getOrDefault(said, said));
        });
    }
}
