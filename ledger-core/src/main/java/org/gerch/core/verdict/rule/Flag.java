package org.gerch.core.verdict.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gerch.core.kernel.Recorded;

/**
 * An indicator that is raised, with the facts that raise it.
 *
 * @param code the indicator's
 * @param facts the figures its sentence names, as plain text: days, counts, shares in percent
 * @param positions of the events it rests on, ascending
 */
public record Flag(
        String code,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> facts,
        List<Long> positions) {

    public Flag {
        SortedMap<String, String> sorted = new TreeMap<>(facts == null ? Map.of() : facts);
        facts = Collections.unmodifiableSortedMap(sorted);
        positions = List.copyOf(positions);
    }

    /** Gathers what raises an indicator. */
    static Cited of(Indicator indicator) {
        return new Cited(indicator.code());
    }

    /** A flag in the making. */
    static final class Cited {
        private final String code;
        private final SortedMap<String, String> facts = new TreeMap<>();
        private final Set<Long> positions = new TreeSet<>();

        private Cited(String code) {
            this.code = code;
        }

        Cited with(String name, Object value) {
            facts.put(name, value.toString());
            return this;
        }

        Cited resting(Recorded<?> event) {
            positions.add(event.position());
            return this;
        }

        Cited resting(Iterable<? extends Recorded<?>> events) {
            events.forEach(this::resting);
            return this;
        }

        Flag flag() {
            return new Flag(code, facts, List.copyOf(positions));
        }
    }
}
